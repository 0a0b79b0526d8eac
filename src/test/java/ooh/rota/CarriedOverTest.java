package ooh.rota;

import static ooh.rota.RotaFixture.CHRISTMAS;
import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;
import org.junit.jupiter.api.Test;

class CarriedOverTest {
    private static final Span WEEK = CALENDAR.span(CHRISTMAS);

    @Test
    void duties_of_the_week_on_either_side_are_carried_into_it() {
        Duty sundayNight = duty("shaw", "2026-12-20 17:00", "2026-12-21 01:00");
        Duty twoWeeksBefore = duty("shaw", "2026-12-14 01:00", "2026-12-14 09:00");
        Duty weekBefore = duty("shaw", "2026-12-14 17:00", "2026-12-15 01:00");
        Duty weekAfter = duty("shaw", "2027-01-04 01:00", "2027-01-04 09:00");
        Duty twoWeeksAfter = duty("shaw", "2027-01-04 17:00", "2027-01-05 01:00");
        assertThat(carried(sundayNight, twoWeeksBefore, weekBefore, weekAfter, twoWeeksAfter)
                        .duties())
                .containsExactly(sundayNight, weekBefore, weekAfter);
    }

    @Test
    void whoever_has_rest_overridden_in_the_week_before_brings_the_week_before_that_along() {
        Duty owing = new Duty(
                "shift",
                Tier.MANAGER,
                "shaw",
                span("2026-12-20 17:00", "2026-12-21 01:00"),
                false,
                new RestOverride("nobody else", "coordinator", WEEK.from()));
        Duty shaws = duty("shaw", "2026-12-07 17:00", "2026-12-08 01:00");
        Duty older = duty("shaw", "2026-12-07 01:00", "2026-12-07 09:00");
        Duty bells = duty("bell", "2026-12-07 17:00", "2026-12-08 01:00");
        assertThat(carried(owing, shaws, older, bells).duties()).containsExactly(owing, shaws);
    }

    @Test
    void burdens_of_the_thirteen_weeks_before_are_added_up_by_person() {
        CarriedOver carried = carried(
                duty("shaw", "2026-12-19 17:00", "2026-12-20 01:00"),
                duty("shaw", "2026-12-14 01:00", "2026-12-14 09:00"),
                duty("shaw", "2026-09-21 09:00", "2026-09-21 17:00"),
                duty("bell", "2026-12-05 17:00", "2026-12-05 22:00"));
        assertThat(carried.tally("shaw")).isEqualTo(new Tally(3 * 480, 120 + 300, 480, 0, 360));
        assertThat(carried.tally("bell")).isEqualTo(new Tally(300, 0, 300, 0, 300));
        assertThat(carried.tally("nobody")).isEqualTo(Tally.NONE);
    }

    @Test
    void a_duty_before_the_thirteen_weeks_is_forgotten_and_no_clock_change_brings_it_back() {
        // 13 times 168 hours before Monday 09:00 GMT is Monday 10:00 BST: the weeks are counted on the calendar.
        Duty lastForgotten = duty("shaw", "2026-09-21 01:00", "2026-09-21 09:00");
        Duty firstRemembered = duty("bell", "2026-09-21 09:00", "2026-09-21 10:00");
        CarriedOver carried = carried(lastForgotten, firstRemembered);
        assertThat(carried.tally("shaw")).isEqualTo(Tally.NONE);
        assertThat(carried.tally("bell").minutes()).isEqualTo(60);
        assertThat(Duration.between(CALENDAR.span(CHRISTMAS.plus(-13)).from(), WEEK.from()))
                .isEqualTo(Duration.ofHours(13 * 168 + 1));
    }

    @Test
    void the_averages_reach_three_weeks_further_back_than_fairness() {
        Duty lastForgotten = duty("shaw", "2026-08-31 01:00", "2026-08-31 09:00");
        Duty firstCounted = duty("bell", "2026-08-31 09:00", "2026-08-31 10:00");
        CarriedOver carried =
                carried(lastForgotten, firstCounted, duty("bell", "2026-12-18 17:00", "2026-12-18 22:00"));
        assertThat(carried.worked("shaw", 0)).isEqualTo(Tally.NONE);
        assertThat(carried.worked("bell", 0).minutes()).isEqualTo(60 + 300);
        assertThat(carried.tally("bell").minutes()).isEqualTo(300);
        assertThat(carried.worked("nobody", 0)).isEqualTo(Tally.NONE);
    }

