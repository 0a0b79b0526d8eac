package ooh.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.pay.PayRates;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.staff.Staff;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/**
 * All that planning and inspecting look at: the drafts of 1 to 13 weeks one after the other, the people as known now, what
 * other weeks bring into them, which banks hold the core posts, who was told of which shift by the latest publication
 * of its week, if there is one, what is particular about patterns and places, and what the work costs. Refuses weeks that
 * do not follow each other.
 */
public record PlanningProblem(
        List<DraftRota> drafts,
        Staff staff,
        CarriedOver carriedOver,
        Set<String> coreBanks,
        Map<String, String> publishedPersonByShift,
        PatternTerms patternTerms,
        PayRates pay) {
    public static final int MOST_WEEKS = 13;

    public PlanningProblem {
        drafts = List.copyOf(drafts);
        if (drafts.isEmpty() || drafts.size() > MOST_WEEKS) {
            throw new IllegalArgumentException(
                    drafts.size() + " weeks can not be planned together, because they are 1 to " + MOST_WEEKS + ".");
        }
        for (int number = 1; number < drafts.size(); number++) {
            if (!drafts.get(number).week().equals(drafts.get(number - 1).week().next())) {
                throw new IllegalArgumentException(
                        "The weeks of " + drafts.get(number - 1).week() + " and "
                                + drafts.get(number).week()
                                + " can not be planned together, because they do not follow each other.");
            }
        }
        coreBanks = Set.copyOf(coreBanks);
        publishedPersonByShift = Map.copyOf(publishedPersonByShift);
    }

    /** Of patterns and places that have nothing particular about them, and work that costs nothing. */
    public PlanningProblem(
            List<DraftRota> drafts,
            Staff staff,
            CarriedOver carriedOver,
            Set<String> coreBanks,
            Map<String, String> publishedPersonByShift) {
        this(drafts, staff, carriedOver, coreBanks, publishedPersonByShift, PatternTerms.NONE, PayRates.NONE);
    }

    /** Of one week. */
    public PlanningProblem(
            DraftRota draft,
            Staff staff,
            CarriedOver carriedOver,
            Set<String> coreBanks,
            Map<String, String> publishedPersonByShift) {
        this(List.of(draft), staff, carriedOver, coreBanks, publishedPersonByShift);
    }

    /** Of a service without core posts, and a week that is not published. */
    public PlanningProblem(DraftRota draft, Staff staff, CarriedOver carriedOver) {
        this(draft, staff, carriedOver, Set.of(), Map.of());
    }

    /** The draft of a problem of one week; where there are more, asking is a defect of ours. */
    public DraftRota draft() {
        if (drafts.size() > 1) {
            throw new IllegalStateException("There are " + drafts.size() + " drafts, so none is the draft.");
        }
        return drafts.get(0);
    }

    /** The planned weeks from the beginning of the first to the end of the last. */
    Span span(ServiceCalendar calendar) {
        DraftRota last = drafts.get(drafts.size() - 1);
        return calendar.span(drafts.get(0).week()).hull(calendar.span(last.week()));
    }

    /** The same people and weeks around, with another draft of the one week. */
    public PlanningProblem with(DraftRota other) {
        return with(List.of(other));
    }

    /** The same people and weeks around, with other drafts of the same weeks. */
    public PlanningProblem with(List<DraftRota> others) {
        return new PlanningProblem(others, staff, carriedOver, coreBanks, publishedPersonByShift, patternTerms, pay);
    }

    /** The same weeks, with what is particular about patterns and places. */
    public PlanningProblem with(PatternTerms terms) {
        return new PlanningProblem(drafts, staff, carriedOver, coreBanks, publishedPersonByShift, terms, pay);
    }

    /** The same weeks, with what the work costs. */
    public PlanningProblem with(PayRates rates) {
        return new PlanningProblem(drafts, staff, carriedOver, coreBanks, publishedPersonByShift, patternTerms, rates);
    }
}
