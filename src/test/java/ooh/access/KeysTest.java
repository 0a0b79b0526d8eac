package ooh.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.problem.Missing;
import ooh.problem.Unavailable;
import ooh.problem.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {
    private static final Instant NOW = Instant.parse("2026-10-25T01:30:00Z");

    @ParameterizedTest
    @EnumSource
    void a_key_opens_as_what_it_was_made_for(TestDatabase database) {
        Keys keys = keys(database);
        MadeKey made = keys.make(Roles.PRACTITIONER, "shaw", "Shaw's telephone", NOW);
        assertThat(keys.find(made.secret(), NOW))
                .hasValue(new KeyOwner(made.id(), Roles.PRACTITIONER, "shaw", "Shaw's telephone"));
    }

    @ParameterizedTest
    @EnumSource
    void another_secret_opens_nothing(TestDatabase database) {
        Keys keys = keys(database);
        String secret = keys.make(Roles.MASH, null, "MASH", NOW).secret();
        assertThat(keys.find(secret + "x", NOW)).isEmpty();
        assertThat(keys.find(secret.toUpperCase(java.util.Locale.ROOT), NOW)).isEmpty();
        assertThat(keys.find(Secret.hash(secret), NOW)).isEmpty();
        assertThat(keys.find("", NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_revoked_key_opens_nothing_and_keeps_the_instant_of_its_first_revocation(TestDatabase database) {
        Keys keys = keys(database);
        MadeKey made = keys.make(Roles.MASH, null, "MASH", NOW);
        keys.revoke(made.id(), NOW.plusSeconds(60));
        keys.revoke(made.id(), NOW.plusSeconds(120));
        assertThat(keys.find(made.secret(), NOW)).isEmpty();
        assertThat(keys.list())
                .containsExactly(new KnownKey(
                        new KeyOwner(made.id(), Roles.MASH, null, "MASH"), NOW, null, null, NOW.plusSeconds(60)));
    }

    @ParameterizedTest
    @EnumSource
    void a_key_opens_nothing_from_the_instant_at_which_it_expires(TestDatabase database) {
        Keys keys = keys(database);
        Instant end = NOW.plusSeconds(60);
        MadeKey made = keys.make(Roles.MASH, null, "MASH", end, NOW);
        assertThat(keys.find(made.secret(), end.minusMillis(1))).isPresent();
        assertThat(keys.findById(made.id(), end.minusMillis(1))).isPresent();
        assertThat(keys.find(made.secret(), end)).isEmpty();
        assertThat(keys.findById(made.id(), end)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_key_tells_when_it_was_last_used_and_not_when_it_was_refused(TestDatabase database) {
        Keys keys = keys(database);
        MadeKey made = keys.make(Roles.MASH, null, "MASH", NOW.plusSeconds(60), NOW);
        assertThat(keys.list().get(0).lastUsedAt()).isNull();
        keys.find(made.secret(), NOW.plusSeconds(30));
        keys.find(made.secret(), NOW.plusSeconds(90));
        assertThat(keys.list().get(0).lastUsedAt()).isEqualTo(NOW.plusSeconds(30));
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_never_was_can_not_be_revoked(TestDatabase database) {
        assertThatThrownBy(() -> keys(database).revoke("none", NOW))
                .isInstanceOf(Missing.class)
                .hasMessageContaining("\"none\"");
    }

    @ParameterizedTest
    @EnumSource
    void there_are_no_keys_until_one_holds(TestDatabase database) {
        Keys keys = keys(database);
        assertThat(keys.none()).isTrue();
        MadeKey made = keys.make(Roles.ADMINISTRATOR, null, "first", NOW);
        assertThat(keys.none()).isFalse();
        keys.revoke(made.id(), NOW);
        assertThat(keys.none()).isTrue();
    }

    @Test
    void secrets_are_long_alike_and_never_the_same() {
        String secret = Secret.make();
        assertThat(secret).matches("ooh_[A-Za-z0-9_-]{43}[0-9a-f]{8}").isNotEqualTo(Secret.make());
        assertThat(secret).endsWith(Secret.checksum(secret.substring(0, secret.length() - 8)));
    }

    /** FIPS 180-2, appendix B.1. */
    @Test
    void the_hash_is_SHA_256() {
        assertThat(Secret.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_made_key_does_not_print_its_secret() {
        assertThat(new MadeKey("1", "ooh_hidden").toString()).doesNotContain("hidden");
    }

    @Test
    void a_key_seen_in_the_last_twelve_hours_opens_while_the_database_is_out() {
        try (TestServer server = TestServer.start()) {
            Keys keys = server.bean(Keys.class);
            MadeKey mash = keys.make(Roles.MASH, null, "MASH", NOW);
            MadeKey unseen = keys.make(Roles.MASH, null, "not used yet", NOW);
            MadeKey revoked = keys.make(Roles.MASH, null, "left", NOW);
            keys.find(mash.secret(), NOW);
            keys.find(revoked.secret(), NOW);
            keys.revoke(revoked.id(), NOW);
            server.loseDatabase();

            Instant end = NOW.plus(Duration.ofHours(12));
            assertThat(keys.find(mash.secret(), end.minusSeconds(1)).map(KeyOwner::label))
                    .hasValue("MASH");
            assertThatThrownBy(() -> keys.find(mash.secret(), end)).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> keys.find(unseen.secret(), NOW)).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> keys.find(revoked.secret(), NOW)).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void a_bootstrap_key_of_31_characters_stops_the_start() {
        assertThatThrownBy(() -> withBootstrapKey("x".repeat(31)).close())
                .hasRootCauseInstanceOf(Unreadable.class)
                .rootCause()
                .hasMessageContaining("OOH_BOOTSTRAP_KEY: it has 31 characters and must have 32 or more");
    }

    @Test
    void a_bootstrap_key_of_32_characters_is_long_enough_and_an_empty_one_is_none() {
        assertThatCode(() -> withBootstrapKey("x".repeat(32)).close()).doesNotThrowAnyException();
        try (ApplicationContext context = withBootstrapKey("")) {
            assertThat(context.getBean(Keys.class).find("", NOW)).isEmpty();
        }
    }

    private static ApplicationContext withBootstrapKey(String key) {
        Map<String, Object> properties = new java.util.HashMap<>(TestDatabase.EMBEDDED.fresh());
        properties.put("ooh.bootstrap.key", key);
        return ApplicationContext.run(properties, "test");
    }

    private static Keys keys(TestDatabase database) {
        return database.emptied().getBean(Keys.class);
    }
}
