package ooh.planning;

import static ooh.planning.Fixtures.BANK_MEMBER;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.WEEKLY_REST;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.on;
import static ooh.planning.Fixtures.span;
import static ooh.planning.Fixtures.terms;
import static ooh.planning.Fixtures.the;
import static ooh.planning.Fixtures.withWeeks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ooh.staff.Tier;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class WeeklyRestTooShortTest {
    /** At the post from 09:00 to 17:00 on every day of the two weeks before Monday 28 December. */
    private static final Worker EVERY_DAY =
            on("every-day", terms(posts("2026-12-28"), WEEKLY_REST, BANK_MEMBER.workingTime()));

    /** The same, but for the last two days. */
    private static final Worker FREE_WEEKEND =
            on("weekend", terms(posts("2026-12-26"), WEEKLY_REST, BANK_MEMBER.workingTime()));

    private static List<Span> posts(String dayAfterLast) {
        List<Span> posts = new ArrayList<>();
        LocalDate.parse("2026-12-14")
                .datesUntil(LocalDate.parse(dayAfterLast))
                .forEach(day -> posts.add(span(day.toString(), "09:00", "17:00")));
        return posts;
    }

    private static PlannedShift saturday(String id, Worker worker, String from, String to) {
        return duty(id, worker, span("2026-12-26", from, to));
    }

    @Test
    void twenty_four_hours_from_friday_evening_to_saturday_evening_are_enough() {
        the(RotaRules::weeklyRestTooShort)
                .given(withWeeks(
                        saturday("a", FREE_WEEKEND, "17:00", "22:00"),
                        duty("b", FREE_WEEKEND, span("2026-12-27", "17:00", "22:00"))))
                .penalizesBy(0);
    }

    @Test
    void each_minute_less_counts_whichever_id_comes_first() {
        PlannedShift sunday = duty("b", FREE_WEEKEND, span("2026-12-27", "16:00", "22:00"));
        the(RotaRules::weeklyRestTooShort)
                .given(withWeeks(saturday("a", FREE_WEEKEND, "16:59", "22:00"), sunday))
                .penalizesBy(1);
        the(RotaRules::weeklyRestTooShort)
                .given(withWeeks(saturday("c", FREE_WEEKEND, "16:59", "22:00"), sunday))
                .penalizesBy(1);
    }

    @Test
    void a_post_on_every_day_leaves_sixteen_hours_of_twenty_four() {
        the(RotaRules::weeklyRestTooShort)
                .given(withWeeks(saturday("a", EVERY_DAY, "18:00", "19:00")))
                .penalizesBy(8 * 60);
    }

    @Test
    void forty_eight_hours_in_the_week_before_are_enough_and_a_duty_then_takes_them_away() {
        List<Span> worked = new ArrayList<>(posts("2026-12-28"));
        worked.removeIf(post -> post.overlaps(span("2026-12-19", "09:00", "17:00")));
        worked.removeIf(post -> post.overlaps(span("2026-12-20", "09:00", "17:00")));
        Worker rested = on("rested", terms(worked, WEEKLY_REST, BANK_MEMBER.workingTime()));
        PlannedShift duty = saturday("a", rested, "18:00", "19:00");
        the(RotaRules::weeklyRestTooShort).given(withWeeks(duty)).penalizesBy(0);
        the(RotaRules::weeklyRestTooShort)
                .given(withWeeks(duty, ofAnotherWeek("b", Tier.MANAGER, rested, span("2026-12-19", "17:00", "01:00"))))
                .penalizesBy(8 * 60);
    }

    @Test
    void duties_of_other_weeks_alone_are_past_mending() {
        the(RotaRules::weeklyRestTooShort)
                .given(withWeeks(ofAnotherWeek("b", Tier.MANAGER, EVERY_DAY, span("2026-12-19", "17:00", "01:00"))))
                .penalizesBy(0);
    }

    @Test
    void somebody_elses_duty_and_a_shift_that_nobody_has_take_no_rest() {
        the(RotaRules::weeklyRestTooShort)
                .given(withWeeks(
                        saturday("a", SHAW, "16:00", "22:00"), duty("b", null, span("2026-12-27", "16:00", "22:00"))))
                .penalizesBy(0);
    }

    @Test
    void over_the_night_of_a_clock_change_rest_is_elapsed_time() {
        Span back = new Span(
                span("2026-10-24", "09:00", "10:00").from(),
                span("2026-10-25", "09:00", "10:00").from());
        WeeklyRest rest = new WeeklyRest(back, back, 24 * 60, 48 * 60);
        Worker worker = on("back", terms(List.of(), rest, BANK_MEMBER.workingTime()));
        the(RotaRules::weeklyRestTooShort)
                .given(withWeeks(duty("a", worker, span("2026-10-24", "09:00", "10:00"))))
                .penalizesBy(0);
        the(RotaRules::weeklyRestTooShort)
                .given(withWeeks(duty("a", worker, span("2026-10-24", "09:00", "10:01"))))
                .penalizesBy(1);
    }
}
