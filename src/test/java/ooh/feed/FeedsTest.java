package ooh.feed;

import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static ooh.oncall.OnCallFixture.PUBLISHED;
import static ooh.oncall.OnCallFixture.ordinary;
import static ooh.oncall.OnCallFixture.staff;
import static ooh.oncall.OnCallFixture.standIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import ooh.TestDatabase;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.rota.Inspection;
import ooh.rota.PublicationStore;
import ooh.rota.Score;
import ooh.rota.StandInStore;
import ooh.staff.Person;
import ooh.staff.StaffStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes on one database: what happens on one is in the other's next answer, and nothing is made anew without need. */
class FeedsTest {
    private static final Instant NOW = PUBLISHED.plus(Duration.ofHours(3));

    @ParameterizedTest
    @EnumSource
    void every_change_on_one_node_is_in_the_next_answer_of_another(TestDatabase database) {
        Map<String, Object> properties = database.fresh();
        try (ApplicationContext one = ApplicationContext.run(properties, "test");
                ApplicationContext other = ApplicationContext.run(properties, "test")) {
            Feeds feeds = other.getBean(Feeds.class);
            one.getBean(StaffStore.class).putAll(staff().people());
            assertThat(feeds.of("amin", NOW)).isEmpty();

            publish(one);
            FeedIndex published = feeds.index(NOW);
            assertThat(feeds.of("amin", NOW)).hasSize(7).noneMatch(FeedEvent::cancelled);
            assertThat(feeds.index(NOW.plusSeconds(60))).isSameAs(published);

            one.getBean(StandInStore.class)
                    .add(standIn(
                            "1",
                            ordinary(CHRISTMAS),
                            "evening-2026-12-21-1",
                            "grey",
                            "2026-12-21T17:00:00Z",
                            "2026-12-21T22:00:00Z"));
            assertThat(feeds.of("amin", NOW)).filteredOn(FeedEvent::cancelled).hasSize(1);

            one.getBean(StaffStore.class).put(renamed(staff().person("bell")), OptionalLong.empty());
            assertThat(feeds.of("amin", NOW))
                    .anyMatch(event -> event.facts().managers().contains("Bell-Okafor"));

            Map<String, List<FeedEvent>> week = feeds.byPerson(CHRISTMAS, CHRISTMAS);
            assertThat(week).containsOnlyKeys("bell", "hart", "shaw", "amin", "cole", "grey");
            week.forEach((person, events) -> assertThat(events).isEqualTo(feeds.of(person, NOW)));
            assertThat(feeds.byPerson(CHRISTMAS.next(), CHRISTMAS.next())).isEmpty();

            Instant nextWeek = NOW.plus(Duration.ofDays(7));
            assertThat(feeds.index(nextWeek)).isNotSameAs(feeds.index(NOW));
        }
    }

    private static void publish(ApplicationContext node) {
        DraftRota draft = new DraftRota(CHRISTMAS, 1, ordinary(CHRISTMAS).assignments());
        node.getBean(DraftStore.class).create(draft);
        node.getBean(PublicationStore.class)
                .publish(
                        draft,
                        new Inspection(CHRISTMAS, 1, Score.PERFECT, List.of(), List.of()),
                        "coordinator",
                        "",
                        PUBLISHED);
    }

    private static Person renamed(Person person) {
        return new Person(
                person.id(),
                person.name() + "-Okafor",
                person.phone(),
                person.banks(),
                person.limits(),
                person.post(),
                person.asyeUntil());
    }
}