    @Test
    void each_of_several_weeks_looks_back_its_own_16_weeks_and_all_share_the_13_before_the_first() {
        Span three = WEEK.hull(CALENDAR.span(CHRISTMAS.plus(2)));
        Duty oldest = duty("shaw", "2026-08-31 17:00", "2026-08-31 18:00");
        Duty older = duty("shaw", "2026-09-07 17:00", "2026-09-07 18:00");
        Duty weekBefore = duty("shaw", "2026-12-14 17:00", "2026-12-14 18:00");
        Duty weekAfter = duty("shaw", "2027-01-11 17:00", "2027-01-11 18:00");
        CarriedOver carried = CarriedOver.into(three, List.of(oldest, older, weekBefore, weekAfter), CALENDAR);
        assertThat(carried.worked("shaw", 0).minutes()).isEqualTo(180);
        assertThat(carried.worked("shaw", 1).minutes()).isEqualTo(120);
        assertThat(carried.worked("shaw", 2).minutes()).isEqualTo(60);
        assertThat(carried.tally("shaw").minutes()).isEqualTo(60);
        assertThat(carried.duties()).containsExactly(weekBefore, weekAfter);
    }

    @Test
    void a_week_early_in_the_first_known_year_looks_no_further_back_than_it() {
        Span known = CALENDAR.span(CHRISTMAS);
        assertThat(CarriedOver.withWeeksBefore(16, known, CALENDAR))
                .isEqualTo(new Span(CALENDAR.span(CHRISTMAS.plus(-16)).from(), known.to()));
        LocalDate first = LocalDate.parse("2000-01-01");
        while (!CALENDAR.knows(first)) {
            first = first.plusYears(1);
        }
        Span early =
                CALENDAR.span(CALENDAR.weekOf(CALENDAR.day(first.plusDays(14)).from()));
        assertThat(CarriedOver.withWeeksBefore(16, early, CALENDAR))
                .isEqualTo(new Span(CALENDAR.day(first).from(), early.to()));
    }

    @Test
    void a_duty_of_a_later_week_weighs_on_nobody_yet() {
        assertThat(carried(duty("shaw", "2026-12-28 17:00", "2026-12-29 01:00")).tallies())
                .isEmpty();
    }

    @Test
    void the_night_that_clocks_go_back_weighs_nine_hours_and_the_other_seven() {
        Week november = Week.parse("2026-10-26");
        Duty back = duty("shaw", "2026-10-25 01:00", "2026-10-25 09:00");
        assertThat(CarriedOver.into(CALENDAR.span(november), List.of(back), CALENDAR)
                        .tally("shaw"))
                .isEqualTo(new Tally(540, 360, 540, 0, 0));
        Week april = Week.parse("2027-03-29");
        Duty forward = duty("shaw", "2027-03-28 01:00", "2027-03-28 09:00");
        assertThat(CarriedOver.into(CALENDAR.span(april), List.of(forward), CALENDAR)
                        .tally("shaw"))
                .isEqualTo(new Tally(420, 240, 420, 0, 0));
    }

    @Test
    void bank_holidays_are_tallied_apart() {
        Span january = CALENDAR.span(Week.parse("2027-01-04"));
        Duty christmas = duty("shaw", "2026-12-25 17:00", "2026-12-26 01:00");
        assertThat(CarriedOver.into(january, List.of(christmas), CALENDAR).tally("shaw"))
                .isEqualTo(new Tally(480, 120, 60, 420, 360));
    }

    private static CarriedOver carried(Duty... duties) {
        return CarriedOver.into(WEEK, List.of(duties), CALENDAR);
    }

    private static Duty duty(String person, String from, String to) {
        return new Duty("shift", Tier.MANAGER, person, span(from, to), false);
    }
}
