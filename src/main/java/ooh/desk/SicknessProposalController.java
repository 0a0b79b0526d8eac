package ooh.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.planning.Difference;
import ooh.planning.SicknessCover.Change;
import ooh.problem.Faults;
import ooh.problem.MayBeRefused;
import ooh.rota.Breach;
import ooh.rota.Duties;
import ooh.rota.Gap;
import ooh.rota.Score;
import ooh.staff.SpanReader;
import ooh.staff.StaffStore;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.WallClock;
import org.jspecify.annotations.Nullable;

/** Somebody on a published rota can not work: the smallest change that mends it is proposed, and taken or left. */
@Tag(name = "Publications")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1/sickness-proposals")
class SicknessProposalController {
    /** As long as the reason of any absence may be. */
    private static final int LONGEST_WHY = 200;

    private static final String WHY_UNLESS_TOLD = "sickness";

    private final SicknessProposals proposals;
    private final SicknessProposalStore store;
    private final StaffStore staff;
    private final SpanReader spans;
    private final Clock clock;

    SicknessProposalController(
            SicknessProposals proposals,
            SicknessProposalStore store,
            StaffStore staff,
            ServiceCalendar calendar,
            Clock clock) {
        this.proposals = proposals;
        this.store = store;
        this.staff = staff;
        this.spans = new SpanReader(new WallClock(calendar.zone()), calendar);
        this.clock = clock;
    }

    /**
     * {@code from} (now, if left out) and {@code to} are instants, local times, or whole days (2026-12-24), the last day
     * included. {@code why} is kept with the absence, and told to nobody else.
     */
    record Wanted(
            @Nullable String person,
            @Nullable String from,
            @Nullable String to,
            @Nullable String why) {}

    /** {@code takes} is null where nobody can; {@code candidates} are to be rung in that order. */
    record ChangeView(
            String week,
            String shift,
            String tier,
            Instant from,
            Instant to,
            String leaves,
            @Nullable String takes,
            boolean underWay,
            String sentence,
            List<String> candidates) {
        static ChangeView of(Change change) {
            return new ChangeView(
                    change.week().toString(),
                    Duties.wholeId(change.shift().id()),
                    change.shift().tier().word(),
                    change.shift().span().from(),
                    change.shift().span().to(),
                    change.leaves(),
                    change.takes(),
                    change.underWay(),
                    change.sentence(),
                    change.candidates());
        }
    }

    record AcceptanceView(String by, Instant acceptedAt) {}

    record ProposalView(
            String id,
            String person,
            Instant from,
            Instant to,
            String why,
            String by,
            Instant madeAt,
            List<ChangeView> changes,
            List<Gap> gaps,
            List<Breach> breaches,
            Score before,
            Score after,
            @Nullable DifferenceView difference,
            @Nullable AcceptanceView acceptance) {
        static ProposalView of(SicknessProposal proposal, Optional<SicknessProposalStore.Acceptance> acceptance) {
            Difference difference = proposal.cover().difference();
            return new ProposalView(
                    proposal.id(),
                    proposal.person(),
                    proposal.absence().from(),
                    proposal.absence().to(),
                    proposal.why(),
                    proposal.by(),
                    proposal.madeAt(),
                    proposal.cover().changes().stream().map(ChangeView::of).toList(),
                    proposal.cover().gaps(),
                    proposal.cover().breaches(),
                    proposal.cover().before(),
                    proposal.cover().after(),
                    difference == null ? null : DifferenceView.of(difference),
                    acceptance
                            .map(taken -> new AcceptanceView(taken.acceptedBy(), taken.acceptedAt()))
                            .orElse(null));
        }
    }

    @Operation(
            summary =
                    "Proposes the smallest change by which the published weeks can do without somebody: who takes what,"
                            + " what stays open and why, and what it costs. Changes nothing")
    @Post
    HttpResponse<ProposalView> propose(@Body Wanted wanted, Authentication authentication) {
        Instant now = clock.instant();
        Faults faults = new Faults();
        String person = wanted.person() == null ? "" : wanted.person();
        if (!staff.include(person)) {
            faults.add("person", "there is nobody with the id \"" + wanted.person() + "\"");
        }
        String from = wanted.from() == null ? now.toString() : wanted.from();
        Optional<Span> absence = spans.read(from, wanted.to(), "", faults);
        if (absence.filter(span -> !span.to().isAfter(now)).isPresent()) {
            faults.add("to", "\"" + wanted.to() + "\" is over, so nobody can stand in any more");
        }
        String why = wanted.why() == null || wanted.why().isBlank()
                ? WHY_UNLESS_TOLD
                : wanted.why().strip();
        if (why.length() > LONGEST_WHY) {
            faults.add("why", "it is " + why.length() + " characters long; " + LONGEST_WHY + " is the most");
        }
        faults.refuse("The sickness");
        SicknessProposal proposal = proposals.make(
                person, absence.orElseThrow(), why, Caller.of(authentication).name(), now);
        return HttpResponse.created(
                ProposalView.of(proposal, Optional.empty()), URI.create("/api/v1/sickness-proposals/" + proposal.id()));
    }

    @Operation(summary = "A proposal as it was made, and whether it was taken")
    @Get("/{id}")
    ProposalView look(String id) {
        return ProposalView.of(store.get(id), store.acceptance(id));
    }

    @Operation(
            summary =
                    "Takes the proposal: the absence and its stand-ins, all or none; refused where what it rests on has"
                            + " moved. To leave it, do nothing")
    @Post("/{id}/acceptance")
    HttpResponse<List<StandInController.StandInView>> accept(String id, Authentication authentication) {
        List<StandInController.StandInView> made =
                proposals.accept(store.get(id), Caller.of(authentication).name(), clock.instant()).stream()
                        .map(standIn -> StandInController.StandInView.of(standIn, List.of()))
                        .toList();
        return HttpResponse.created(made);
    }
}
