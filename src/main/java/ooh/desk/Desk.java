package ooh.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ooh.cover.CoverPlan;
import ooh.cover.Shift;
import ooh.demand.CurrentDemand;
import ooh.demand.DemandProfile;
import ooh.pay.PayRates;
import ooh.planning.PatternTerms;
import ooh.planning.PlanningProblem;
import ooh.rota.Capacity;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.Duties;
import ooh.rota.Duty;
import ooh.rota.DutyStore;
import ooh.rota.PublicationStore;
import ooh.rota.PublishedRota;
import ooh.rota.RotaCost;
import ooh.staff.Banks;
import ooh.staff.StaffStore;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;

/** Lays out on the coordinator's table what making and judging a week's rota takes: demand, cover, people, and the weeks around. */
@Singleton
class Desk {
    private final ServiceCalendar calendar;
    private final CoverPlan plan;
    private final CurrentDemand demand;
    private final StaffStore staff;
    private final DutyStore duties;
    private final PublicationStore publications;
    private final Banks banks;
    private final PayRates pay;

    Desk(
            ServiceCalendar calendar,
            CoverPlan plan,
            CurrentDemand demand,
            StaffStore staff,
            DutyStore duties,
            PublicationStore publications,
            Banks banks,
            PayRates pay) {
        this.calendar = calendar;
        this.plan = plan;
        this.demand = demand;
        this.staff = staff;
        this.duties = duties;
        this.publications = publications;
        this.banks = banks;
        this.pay = pay;
    }

    /** A first draft of the week from patterns and demand, all uncovered. */
    DraftRota newDraft(Week week) {
        return DraftRota.covering(week, plan.shifts(demand.profile(), week, calendar));
    }

    /** The contacts that are expected. */
    DemandProfile demand() {
        return demand.profile();
    }

    /** What to be careful of in the demand, and so in how many people a week wants. */
    List<String> cautions(Instant now) {
        return demand.profile().cautions(now);
    }

    /** The draft with everyone on the banks and what the published weeks around it carry into it. */
    PlanningProblem problem(DraftRota draft) {
        return problem(List.of(draft));
    }

    /** The same for the drafts of weeks that follow each other. */
    PlanningProblem problem(List<DraftRota> drafts) {
        Week first = drafts.get(0).week();
        Week last = drafts.get(drafts.size() - 1).week();
        return new PlanningProblem(
                drafts,
                staff.everyone(),
                carriedOver(first, last),
                banks.core(),
                personByShift(publications.latest(first, last)),
                new PatternTerms(plan.notFollowedBy(), spareShifts(drafts)),
                pay);
    }

    private static Set<String> spareShifts(List<DraftRota> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.assignments().stream())
                .map(assignment -> assignment.shift().id())
                .filter(Shift::isSpare)
                .map(Duties::wholeId)
                .collect(Collectors.toSet());
    }

    /** What the draft costs as it is. */
    RotaCost cost(DraftRota draft) {
        return RotaCost.of(draft, staff.everyone(), pay, calendar);
    }

    private static Map<String, String> personByShift(List<PublishedRota> rotas) {
        return rotas.stream()
                .flatMap(rota -> rota.assignments().stream())
                .flatMap(assignment -> assignment.duty().stream())
                .collect(Collectors.toMap(Duty::shift, Duty::person));
    }

    /** What the week needs of each tier, and what its people have to give. */
    List<Capacity> capacity(PlanningProblem problem) {
        return Capacity.of(
                problem.draft(), problem.staff(), calendar.span(problem.draft().week()));
    }

    private CarriedOver carriedOver(Week first, Week last) {
        Span span = calendar.span(first).hull(calendar.span(last));
        List<Duty> around = duties.during(first.plus(-CarriedOver.WEEKS_AVERAGED), last.next()).stream()
                .filter(duty -> !span.contains(duty.span().from()))
                .toList();
        return CarriedOver.into(span, around, calendar);
    }
}
