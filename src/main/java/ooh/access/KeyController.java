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
import java.util.List;
import ooh.problem.Faults;
import ooh.problem.MayBeRefused;
import org.jspecify.annotations.Nullable;

/** API keys over HTTP, for administrators: make one, see which there are, revoke one. */
@Controller("/api/v1/keys")
@Secured(Roles.ADMINISTRATOR)
@Tag(name = "Keys")
@MayBeRefused
class KeyController {
    private static final int LONGEST_LABEL = 200;

    private final Keys keys;
    private final KnownPeople people;
    private final Clock clock;

    KeyController(Keys keys, KnownPeople people, Clock clock) {
        this.keys = keys;
        this.people = people;
        this.clock = clock;
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Make a key", description = "The key is shown in this answer and never again.")
    NewKey make(@Body WantedKey wanted) {
        String role = wanted.role(people);
        String label = wanted.labelOrEmpty();
        MadeKey made = keys.make(role, wanted.person, label, clock.instant());
        return new NewKey(made.id(), made.secret(), Roles.word(role), wanted.person, label);
    }

    @Get
    @Operation(summary = "List the keys", description = "Revoked ones too; never the secrets.")
    List<ListedKey> list() {
        return keys.list().stream().map(ListedKey::of).toList();
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a key", description = "It opens nothing from now on, and its sign-ins end.")
    void revoke(String id) {
        keys.revoke(id, clock.instant());
    }

    @Schema(name = "WantedKey")
    record WantedKey(
            @Schema(
                    type = "string",
                    allowableValues = {"administrator", "coordinator", "practitioner", "mash"})
            @Nullable
            String role,

            @Schema(description = "The id of the practitioner whose key it is") @Nullable
            String person,

            @Schema(description = "What the record calls whoever uses it", example = "MASH desk 1") @Nullable
            String label) {
        /** The role, once all of this can be read. */
        String role(KnownPeople people) {
            Faults faults = new Faults();
            String wanted = role == null ? "" : Roles.of(role).orElse("");
            if (wanted.isEmpty()) {
                faults.add(
                        "role",
                        (role == null ? "is missing" : "\"" + role + "\" is not a role") + ": one of "
                                + String.join(
                                        ", ",
                                        Roles.ALL.stream().map(Roles::word).toList()));
            }
            if (wanted.equals(Roles.PRACTITIONER) && person == null) {
                faults.add("person", "is missing: a practitioner's key names the practitioner");
            } else if (person != null && !people.include(person)) {
                faults.add("person", "there is nobody with the id \"" + person + "\" on the banks");
            }
            if (labelOrEmpty().isEmpty()) {
                faults.add("label", "is missing: say who will use the key");
            } else if (labelOrEmpty().length() > LONGEST_LABEL) {
                faults.add("label", "is longer than " + LONGEST_LABEL + " characters");
            }
            faults.refuse("The key");
            return wanted;
        }

        String labelOrEmpty() {
            return label == null ? "" : label.strip();
        }
    }

    @Schema(name = "NewKey")
    record NewKey(
            String id,

            @Schema(description = "The secret, shown this once")
            String key,

            String role,
            @Nullable String person,
            String label) {}

    @Schema(name = "ListedKey")
    record ListedKey(
            String id,
            String role,
            @Nullable String person,
            String label,
            Instant madeAt,
            @Nullable Instant revokedAt) {
        static ListedKey of(KnownKey known) {
            KeyOwner owner = known.owner();
            return new ListedKey(
                    owner.id(),
                    Roles.word(owner.role()),
                    owner.person(),
                    owner.label(),
                    known.madeAt(),
                    known.revokedAt());
        }
    }
}
