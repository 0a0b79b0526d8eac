package ooh.rota;

import static ooh.rota.RotaFixture.CHRISTMAS;
import static ooh.rota.RotaFixture.THURSDAY;
import static ooh.rota.RotaFixture.clean;
import static ooh.rota.RotaFixture.draft;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import ooh.time.Span;
import ooh.time.Week;
import org.junit.jupiter.api.Test;

class DutiesTest {
    private static final Span EVENING = span("2026-12-21 17:00", "2026-12-22 01:00");
    private static final Span LATE = span("2026-12-21 22:00", "2026-12-22 01:00");

    private final PublishedRota rota =
            published(draft().giving("evening", "shaw").giving("night", "bell"));

    @Test
    void without_stand_ins_everyone_works_as_published_and_an_uncovered_shift_is_nobodys() {
        assertThat(Duties.of(rota, List.of()))
                .extracting(Duty::shift, Duty::person, Duty::span, Duty::standIn)
                .containsExactly(
                        tuple("evening", "shaw", EVENING, false),
                        tuple("night", "bell", span("2026-12-22 01:00", "2026-12-22 09:00"), false));
    }

    @Test
    void a_stand_in_takes_its_part_and_leaves_the_rest() {
        assertThat(Duties.of(rota, List.of(standIn("1", "evening", "cole", LATE, 1))))
                .extracting(Duty::person, Duty::span, Duty::standIn)
                .startsWith(
                        tuple("shaw", span("2026-12-21 17:00", "2026-12-21 22:00"), false), tuple("cole", LATE, true));
    }

    @Test
    void a_stand_in_in_the_middle_leaves_two_parts() {
        Span middle = span("2026-12-21 18:00", "2026-12-21 19:00");
        assertThat(Duties.of(rota, List.of(standIn("1", "evening", "cole", middle, 1))))
                .extracting(Duty::person)
                .containsExactly("shaw", "cole", "shaw", "bell");
    }

    @Test
    void of_two_stand_ins_for_a_minute_the_later_made_holds_however_they_are_listed() {
        StandIn first = standIn("1", "evening", "cole", EVENING, 1);
        StandIn second = standIn("2", "evening", "dunn", LATE, 2);
        assertThat(Duties.of(rota, List.of(second, first)))
                .isEqualTo(Duties.of(rota, List.of(first, second)))
                .extracting(Duty::person, Duty::span)
                .startsWith(tuple("cole", span("2026-12-21 17:00", "2026-12-21 22:00")), tuple("dunn", LATE));
    }

    @Test
    void stand_ins_made_at_one_instant_are_laid_in_the_order_of_their_ids() {
        StandIn one = standIn("1", "evening", "cole", EVENING, 1);
        StandIn two = standIn("2", "evening", "dunn", EVENING, 1);
        assertThat(Duties.of(rota, List.of(two, one))).extracting(Duty::person).containsExactly("dunn", "bell");
    }

    @Test
    void a_stand_in_never_reaches_beyond_its_shift() {
        Span beyond = span("2026-12-21 16:00", "2026-12-22 03:00");
        assertThat(Duties.of(rota, List.of(standIn("1", "evening", "cole", beyond, 1))))
                .extracting(Duty::person, Duty::span)
                .containsExactly(tuple("cole", EVENING), tuple("bell", span("2026-12-22 01:00", "2026-12-22 09:00")));
        Span elsewhere = span("2026-12-23 17:00", "2026-12-23 18:00");
        assertThat(Duties.of(rota, List.of(standIn("1", "evening", "cole", elsewhere, 1))))
                .isEqualTo(Duties.of(rota, List.of()));
    }

    @Test
    void a_stand_in_may_cover_part_of_a_shift_that_nobody_had() {
        Span part = span("2026-12-21 18:00", "2026-12-21 20:00");
        assertThat(Duties.of(rota, List.of(standIn("1", "visits", "cole", part, 1))))
                .filteredOn(duty -> duty.shift().equals("visits"))
                .extracting(Duty::person, Duty::span)
                .containsExactly(tuple("cole", part));
    }

    @Test
    void a_stand_in_of_another_week_changes_nothing() {
        StandIn other = new StandIn("1", CHRISTMAS.next(), "evening", "cole", EVENING, "ill", "coordinator", THURSDAY);
        assertThat(Duties.of(rota, List.of(other))).isEqualTo(Duties.of(rota, List.of()));
    }

    @Test
    void a_stand_in_on_a_clock_change_night_takes_elapsed_time() {
        Span night = span("2026-10-25 01:00", "2026-10-25 09:00");
        DraftRota october = DraftRota.covering(
                Week.parse("2026-10-19"),
                List.of(RotaFixture.shift(
                        "night",
                        ooh.staff.Tier.MANAGER,
                        night.from().toString(),
                        night.to().toString())));
        Instant secondOne = Instant.parse("2026-10-25T01:00:00Z");
        StandIn standIn = new StandIn(
                "1", october.week(), "night", "cole", new Span(secondOne, night.to()), "ill", "coordinator", THURSDAY);
        assertThat(Duties.of(published(october.giving("night", "bell")), List.of(standIn)))
                .extracting(Duty::person, duty -> duty.span().minutes())
                .containsExactly(tuple("bell", 60L), tuple("cole", 480L));
    }

    private static PublishedRota published(DraftRota draft) {
        return draft.publish(clean(draft), 1, "coordinator", "", THURSDAY);
    }

    private static StandIn standIn(String id, String shift, String person, Span span, int madeAfterSeconds) {
        return new StandIn(
                id, CHRISTMAS, shift, person, span, "ill", "coordinator", THURSDAY.plusSeconds(madeAfterSeconds));
    }
}
