package ooh.desk;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import ooh.access.Roles;
import ooh.pay.Pounds;
import ooh.planning.Candidate;
import ooh.planning.LowerBound;
import ooh.planning.Planner;
import ooh.problem.MayBeRefused;
import ooh.problem.ReadVersion;
import ooh.rota.Assignment;
import ooh.rota.Breach;
import ooh.rota.Capacity;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.rota.Gap;
import ooh.rota.Inspection;
import ooh.rota.PublicationStore;
import ooh.rota.RotaCost;
import ooh.rota.Score;
import ooh.time.Week;

/** A week's draft: made, looked at, inspected. */
@Tag(name = "Rotas")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1/rotas/{week}")
class RotaController {
    private final DraftStore drafts;
    private final PublicationStore publications;
    private final Desk desk;
    private final Planner planner;
    private final Clock clock;

    RotaController(DraftStore drafts, PublicationStore publications, Desk desk, Planner planner, Clock clock) {
        this.drafts = drafts;
        this.publications = publications;
        this.desk = desk;
        this.planner = planner;
        this.clock = clock;
    }

    @Operation(summary = "Makes the draft where there is none, from patterns and demand")
    @Put(consumes = MediaType.ALL)
    HttpResponse<RotaView> make(String week) {
        Week named = Week.parse(week);
        boolean made = drafts.find(named).isEmpty() && drafts.create(desk.newDraft(named));
        HttpResponse<RotaView> answer = show(week);
        return made ? HttpResponse.created(answer.body(), uri(named)).header(HttpHeaders.ETAG, etag(answer)) : answer;
    }

    @Operation(summary = "The draft of the week")
    @Get
    HttpResponse<RotaView> show(String week) {
        DraftRota draft = drafts.get(Week.parse(week));
        return HttpResponse.ok(RotaView.of(
                        draft, publications.history(draft.week()), desk.cost(draft), desk.cautions(clock.instant())))
                .header(HttpHeaders.ETAG, ReadVersion.etag(draft.version()));
    }

    record InspectionView(
            long version,
            long hard,
            long medium,
            long soft,
            List<Breach> breaches,
            List<Gap> gaps,
            List<RotaView.ShiftView> restOverrides,
            CostView cost,
            List<String> cautions) {
        static InspectionView of(Inspection inspection, DraftRota draft, RotaCost cost, List<String> cautions) {
            Score score = inspection.score();
            return new InspectionView(
                    inspection.version(),
                    score.hard(),
                    score.medium(),
                    score.soft(),
                    inspection.breaches(),
                    inspection.gaps(),
                    draft.assignments().stream()
                            .filter(assignment -> assignment.restOverride() != null)
                            .map(RotaView.ShiftView::of)
                            .toList(),
                    CostView.of(cost),
                    cautions);
        }
    }

    @Operation(summary = "What the rule book says of the draft: its score, every breach and every gap in words")
    @Get("/inspection")
    HttpResponse<InspectionView> inspect(String week) {
        DraftRota draft = drafts.get(Week.parse(week));
        return HttpResponse.ok(InspectionView.of(
                        planner.inspect(desk.problem(draft)), draft, desk.cost(draft), desk.cautions(clock.instant())))
                .header(HttpHeaders.ETAG, ReadVersion.etag(draft.version()));
    }

    /**
     * The best score and the fewest open shifts that any rota of the week can have, and this draft's; a level at 0 may be
     * one of which nothing is known.
     */
    record BoundView(
            long hard,
            long medium,
            long soft,
            long openShifts,
            long draftHard,
            long draftMedium,
            long draftSoft,
            long draftOpenShifts,
            boolean reached,
            String sentence) {
        static BoundView of(Planner.Measured measured, long open) {
            LowerBound bound = measured.bound();
            Score draft = measured.score();
            return new BoundView(
                    bound.score().hard(),
                    bound.score().medium(),
                    bound.score().soft(),
                    bound.openShifts(),
                    draft.hard(),
                    draft.medium(),
                    draft.soft(),
                    open,
                    bound.isReachedBy(draft),
                    bound.sentence(open) + " " + bound.distance(draft));
        }
    }

    @Operation(summary = "How good any rota of the week could be at most, beside how good the draft is")
    @Get("/lower-bound")
    BoundView lowerBound(String week) {
        DraftRota draft = drafts.get(Week.parse(week));
        long open = draft.assignments().stream().filter(Assignment::isMissed).count();
        return BoundView.of(planner.measure(desk.problem(draft)), open);
    }

    record CapacityView(
            String tier,
            double neededHours,
            double contractedHours,
            double availableHours,
            double shortHours,
            String sentence) {
        private static final double MINUTES_AN_HOUR = 60;

        static CapacityView of(Capacity capacity) {
            return new CapacityView(
                    capacity.tier().word(),
                    capacity.neededMinutes() / MINUTES_AN_HOUR,
                    capacity.contractedMinutes() / MINUTES_AN_HOUR,
                    capacity.availableMinutes() / MINUTES_AN_HOUR,
                    capacity.shortMinutes() / MINUTES_AN_HOUR,
                    capacity.sentence());
        }
    }

    @Operation(summary = "Before planning: the hours that each tier needs, has on contract and has at most")
    @Get("/capacity")
    List<CapacityView> capacity(String week) {
        return desk.capacity(desk.problem(drafts.get(Week.parse(week)))).stream()
                .map(CapacityView::of)
                .toList();
    }

    /**
     * {@code hard}, {@code medium} and {@code soft} are compared with the shift left open, {@code fromNow} with the shift as
     * it is now; {@code pounds} is what the shift costs with this person.
     */
    record CandidateView(
            String id,
            String name,
            long hard,
            long medium,
            long soft,
            List<Breach> breaches,
            BigDecimal pounds,
            DifferenceView fromNow) {}

    @Operation(summary = "Everyone on the tier's banks, best first, with what each would breach and cost")
    @Get("/shifts/{id}/candidates")
    List<CandidateView> candidates(String week, String id) {
        var problem = desk.problem(drafts.get(Week.parse(week)));
        return planner.candidates(problem, id).stream()
                .map(candidate -> view(
                        candidate, problem.staff().person(candidate.personId()).name()))
                .toList();
    }

    private static CandidateView view(Candidate candidate, String name) {
        Score change = candidate.change();
        return new CandidateView(
                candidate.personId(),
                name,
                change.hard(),
                change.medium(),
                change.soft(),
                candidate.breaches(),
                Pounds.of(candidate.pence()),
                DifferenceView.of(candidate.fromNow()));
    }

    private static URI uri(Week week) {
        return URI.create("/api/v1/rotas/" + week);
    }

    private static String etag(HttpResponse<RotaView> answer) {
        return String.valueOf(answer.header(HttpHeaders.ETAG));
    }
}
