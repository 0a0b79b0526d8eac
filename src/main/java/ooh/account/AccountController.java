package ooh.account;

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
import java.util.Locale;
import ooh.access.Roles;
import ooh.problem.MayBeRefused;
import org.jspecify.annotations.Nullable;

/** Local accounts over HTTP, for administrators. */
@Controller("/api/v1/accounts")
@Secured(Roles.ADMINISTRATOR)
@Tag(name = "Accounts")
@MayBeRefused
class AccountController {
    private final Accounts accounts;
    private final Clock clock;

    AccountController(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(
            summary = "Make an account",
            description = "The link is in this answer and never again. It holds for seven days and is used once.")
    NewAccount make(@Body WantedAccount wanted) {
        String role = wanted.role == null ? null : wanted.role.toUpperCase(Locale.ROOT);
        return NewAccount.of(accounts.make(wanted.name, role, wanted.person, clock.instant()));
    }

    @Get
    @Operation(summary = "List the accounts", description = "Suspended ones too.")
    List<ListedAccount> list() {
        return accounts.list().stream().map(ListedAccount::of).toList();
    }

    @Post("/{id}/invitation")
    @Status(HttpStatus.CREATED)
    @Operation(
            summary = "Make a new link for an account",
            description =
                    "For a lost password or telephone. The password, the app and the sessions of before end at once.")
    NewAccount invite(String id) {
        return NewAccount.of(accounts.invite(id, clock.instant()));
    }

    @Post("/{id}/suspension")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Suspend an account", description = "It opens nothing from now on, and its sessions end.")
    void suspend(String id) {
        accounts.suspend(id, "", clock.instant());
    }

    @Delete("/{id}/suspension")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a suspended account in again")
    void resume(String id) {
        accounts.resume(id);
    }

    @Schema(name = "WantedAccount")
    record WantedAccount(
            @Schema(description = "What is typed to sign in, and what the record shows", example = "a.khan") @Nullable
            String name,

            @Schema(
                    type = "string",
                    allowableValues = {"administrator", "coordinator", "practitioner", "mash"})
            @Nullable
            String role,

            @Schema(description = "The id of the practitioner whose account it is") @Nullable
            String person) {}

    @Schema(name = "NewAccount")
    record NewAccount(
            String id,
            String name,

            @Schema(
                    description = "Where a password is chosen, behind the address of this service",
                    example = "/invitations/ooh_…")
            String link) {
        static NewAccount of(Invitation invitation) {
            return new NewAccount(
                    invitation.account().id(), invitation.account().name(), invitation.path());
        }
    }

    @Schema(name = "ListedAccount")
    record ListedAccount(
            String id,
            String name,
            String role,
            @Nullable String person,

            @Schema(description = "Whether the link was used")
            boolean passwordChosen,

            @Schema(description = "Whether an app is set up for the second step")
            boolean secondStep,

            Instant madeAt,
            @Nullable Instant suspendedAt) {
        static ListedAccount of(Account account) {
            return new ListedAccount(
                    account.id(),
                    account.name(),
                    account.role().toLowerCase(Locale.ROOT),
                    account.person(),
                    account.hasPassword(),
                    account.codeKnown(),
                    account.madeAt(),
                    account.suspendedAt());
        }
    }
}
