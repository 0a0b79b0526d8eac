package ooh.planning;

import static ooh.planning.Fixtures.BANK_MEMBER;
import static ooh.planning.Fixtures.BELL;
import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.Fixtures.duty;
import static ooh.planning.Fixtures.ofAnotherWeek;
import static ooh.planning.Fixtures.span;
import static ooh.planning.RunningFixtures.the;

import java.util.List;
import ooh.rota.Tally;
import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

class NightAloneTest {
    private static final PlannedShift TUESDAY = day("a", "2026-12-22");
    private static final PlannedShift NIGHT = duty("n", SHAW, span("2026-12-23", "23:00", "07:00"));
    private static final PlannedShift FRIDAY = day("z", "2026-12-25");

    private static PlannedShift day(String id, String day) {
        return duty(id, SHAW, span(day, "09:00", "17:00"));
    }

    @Test
    void a_single_night_between_days_counts_whole_whichever_id_comes_first() {
        the(NightRules::nightAlone).given(TUESDAY, NIGHT, FRIDAY).penalizesBy(480);
        the(NightRules::nightAlone)
                .given(day("z", "2026-12-22"), NIGHT, day("a", "2026-12-25"))
                .penalizesBy(480);
    }

    @Test
    void days_on_one_side_alone_leave_time_to_turn_sleep_round() {
        the(NightRules::nightAlone).given(TUESDAY, NIGHT).penalizesBy(0);
        the(NightRules::nightAlone).given(NIGHT, FRIDAY).penalizesBy(0);
    }

    @Test
    void two_days_off_before_or_after_it_are_enough_and_a_minute_less_is_not() {
        the(NightRules::nightAlone)
                .given(duty("a", SHAW, span("2026-12-21", "12:00", "23:00")), NIGHT, FRIDAY)
                .penalizesBy(0);
        the(NightRules::nightAlone)
                .given(duty("a", SHAW, span("2026-12-21", "12:00", "23:01")), NIGHT, FRIDAY)
                .penalizesBy(480);
        the(NightRules::nightAlone)
                .given(TUESDAY, NIGHT, duty("z", SHAW, span("2026-12-26", "07:00", "12:00")))
                .penalizesBy(0);
        the(NightRules::nightAlone)
                .given(TUESDAY, NIGHT, duty("z", SHAW, span("2026-12-26", "06:59", "12:00")))
                .penalizesBy(480);
    }

    @Test
    void another_night_beside_it_keeps_it_company_even_one_that_begins_after_midnight_or_in_the_week_before() {
        the(NightRules::nightAlone)
                .given(TUESDAY, NIGHT, duty("m", SHAW, span("2026-12-25", "01:00", "09:00")), day("z", "2026-12-26"))
                .penalizesBy(0);
        PlannedShift sunday = ofAnotherWeek("s", Tier.MANAGER, SHAW, span("2026-12-20", "23:00", "07:00"));
        PlannedShift saturday = ofAnotherWeek("r", Tier.MANAGER, SHAW, span("2026-12-20", "09:00", "17:00"));
        PlannedShift monday = duty("n", SHAW, span("2026-12-21", "23:00", "07:00"));
        PlannedShift wednesday = day("z", "2026-12-23");
        the(NightRules::nightAlone).given(saturday, monday, wednesday).penalizesBy(480);
        the(NightRules::nightAlone).given(saturday, sunday, monday, wednesday).penalizesBy(0);
    }

    @Test
    void an_evening_and_what_begins_before_six_are_no_day() {
        the(NightRules::nightAlone)
                .given(duty("a", SHAW, span("2026-12-22", "17:00", "22:00")), NIGHT, FRIDAY)
                .penalizesBy(0);
        the(NightRules::nightAlone)
                .given(duty("a", SHAW, span("2026-12-22", "16:59", "22:00")), NIGHT, FRIDAY)
                .penalizesBy(480);
        the(NightRules::nightAlone)
                .given(TUESDAY, NIGHT, duty("z", SHAW, span("2026-12-25", "05:59", "12:00")))
                .penalizesBy(0);
        the(NightRules::nightAlone)
                .given(TUESDAY, NIGHT, duty("z", SHAW, span("2026-12-25", "06:00", "12:00")))
                .penalizesBy(480);
    }

    @Test
    void the_daytime_post_is_day_work() {
        Worker posted = new Worker(
                Fixtures.person("posted", "P. Posted", 600, "manager"),
                Tally.NONE,
                List.of(BANK_MEMBER),
                List.of(span("2026-12-25", "09:00", "17:00"), span("2026-12-28", "09:00", "17:00")));
        the(NightRules::nightAlone)
                .given(duty("n", posted, span("2026-12-27", "01:00", "09:00")))
                .penalizesBy(480);
        the(NightRules::nightAlone)
                .given(duty("n", posted, span("2026-12-22", "01:00", "09:00")))
                .penalizesBy(0);
    }

    @Test
    void days_of_other_weeks_count_and_a_night_of_another_week_is_not_asked() {
        PlannedShift sunday = ofAnotherWeek("s", Tier.MANAGER, SHAW, span("2026-12-20", "09:00", "17:00"));
        the(NightRules::nightAlone)
                .given(sunday, duty("n", SHAW, span("2026-12-21", "23:00", "07:00")), day("z", "2026-12-23"))
                .penalizesBy(480);
        the(NightRules::nightAlone)
                .given(
                        day("a", "2026-12-26"),
                        ofAnotherWeek("n", Tier.MANAGER, SHAW, span("2026-12-28", "01:00", "09:00")),
                        ofAnotherWeek("z", Tier.MANAGER, SHAW, span("2026-12-29", "09:00", "17:00")))
                .penalizesBy(0);
    }

    @Test
    void days_of_somebody_else_or_of_nobody_are_not_in_the_way() {
        the(NightRules::nightAlone)
                .given(TUESDAY, NIGHT, duty("z", BELL, span("2026-12-25", "09:00", "17:00")))
                .penalizesBy(0);
        the(NightRules::nightAlone)
                .given(TUESDAY, NIGHT, duty("z", null, span("2026-12-25", "09:00", "17:00")))
                .penalizesBy(0);
        the(NightRules::nightAlone)
                .given(TUESDAY, duty("n", null, span("2026-12-23", "23:00", "07:00")), FRIDAY)
                .penalizesBy(0);
    }

    @Test
    void the_night_that_clocks_go_back_is_an_hour_longer_and_the_other_an_hour_shorter() {
        the(NightRules::nightAlone)
                .given(
                        day("a", "2026-10-23"),
                        duty("n", SHAW, span("2026-10-24", "23:00", "07:00")),
                        day("z", "2026-10-26"))
                .penalizesBy(540);
        the(NightRules::nightAlone)
                .given(
                        day("a", "2027-03-26"),
                        duty("n", SHAW, span("2027-03-27", "23:00", "07:00")),
                        day("z", "2027-03-29"))
                .penalizesBy(420);
    }

    @Test
    void the_two_days_are_elapsed_time_over_a_clock_change() {
        PlannedShift night = duty("n", SHAW, span("2026-10-24", "23:00", "07:00"));
        the(NightRules::nightAlone)
                .given(day("a", "2026-10-23"), night, duty("z", SHAW, span("2026-10-27", "07:00", "12:00")))
                .penalizesBy(0);
        PlannedShift before = duty("n", SHAW, span("2026-10-25", "23:00", "07:00"));
        the(NightRules::nightAlone)
                .given(duty("a", SHAW, span("2026-10-23", "15:00", "23:59")), before, day("z", "2026-10-27"))
                .penalizesBy(0);
    }
}
