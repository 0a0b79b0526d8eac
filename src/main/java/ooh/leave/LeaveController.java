package ooh.leave;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ooh.access.Roles;
import ooh.problem.MayBeRefused;
import ooh.problem.TooLarge;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/** Absences that a person's calendar proposes: the file comes in, and the person or the coordinator decides on each. */
@Tag(name = "Calendars")
@Secured({Roles.COORDINATOR, Roles.PRACTITIONER})
@MayBeRefused
@Controller("/api/v1/staff/{id}/calendars")
class LeaveController {
    private final CalendarReadings readings;
    private final ProposalStore proposals;
    private final Owners owners;
    private final SpokenTime spoken;
    private final Clock clock;

    LeaveController(
            CalendarReadings readings, ProposalStore proposals, Owners owners, ServiceCalendar calendar, Clock clock) {
        this.readings = readings;
        this.proposals = proposals;
        this.owners = owners;
        this.spoken = new SpokenTime(calendar.zone());
        this.clock = clock;
    }

    @Schema(name = "ProposedSpan")
    record SpanView(Instant from, Instant to) {
        static SpanView of(Span span) {
            return new SpanView(span.from(), span.to());
        }
    }

    @Schema(name = "ProposedAbsence")
    record ProposalView(
            String id,

            @Schema(
                    description = "new, or of an absence that was accepted before: moved, or gone from the calendar",
                    example = "new")
            String kind,

            Instant from,
            Instant to,

            @Schema(description = "The absence that was accepted before, where the event moved; otherwise null")
            @Nullable
            SpanView insteadOf,

            @Schema(description = "What accepting it does, in words")
            String sentence) {
        static ProposalView of(Proposal proposal, SpokenTime spoken) {
            Span standing = proposal.gone() ? null : proposal.standing();
            return new ProposalView(
                    proposal.id(),
                    proposal.kind(),
                    proposal.span().from(),
                    proposal.span().to(),
                    standing == null ? null : SpanView.of(standing),
                    proposal.sentence(spoken));
        }
    }

    @Schema(name = "ReadCalendar")
    record ImportView(
            @Schema(description = "How many busy times of the next 400 days the file holds")
            int read,

            @Schema(description = "All that waits for an answer now")
            List<ProposalView> proposals) {}

    @Operation(
            summary = "Takes in a calendar file of leave, whose busy events become absences to confirm",
            description =
                    "An iCalendar file of at most 1 MB. Of its events only the times of the next 400 days are kept."
                            + " The same file again proposes nothing twice; of a file that names itself (X-WR-CALNAME or NAME),"
                            + " what is no longer in it is taken back.")
    @Post(value = "/import", consumes = "text/calendar", produces = MediaType.APPLICATION_JSON)
    ImportView take(String id, @Body InputStream body, Authentication authentication) throws IOException {
        owners.mustConcern(id, authentication);
        int read = readings.upload(id, bytes(body), clock.instant());
        return new ImportView(read, views(id));
    }

    @Operation(summary = "The absences that the person's calendars propose and nobody has decided on")
    @Get("/proposals")
    List<ProposalView> proposals(String id, Authentication authentication) {
        owners.mustConcern(id, authentication);
        return views(id);
    }

    @Operation(summary = "Accepts a proposal: the absence is added, moved or taken away, as it says")
    @Post("/proposals/{proposal}/acceptance")
    HttpResponse<ProposalView> accept(String id, String proposal, Authentication authentication) {
        String by = owners.mustConcern(id, authentication).name();
        Proposal accepted = proposals.accept(id, proposal, by, clock.instant());
        return HttpResponse.created(ProposalView.of(accepted, spoken));
    }

    @Operation(summary = "Sets a proposal aside; the same event is not proposed again unless it moves")
    @Delete("/proposals/{proposal}")
    HttpResponse<?> setAside(String id, String proposal, Authentication authentication) {
        proposals.setAside(id, proposal, owners.mustConcern(id, authentication).name(), clock.instant());
        return HttpResponse.noContent();
    }

    private List<ProposalView> views(String id) {
        return proposals.of(id).stream()
                .map(proposal -> ProposalView.of(proposal, spoken))
                .toList();
    }

    private static byte[] bytes(InputStream body) throws IOException {
        try (body) {
            byte[] file = body.readNBytes(BusyTimes.MOST_BYTES + 1);
            if (file.length > BusyTimes.MOST_BYTES) {
                throw new TooLarge("The calendar can not be taken, because it is larger than 1 MB. Send one that holds"
                        + " your absences alone.");
            }
            return file;
        }
    }
}
