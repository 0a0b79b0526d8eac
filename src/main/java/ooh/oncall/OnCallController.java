package ooh.oncall;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import ooh.access.Roles;
import ooh.problem.MayBeRefused;
import ooh.problem.Unreadable;
import ooh.trail.NumbersShown;
import org.jspecify.annotations.Nullable;

/** The lookup: who is on call now, or at another instant, whom to ring, in which order. */
@MayBeRefused
@Controller("/api/v1/on-call")
@Secured({Roles.MASH, Roles.PRACTITIONER, Roles.COORDINATOR})
class OnCallController {
    private final OnCallLookup lookup;
    private final NumbersShown shown;
    private final Clock clock;

    OnCallController(OnCallLookup lookup, NumbersShown shown, Clock clock) {
        this.lookup = lookup;
        this.shown = shown;
        this.clock = clock;
    }

    @Get
    Answer who(@Nullable @QueryValue String at) {
        Instant now = clock.instant();
        Instant asked = at == null ? now : read(at);
        Answer answer = lookup.around(asked, now).at(asked);
        shown.note("on-call", answer.people());
        return answer;
    }

    /** Keeps the last-known answers fresh where nobody asks for an hour, and then the database goes. */
    @Scheduled(initialDelay = "${ooh.on-call-kept-every:1m}", fixedDelay = "${ooh.on-call-kept-every:1m}")
    void keepLastKnown() {
        lookup.refresh(clock.instant());
    }

    private static Instant read(String at) {
        try {
            // A plus sign that was not escaped in the address arrives as a blank.
            return OffsetDateTime.parse(at.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw new Unreadable(
                    "The instant",
                    "at",
                    "\"" + at + "\" is not an instant with an offset such as 2026-12-25T17:00:00Z"
                            + " or 2026-07-01T17:00:00+01:00");
        }
    }
}
