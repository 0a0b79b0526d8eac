package ooh.leave;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.problem.MayBeRefused;
import ooh.problem.Missing;
import org.jspecify.annotations.Nullable;

/** The address of a person's own calendar, which is read once a day for busy events. */
@Tag(name = "Calendars")
@Secured({Roles.COORDINATOR, Roles.PRACTITIONER})
@MayBeRefused
@Controller("/api/v1/staff/{id}/calendars/subscription")
class SubscriptionController {
    private final CalendarStore calendars;
    private final ProposalStore proposals;
    private final CalendarFetch fetch;
    private final Owners owners;
    private final Clock clock;

    SubscriptionController(
            CalendarStore calendars, ProposalStore proposals, CalendarFetch fetch, Owners owners, Clock clock) {
        this.calendars = calendars;
        this.proposals = proposals;
        this.fetch = fetch;
        this.owners = owners;
        this.clock = clock;
    }

    @Schema(name = "CalendarSubscription")
    record SubscriptionBody(
            @Schema(
                    description = "https:// or webcal://, at the usual port, of a server on the internet",
                    example = "https://calendar.example.org/leave.ics")
            @Nullable
            String url) {}

    @Schema(name = "SubscribedCalendar")
    record SubscriptionView(
            String server,

            @Schema(description = "The whole address, which opens the calendar: shown to the person alone") @Nullable
            String url,

            Instant subscribedAt,
            @Nullable Instant readAt,

            @Schema(description = "How many busy times the last reading found; null where it failed") @Nullable
            Integer events,

            @Schema(description = "What became of the last reading, in words")
            String outcome) {
        static SubscriptionView of(Subscription subscription, boolean isOwn) {
            return new SubscriptionView(
                    subscription.server(),
                    isOwn ? subscription.url() : null,
                    subscription.subscribedAt(),
                    subscription.readAt(),
                    subscription.events(),
                    subscription.lastReading());
        }
    }

    @Operation(
            summary = "Subscribes to the person's calendar at this address, in place of any other",
            description = "It is read once a day, and its busy events become absences to confirm.")
    @Put
    SubscriptionView subscribe(String id, @Body SubscriptionBody body, Authentication authentication) {
        owners.mustConcern(id, authentication);
        calendars.subscribe(id, fetch.address(body.url()).uri().toString(), clock.instant());
        return show(id, authentication);
    }

    @Operation(summary = "The subscribed calendar, and what became of the last reading")
    @Get
    SubscriptionView show(String id, Authentication authentication) {
        Caller caller = owners.mustConcern(id, authentication);
        Subscription subscription = calendars.subscription(id).orElseThrow(() -> none(id));
        return SubscriptionView.of(subscription, id.equals(caller.person()));
    }

    @Operation(summary = "Ends the subscription; what it proposed and nobody decided on is taken back, absences stay")
    @Delete
    HttpResponse<?> unsubscribe(String id, Authentication authentication) {
        owners.mustConcern(id, authentication);
        if (!calendars.unsubscribe(id)) {
            throw none(id);
        }
        proposals.withdraw(id, Subscription.CALENDAR);
        return HttpResponse.noContent();
    }

    private static Missing none(String id) {
        return new Missing("\"" + id + "\" is subscribed to no calendar. PUT its address here.");
    }
}
