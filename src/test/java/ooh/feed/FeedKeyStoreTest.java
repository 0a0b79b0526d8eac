package ooh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ooh.TestDatabase;
import ooh.access.Secret;
import ooh.feed.FeedKey.Fetch;
import ooh.feed.FeedKey.Wanted;
import ooh.staff.Tier;
import ooh.time.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedKeyStoreTest {
    private static final Instant NOW = Instant.parse("2026-10-25T01:30:00Z");
    private static final Scope BELL = new Scope.OfPerson("bell");
    private static final String ORIGIN = "https://rota.example.org";
    private static final Wanted WANTED = new Wanted("my telephone", Duration.ofMinutes(90), NOW);

    @ParameterizedTest
    @EnumSource
    void a_secret_opens_the_feed_that_it_was_made_for_and_another_opens_none(TestDatabase database) {
        FeedKeyStore keys = keys(database);
        for (Scope scope : List.of(BELL, new Scope.OfTier(Tier.GRADE_I), new Scope.OfService())) {
            String secret = Secret.make();
            FeedKey key = keys.add(scope, secret, ORIGIN, WANTED);
            assertThat(keys.find(secret)).contains(new FeedKey(key.id(), scope, NOW, ORIGIN, WANTED, null));
        }
        keys.add(BELL, "secret", ORIGIN, WANTED);
        assertThat(keys.find("SECRET")).isEmpty();
        assertThat(keys.find(Secret.hash("secret"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_revoked_key_opens_nothing_at_once_and_is_listed_no_more(TestDatabase database) {
        FeedKeyStore keys = keys(database);
        FeedKey first = keys.add(BELL, "one", ORIGIN, WANTED);
        FeedKey second = keys.add(BELL, "two", ORIGIN, WANTED.at(NOW.plusSeconds(1)));
        assertThat(keys.all()).containsExactly(first, second);
        assertThat(keys.named("one")).contains(first);
        assertThat(keys.named(first.id())).contains(first);
        assertThat(keys.revoke(first.id(), NOW)).isTrue();
        assertThat(keys.find("one")).isEmpty();
        assertThat(keys.named("one")).isEmpty();
        assertThat(keys.all()).containsExactly(second);
        assertThat(keys.revoke(first.id(), NOW)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_key_made_anew_is_wanted_as_the_old_one_was_and_the_old_one_ends(TestDatabase database) {
        FeedKeyStore keys = keys(database);
        FeedKey old = keys.add(BELL, "old", ORIGIN, WANTED);
        assertThat(keys.replace(old, "new", "https://elsewhere.example.org", NOW.plusSeconds(5)))
                .hasValueSatisfying(key -> {
                    assertThat(key.wanted()).isEqualTo(WANTED.at(NOW.plusSeconds(5)));
                    assertThat(keys.find("new")).contains(key);
                });
        assertThat(keys.find("old")).isEmpty();
        assertThat(keys.replace(old, "newer", ORIGIN, NOW)).isEmpty();
        assertThat(keys.find("newer")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_newest_fetch_is_kept_with_what_it_saw(TestDatabase database) {
        FeedKeyStore keys = keys(database);
        FeedKey key = keys.add(BELL, "one", ORIGIN, WANTED);
        Fetch fetch = new Fetch(NOW, Week.parse("2026-10-19"), 3);
        keys.note(Map.of(key.id(), fetch));
        keys.note(Map.of(key.id(), new Fetch(NOW.minusSeconds(1), null, null)));
        assertThat(keys.find("one")).map(FeedKey::lastFetch).contains(fetch);
        keys.note(Map.of(key.id(), new Fetch(NOW.plusSeconds(1), null, null)));
        assertThat(keys.find("one")).map(FeedKey::lastFetch).contains(new Fetch(NOW.plusSeconds(1), null, null));
    }

    @ParameterizedTest
    @EnumSource
    void a_reminder_is_set_and_taken_away(TestDatabase database) {
        FeedKeyStore keys = keys(database);
        FeedKey key = keys.add(BELL, "one", ORIGIN, WANTED);
        Wanted none = new Wanted("Zoë's telephone", null, NOW.plusSeconds(1));
        assertThat(keys.want(key.id(), none)).isTrue();
        assertThat(keys.find("one")).map(FeedKey::wanted).contains(none);
        assertThat(keys.want("nobody's", none)).isFalse();
    }

    @Test
    void a_secret_is_32_random_bytes_that_an_address_can_hold() {
        assertThat(Secret.make()).matches("ooh_[A-Za-z0-9_-]{43}[0-9a-f]{8}").isNotEqualTo(Secret.make());
    }

    private static FeedKeyStore keys(TestDatabase database) {
        return database.emptied().getBean(FeedKeyStore.class);
    }
}
