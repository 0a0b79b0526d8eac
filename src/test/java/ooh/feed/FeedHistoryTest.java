package ooh.feed;

import static ooh.oncall.OnCallFixture.CALENDAR;
import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static ooh.oncall.OnCallFixture.PUBLISHED;
import static ooh.oncall.OnCallFixture.place;
import static ooh.oncall.OnCallFixture.published;
import static ooh.oncall.OnCallFixture.staff;
import static ooh.staff.Tier.MANAGER;
import static ooh.staff.Tier.SOCIAL_WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class FeedHistoryTest {
    private static final Instant LATER = PUBLISHED.plus(Duration.ofDays(1));
    private static final Instant LATEST = PUBLISHED.plus(Duration.ofDays(2));
    private static final PublishedRota FIRST = rota(1, PUBLISHED, "01:00", "cole");

    /** One manager and one social worker on Monday evening. */
    private static PublishedRota rota(int number, Instant at, String managerUntil, String socialWorker) {
        return published(
                CHRISTMAS,
                number,
                at,
                place("lead", MANAGER, "2026-12-21", "17:00", managerUntil, "bell"),
                place("visits", SOCIAL_WORKER, "2026-12-21", "17:00", "22:00", socialWorker));
    }

    @Test
    void the_first_part_bears_the_shifts_name_and_the_second_its_number() {
        List<FeedEvent> events = events("bell", List.of(FIRST), standIn("lead", "hart", "19:00", "20:00", LATER));
        assertThat(events).extracting(FeedEvent::uid).containsExactly("lead@ooh-rota", "lead.2@ooh-rota");
        assertThat(events("hart", List.of(FIRST), standIn("lead", "hart", "19:00", "20:00", LATER)))
                .extracting(FeedEvent::uid)
                .containsExactly("lead@ooh-rota");
    }

    @Test
    void a_part_that_moves_keeps_its_uid_and_counts_the_change() {
        FeedEvent before = events("bell", List.of(FIRST)).get(0);
        FeedEvent after =
                events("bell", List.of(FIRST, rota(2, LATER, "02:00", "cole"))).get(0);
        assertThat(after.uid()).isEqualTo(before.uid());
        assertThat(before.sequence()).isZero();
        assertThat(after.sequence()).isEqualTo(1);
        assertThat(after.changedAt()).isEqualTo(LATER);
    }

    @Test
    void a_publication_that_leaves_the_time_alone_is_told_but_not_counted_as_a_change_of_time() {
        FeedEvent event =
                events("bell", List.of(FIRST, rota(2, LATER, "01:00", "amin"))).get(0);
        assertThat(event.sequence()).isZero();
        assertThat(event.changedAt()).isEqualTo(LATER);
        assertThat(event.facts().publication()).isEqualTo(2);
    }

    @Test
    void a_stand_in_elsewhere_in_the_week_leaves_an_entry_as_it_was() {
        assertThat(events("bell", List.of(FIRST), standIn("visits", "amin", "17:00", "22:00", LATER)))
                .isEqualTo(events("bell", List.of(FIRST)));
    }

    @Test
    void another_manager_is_told_to_those_who_are_on_call() {
        FeedEvent event = events("cole", List.of(FIRST), standIn("lead", "hart", "17:00", "22:00", LATER))
                .get(0);
        assertThat(event.facts().managers()).isEqualTo("Hart");
        assertThat(event.changedAt()).isEqualTo(LATER);
    }

    @Test
    void a_duty_lost_by_a_later_publication_is_told_as_lost() {
        List<FeedEvent> events = events("cole", List.of(FIRST, rota(2, LATER, "01:00", "amin")));
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.cancelled()).isTrue();
            assertThat(event.changedAt()).isEqualTo(LATER);
            assertThat(event.sequence()).isEqualTo(1);
        });
    }

    @Test
    void a_duty_lost_by_a_stand_in_is_told_as_lost_until_it_is_old_news() {
        StandIn whole = standIn("visits", "amin", "17:00", "22:00", LATER);
        assertThat(history("cole", List.of(FIRST), List.of(whole), LATER))
                .singleElement()
                .matches(FeedEvent::cancelled);
        assertThat(history("cole", List.of(FIRST), List.of(whole), LATER.plusNanos(1)))
                .isEmpty();
    }

    @Test
    void a_duty_that_comes_back_is_confirmed_again_with_a_higher_sequence() {
        List<FeedEvent> events =
                events("cole", List.of(FIRST, rota(2, LATER, "01:00", "amin"), rota(3, LATEST, "01:00", "cole")));
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.cancelled()).isFalse();
            assertThat(event.sequence()).isEqualTo(2);
        });
    }

    @Test
    void a_split_that_is_taken_back_leaves_one_entry_and_none_that_says_it_was_lost() {
        List<FeedEvent> events = events(
                "bell",
                List.of(FIRST),
                standIn("lead", "hart", "19:00", "20:00", LATER),
                standIn("lead", "bell", "19:00", "20:00", LATEST));
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.cancelled()).isFalse();
            assertThat(event.facts().span())
                    .isEqualTo(FIRST.assignments().get(0).shift().span());
            assertThat(event.sequence()).isEqualTo(2);
        });
    }

    @Test
    void two_stand_ins_that_meet_are_one_entry() {
        List<FeedEvent> events = events(
                "hart",
                List.of(FIRST),
                standIn("lead", "hart", "19:00", "20:00", LATER),
                standIn("lead", "hart", "20:00", "21:00", LATEST));
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.facts().span()).isEqualTo(hours("19:00", "21:00"));
            assertThat(event.facts().standIn()).isTrue();
        });
    }

    @Test
    void no_two_entries_share_a_uid_however_often_a_duty_is_cut() {
        List<FeedEvent> events = events(
                "bell",
                List.of(FIRST),
                standIn("lead", "hart", "18:00", "19:00", LATER),
                standIn("lead", "shaw", "20:00", "21:00", LATEST),
                standIn("lead", "hart", "22:00", "23:00", LATEST));
        assertThat(events).hasSize(4).extracting(FeedEvent::uid).doesNotHaveDuplicates();
    }

    @Test
    void a_tiers_feed_tells_who_has_each_part_and_keeps_the_uid_when_somebody_else_has_it() {
        List<FeedEvent> events = of(
                new Scope.OfTier(SOCIAL_WORKER), List.of(FIRST, rota(2, LATER, "01:00", "amin")), List.of(), PUBLISHED);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.uid()).isEqualTo("visits@ooh-rota");
            assertThat(event.facts().who()).isEqualTo("Amin");
            assertThat(event.sequence()).isZero();
            assertThat(event.dutyChangedAt()).isEqualTo(PUBLISHED);
            assertThat(event.changedAt()).isEqualTo(LATER);
        });
    }

    @Test
    void the_services_feed_tells_every_part_and_where_nobody_is() {
        StandIn nobody = new StandIn("1", CHRISTMAS, "lead", null, hours("19:00", "20:00"), "ill", "jo", LATER);
        List<FeedEvent> events = of(new Scope.OfService(), List.of(FIRST), List.of(nobody), PUBLISHED);
        assertThat(events)
                .extracting(FeedEvent::uid, event -> event.facts().who())
                .containsExactlyInAnyOrder(
                        tuple("lead@ooh-rota", "Bell"),
                        tuple("lead.2@ooh-rota", "nobody"),
                        tuple("lead.3@ooh-rota", "Bell"),
                        tuple("visits@ooh-rota", "Cole"));
    }

    @Test
    void what_changed_the_duty_is_told_apart_from_what_changed_its_words() {
        FeedEvent reworded =
                events("bell", List.of(FIRST, rota(2, LATER, "01:00", "amin"))).get(0);
        assertThat(reworded.dutyChangedAt()).isEqualTo(PUBLISHED);
        FeedEvent moved =
                events("bell", List.of(FIRST, rota(2, LATER, "02:00", "cole"))).get(0);
        assertThat(moved.dutyChangedAt()).isEqualTo(LATER);
    }

    private static StandIn standIn(String shift, String person, String from, String to, Instant madeAt) {
        return new StandIn(person + from, CHRISTMAS, shift, person, hours(from, to), "ill", "coordinator", madeAt);
    }

    private static Span hours(String from, String to) {
        return new Span(Instant.parse("2026-12-21T" + from + ":00Z"), Instant.parse("2026-12-21T" + to + ":00Z"));
    }

    private static List<FeedEvent> events(String person, List<PublishedRota> rotas, StandIn... standIns) {
        return history(person, rotas, List.of(standIns), PUBLISHED);
    }

    private static List<FeedEvent> history(
            String person, List<PublishedRota> rotas, List<StandIn> standIns, Instant lostSince) {
        return of(new Scope.OfPerson(person), rotas, standIns, lostSince);
    }

    private static List<FeedEvent> of(
            Scope scope, List<PublishedRota> rotas, List<StandIn> standIns, Instant lostSince) {
        return FeedHistory.of(scope, Change.of(rotas, standIns), staff(), CALENDAR, lostSince);
    }
}
