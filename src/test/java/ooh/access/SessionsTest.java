package ooh.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import ooh.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long a session lasts, in the night on which clocks go back. */
class SessionsTest {
    private static final Instant NOW = Instant.parse("2026-10-25T00:30:00Z");
    private static final KeyOwner SHAW = new KeyOwner("account-1", Roles.PRACTITIONER, "shaw", "A. Shaw");
    private static final KeyOwner DESK = new KeyOwner("account-2", Roles.MASH, null, "MASH desk");

    @ParameterizedTest
    @EnumSource
    void it_tells_who_signed_in_and_another_secret_tells_nothing(TestDatabase database) {
        Sessions sessions = database.emptied().getBean(Sessions.class);
        String secret = sessions.start(SHAW, NOW);
        assertThat(sessions.find(secret, NOW)).hasValue(SHAW);
        assertThat(sessions.find(Secret.hash(secret), NOW)).isEmpty();
        assertThat(sessions.find(secret + "x", NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void twelve_hours_end_it_however_busy_it_was(TestDatabase database) {
        Sessions sessions = database.emptied().getBean(Sessions.class);
        String secret = sessions.start(SHAW, NOW);
        Instant last = NOW.plus(Duration.ofHours(12)).minusSeconds(1);
        for (Instant at = NOW; at.isBefore(last); at = at.plus(Duration.ofHours(1))) {
            assertThat(sessions.find(secret, at)).isPresent();
        }
        assertThat(sessions.find(secret, last)).isPresent();
        assertThat(sessions.find(secret, last.plusSeconds(1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void two_quiet_hours_end_it_but_not_at_the_MASH_desk(TestDatabase database) {
        Sessions sessions = database.emptied().getBean(Sessions.class);
        String shaw = sessions.start(SHAW, NOW);
        String desk = sessions.start(DESK, NOW);
        Instant later = NOW.plus(Duration.ofHours(2));
        assertThat(sessions.find(shaw, later.minusSeconds(1))).isPresent();
        assertThat(sessions.find(shaw, later.plus(Duration.ofHours(2)).minusSeconds(1)))
                .isEmpty();
        assertThat(sessions.find(desk, NOW.plus(Duration.ofHours(11)))).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void an_account_s_sessions_end_together_and_nobody_else_s(TestDatabase database) {
        Sessions sessions = database.emptied().getBean(Sessions.class);
        String first = sessions.start(SHAW, NOW);
        String second = sessions.start(SHAW, NOW);
        String desk = sessions.start(DESK, NOW);
        sessions.endAllOf(SHAW.id());
        assertThat(sessions.find(first, NOW)).isEmpty();
        assertThat(sessions.find(second, NOW)).isEmpty();
        assertThat(sessions.find(desk, NOW)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void revoking_a_key_ends_its_sessions(TestDatabase database) {
        ApplicationContext context = database.emptied();
        Keys keys = context.getBean(Keys.class);
        Sessions sessions = context.getBean(Sessions.class);
        MadeKey made = keys.make(Roles.COORDINATOR, null, "desk", NOW);
        KeyOwner owner = keys.find(made.secret(), NOW).orElseThrow();
        String secret = sessions.start(owner, NOW);
        keys.revoke(made.id(), NOW);
        assertThat(sessions.find(secret, NOW)).isEmpty();
        String tooLate =
                sessions.start(owner, NOW); // two requests at once: the key was still good when it was looked at
        assertThat(sessions.find(tooLate, NOW)).isEmpty();
    }
}
