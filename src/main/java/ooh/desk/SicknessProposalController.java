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
import ooh.problem.Faults;
import ooh.problem.MayBeRefused;
import ooh.rota.StandIn;
import ooh.staff.Absence;
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

    @Operation(
            summary =
                    "Proposes the smallest change by which the published weeks can do without somebody: who takes what,"
                            + " what stays open and why, and what it costs. Changes nothing")
    @Post
    HttpResponse<SicknessProposal> propose(@Body Wanted wanted, Authentication authentication) {
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
                person,
                new Absence(absence.orElseThrow(), why),
                Caller.of(authentication).name(),
                now);
        return HttpResponse.created(proposal, URI.create("/api/v1/sickness-proposals/" + proposal.id()));
    }

    @Operation(summary = "A proposal as it was made, and whether it was taken")
    @Get("/{id}")
    SicknessProposal look(String id) {
        return store.get(id);
    }

    @Operation(
            summary =
                    "Takes the proposal: the absence and its stand-ins, all or none; refused where what it rests on has"
                            + " moved. To leave it, do nothing")
    @Post("/{id}/acceptance")
    HttpResponse<List<StandInController.StandInView>> accept(String id, Authentication authentication) {
        List<StandIn> made = store.accept(id, Caller.of(authentication).name(), clock.instant());
        return HttpResponse.created(made.stream()
                .map(standIn -> StandInController.StandInView.of(standIn, List.of()))
                .toList());
    }
}
