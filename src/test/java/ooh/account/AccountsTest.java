package ooh.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import ooh.TestDatabase;
import ooh.access.Roles;
import ooh.account.PasswordSignIn.Outcome;
import ooh.problem.Missing;
import ooh.problem.Refused;
import ooh.problem.Unreadable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts from invitation to sign-in, on both databases. */
class AccountsTest {
    private static final Instant NOW = Instant.parse("2026-10-25T00:30:00Z");
    private static final String WORDS = "lilac tractor seven";
    private static final String HERE = "192.0.2.7";
    private static final String ELSEWHERE = "198.51.100.9";

    @ParameterizedTest
    @EnumSource
    void a_link_is_used_once_within_a_week_and_a_newer_one_ends_it(TestDatabase database) {
        Accounts accounts = database.emptied().getBean(Accounts.class);
        Invitation first = accounts.make("Zoë O'Neill", Roles.COORDINATOR, null, NOW);
        assertThat(accounts.invited(first.secret(), NOW.plus(Duration.ofDays(7)).minusSeconds(1))
                        .orElseThrow()
                        .name())
                .isEqualTo("Zoë O'Neill");
        assertThat(accounts.invited(first.secret(), NOW.plus(Duration.ofDays(7))))
                .isEmpty();
        Invitation second = accounts.invite(first.account().id(), NOW);
        assertThat(accounts.invited(first.secret(), NOW)).isEmpty();
        assertThatThrownBy(() -> accounts.choose(second.secret(), "too short", false, NOW))
                .isInstanceOf(Unreadable.class);
        accounts.choose(second.secret(), WORDS, false, NOW);
        assertThatThrownBy(() -> accounts.choose(second.secret(), WORDS, false, NOW))
                .isInstanceOf(Missing.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_name_is_given_once_whatever_its_capitals_and_all_faults_are_told_at_once(TestDatabase database) {
        Accounts accounts = database.emptied().getBean(Accounts.class);
        accounts.make("Zo\u00EB", Roles.MASH, null, NOW);
        assertThatThrownBy(() -> accounts.make("ZOE\u0308", Roles.MASH, null, NOW))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> accounts.make("<b>", "KING", "nobody", NOW))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.faults()).hasSize(3));
        assertThatThrownBy(() -> accounts.make("amin", Roles.PRACTITIONER, null, NOW))
                .isInstanceOf(Unreadable.class);
        assertThat(accounts.list()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void only_the_right_password_of_an_account_that_is_not_suspended_opens(TestDatabase database) {
        ApplicationContext beans = database.emptied();
        Accounts accounts = beans.getBean(Accounts.class);
        PasswordSignIn signIn = beans.getBean(PasswordSignIn.class);
        Invitation cole = accounts.make("cole", Roles.COORDINATOR, null, NOW);
        assertThat(signIn.tryPassword("cole", "", HERE, NOW))
                .as("before the link was used")
                .isEqualTo(Outcome.WRONG);
        accounts.choose(cole.secret(), WORDS, false, NOW);
        assertThat(signIn.tryPassword("COLE ", WORDS, HERE, NOW).account()).isNotNull();
        assertThat(signIn.tryPassword("cole", WORDS + " ", HERE, NOW)).isEqualTo(Outcome.WRONG);
        assertThat(signIn.tryPassword("nobody", WORDS, HERE, NOW)).isEqualTo(Outcome.WRONG);
        accounts.suspend(cole.account().id(), "another", NOW);
        assertThat(signIn.tryPassword("cole", WORDS, HERE, NOW)).isEqualTo(Outcome.WRONG);
        accounts.resume(cole.account().id());
        assertThat(signIn.tryPassword("cole", WORDS, HERE, NOW.plusSeconds(60)).account())
                .isNotNull();
        accounts.invite(cole.account().id(), NOW);
        assertThat(signIn.tryPassword("cole", WORDS, HERE, NOW.plusSeconds(120)))
                .as("a new link ends the old password")
                .isEqualTo(Outcome.WRONG);
    }

    @ParameterizedTest
    @EnumSource
    void an_administrator_sets_up_an_app_first_and_each_code_opens_once(TestDatabase database) {
        ApplicationContext beans = database.emptied();
        Accounts accounts = beans.getBean(Accounts.class);
        PasswordSignIn signIn = beans.getBean(PasswordSignIn.class);
        accounts.choose(accounts.make("ada", Roles.ADMINISTRATOR, null, NOW).secret(), WORDS, false, NOW);
        Outcome first = signIn.tryPassword("ada", WORDS, HERE, NOW);
        assertThat(first.account()).isNull();
        String secret = Objects.requireNonNull(first.newSecret());
        String code = code(secret, NOW);
        assertThat(signIn.tryCode(ticket(first), "000000", HERE, NOW)
                        .orElseThrow()
                        .account())
                .isNull();
        Outcome in = signIn.tryCode(ticket(first), code, HERE, NOW).orElseThrow();
        assertThat(in.account()).isNotNull();
        assertThat(in.recoveryCodes()).hasSize(8).allMatch(one -> one.matches("[A-Z2-7]{16}"));
        assertThat(signIn.tryCode(ticket(first), code, HERE, NOW))
                .as("the ticket is used up")
                .isEmpty();

        Outcome second = signIn.tryPassword("ada", WORDS, HERE, NOW);
        assertThat(second.newSecret()).isNull();
        assertThat(signIn.tryCode(ticket(second), code, HERE, NOW).orElseThrow().account())
                .as("a code that was used")
                .isNull();
        Instant later = NOW.plusSeconds(60);
        assertThat(signIn.tryCode(ticket(second), code(secret, later), HERE, later)
                        .orElseThrow()
                        .account())
                .isNotNull();

        Outcome third = signIn.tryPassword("ada", WORDS, HERE, later);
        String recovery = in.recoveryCodes().get(3);
        String typed = recovery.substring(0, 8).toLowerCase(Locale.ROOT) + "-" + recovery.substring(8);
        assertThat(signIn.tryCode(ticket(third), typed, HERE, later)
                        .orElseThrow()
                        .account())
                .isNotNull();
        Outcome fourth = signIn.tryPassword("ada", WORDS, HERE, later);
        assertThat(signIn.tryCode(ticket(fourth), recovery, HERE, later)
                        .orElseThrow()
                        .account())
                .as("used")
                .isNull();
        assertThat(signIn.tryCode(ticket(fourth), code, HERE, later.plus(Duration.ofMinutes(5))))
                .as("too late")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void wrong_tries_wait_up_to_half_a_minute_and_then_the_right_password_holds(TestDatabase database) {
        ApplicationContext beans = database.emptied();
        Accounts accounts = beans.getBean(Accounts.class);
        PasswordSignIn signIn = beans.getBean(PasswordSignIn.class);
        accounts.choose(accounts.make("cole", Roles.COORDINATOR, null, NOW).secret(), WORDS, false, NOW);
        assertThat(waits(signIn, "cole")).isEqualTo(waits(signIn, "nobody")).isEqualTo("0 0 1 2 4 8 16 30 30 30 ");
        Instant meanwhile = NOW.plusSeconds(125);
        Duration wait = signIn.tryPassword("cole", WORDS, HERE, meanwhile).delay();
        assertThat(signIn.tryPassword("cole", WORDS, HERE, meanwhile.plus(wait)).account())
                .isNotNull();
        assertThat(waits(signIn, "nobody", NOW.plus(Duration.ofHours(3))))
                .as("all is forgotten")
                .startsWith("0 0 1 ");
    }

    @ParameterizedTest
    @EnumSource
    void somebody_elsewhere_who_tries_all_night_keeps_no_manager_out(TestDatabase database) {
        ApplicationContext beans = database.emptied();
        Accounts accounts = beans.getBean(Accounts.class);
        PasswordSignIn signIn = beans.getBean(PasswordSignIn.class);
        accounts.choose(accounts.make("cole", Roles.COORDINATOR, null, NOW).secret(), WORDS, false, NOW);
        assertThat(signIn.tryPassword("cole", WORDS, HERE, NOW).account()).isNotNull();
        Pace pace = beans.getBean(Pace.class);
        Instant at = NOW;
        for (int i = 0; i < 60; i++) {
            at = at.plusSeconds(31);
            pace.take("cole", ELSEWHERE, at);
        }
        assertThat(pace.take("cole", ELSEWHERE, at)).isPositive();
        assertThat(signIn.tryPassword("cole", WORDS, HERE, at).account())
                .as("where they have signed in before")
                .isNotNull();
        assertThat(pace.take("cole", "203.0.113.5", at))
                .as("a new address waits too")
                .isBetween(Duration.ofSeconds(1), Pace.LONGEST);
        assertThat(signIn.tryPassword("cole", WORDS, "203.0.113.5", at.plus(Pace.LONGEST))
                        .account())
                .isNotNull();
    }

    private static String waits(PasswordSignIn signIn, String name) {
        return waits(signIn, name, NOW);
    }

    /** How many seconds after each wrong try the next one is looked at. */
    private static String waits(PasswordSignIn signIn, String name, Instant from) {
        StringBuilder waits = new StringBuilder();
        Instant at = from;
        Outcome outcome = signIn.tryPassword(name, "wrong", HERE, at);
        for (int i = 0; i < 10; i++) {
            assertThat(outcome).isEqualTo(Outcome.WRONG);
            outcome = signIn.tryPassword(name, "wrong", HERE, at);
            waits.append(outcome.delay().toSeconds()).append(' ');
            if (!outcome.delay().isZero()) {
                at = at.plus(outcome.delay());
                outcome = signIn.tryPassword(name, "wrong", HERE, at);
            }
        }
        return waits.toString();
    }

    private static String ticket(Outcome outcome) {
        return Objects.requireNonNull(outcome.ticket());
    }

    private static String code(String secret, Instant now) {
        return Totp.code(secret, now.getEpochSecond() / 30);
    }
}
