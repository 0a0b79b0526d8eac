package ooh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import ooh.TestDatabase;
import ooh.access.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedKeyStoreTest {
    private static final Instant NOW = Instant.parse("2026-10-25T01:30:00Z");

    @ParameterizedTest
    @EnumSource
    void a_secret_opens_the_feed_of_its_person_and_another_opens_none(TestDatabase database) {
        FeedKeyStore keys = keys(database);
        FeedKey key = keys.add("bell", "secret", NOW);
        assertThat(keys.find("secret")).contains(new FeedKey(key.id(), "bell", NOW));
        assertThat(keys.find("SECRET")).isEmpty();
        assertThat(keys.find(Secret.hash("secret"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_revoked_key_opens_nothing_at_once_and_is_listed_no_more(TestDatabase database) {
        FeedKeyStore keys = keys(database);
        FeedKey first = keys.add("bell", "one", NOW);
        FeedKey second = keys.add("bell", "two", NOW.plusSeconds(1));
        assertThat(keys.of("bell")).containsExactly(first, second);
        assertThat(keys.revoke("bell", first.id(), NOW)).isTrue();
        assertThat(keys.find("one")).isEmpty();
        assertThat(keys.of("bell")).containsExactly(second);
        assertThat(keys.revoke("bell", first.id(), NOW)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_key_is_revoked_by_its_secret_too_and_only_as_its_own_persons(TestDatabase database) {
        FeedKeyStore keys = keys(database);
        keys.add("bell", "one", NOW);
        assertThat(keys.revoke("hart", "one", NOW)).isFalse();
        assertThat(keys.find("one")).isPresent();
        assertThat(keys.revoke("bell", "one", NOW)).isTrue();
        assertThat(keys.find("one")).isEmpty();
    }

    @Test
    void a_secret_is_32_random_bytes_that_an_address_can_hold() {
        assertThat(Secret.make()).matches("ooh_[A-Za-z0-9_-]{43}").isNotEqualTo(Secret.make());
    }

    private static FeedKeyStore keys(TestDatabase database) {
        return database.emptied().getBean(FeedKeyStore.class);
    }
}
