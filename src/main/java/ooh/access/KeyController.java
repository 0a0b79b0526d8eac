package ooh.access;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ooh.problem.MayBeRefused;
import ooh.time.ServiceCalendar;
import org.jspecify.annotations.Nullable;

/** API keys over HTTP, for administrators: make one, see which there are, revoke one. */
@Controller("/api/v1/keys")
@Secured(Roles.ADMINISTRATOR)
@Tag(name = "Keys")
@MayBeRefused
class KeyController {
    private final Keys keys;
    private final KnownPeople people;
    private final ServiceCalendar calendar;
    private final Clock clock;

    KeyController(Keys keys, KnownPeople people, ServiceCalendar calendar, Clock clock) {
        this.keys = keys;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Make a key", description = "The key is shown in this answer and never again.")
    NewKey make(@Body WantedKey wanted) {
        Instant now = clock.instant();
        String role = wanted.role(people, calendar.dayOf(now));
        String label = wanted.labelOrEmpty();
        MadeKey made = keys.make(role, wanted.person(), label, wanted.expiresAt(calendar), now);
        return new NewKey(made.id(), made.secret(), Roles.word(role), wanted.person(), label, wanted.expiresOn());
    }

    @Get
    @Operation(summary = "List the keys", description = "Revoked and expired ones too; never the secrets.")
    List<ListedKey> list() {
        return keys.list().stream().map(known -> ListedKey.of(known, calendar)).toList();
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a key", description = "It opens nothing from now on, and its sign-ins end.")
    void revoke(String id) {
        keys.revoke(id, clock.instant());
    }

    @Schema(name = "NewKey")
    record NewKey(
            String id,

            @Schema(description = "The secret, shown this once")
            String key,

            String role,
            @Nullable String person,
            String label,
            @Nullable LocalDate expiresOn) {}

    @Schema(name = "ListedKey")
    record ListedKey(
            String id,
            String role,
            @Nullable String person,
            String label,
            Instant madeAt,

            @Schema(description = "The last day on which it opens anything") @Nullable
            LocalDate expiresOn,

            @Schema(description = "To the minute") @Nullable Instant lastUsedAt,

            @Nullable Instant revokedAt) {
        static ListedKey of(KnownKey known, ServiceCalendar calendar) {
            KeyOwner owner = known.owner();
            Instant end = known.expiresAt();
            return new ListedKey(
                    owner.id(),
                    Roles.word(owner.role()),
                    owner.person(),
                    owner.label(),
                    known.madeAt(),
                    end == null ? null : calendar.dayOf(end.minusNanos(1)),
                    known.lastUsedAt(),
                    known.revokedAt());
        }
    }
}
