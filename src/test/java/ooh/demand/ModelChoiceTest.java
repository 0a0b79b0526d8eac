package ooh.demand;

import static ooh.demand.SimulatedLog.ALMANAC;
import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.at;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

/** What is there is found, and what is not there is not. Logs are simulated, so the truth is known. */
class ModelChoiceTest {
    private static final Span THREE_YEARS = span("2023-01-02 00:00", "2026-01-05 00:00");

    @Test
    void a_log_in_which_nothing_changes_gets_the_hour_of_the_week_alone() {
        for (long seed = 1; seed <= 5; seed++) {
            HourLog log = SimulatedLog.of(THREE_YEARS, ALMANAC, seed, SimulatedLog::plainRate);
            assertThat(ModelChoice.of(log, log.size()).ingredients()).isEqualTo(Ingredients.PLAIN);
        }
    }

    @Test
    void a_level_that_has_moved_is_followed() {
        Instant moved = at("2025-01-06 00:00");
        HourLog log = SimulatedLog.of(
                THREE_YEARS, ALMANAC, 1, hour -> SimulatedLog.plainRate(hour) * (hour.isBefore(moved) ? 1 : 1.6));
        ModelChoice choice = ModelChoice.of(log, log.size());
        assertThat(choice.ingredients().keep()).isLessThan(1);
        FittedDemand demand = new FittedDemand(log, log.size(), choice.ingredients());
        assertThat(demand.rate(at("2026-01-05 18:00")).mean()).isCloseTo(3.2, within(0.3));
    }

    @Test
    void a_busy_summer_is_found_and_expected_again() {
        HourLog log = SimulatedLog.of(
                THREE_YEARS,
                ALMANAC,
                2,
                hour -> SimulatedLog.plainRate(hour) * (monthOf(hour) == Month.JULY ? 1.8 : 1));
        ModelChoice choice = ModelChoice.of(log, log.size());
        assertThat(choice.ingredients().influences()).contains(Influence.MONTH);
        FittedDemand demand = new FittedDemand(log, log.size(), choice.ingredients());
        double july = demand.rate(at("2026-07-14 18:00")).mean();
        double may = demand.rate(at("2026-05-12 18:00")).mean();
        assertThat(july / may).isBetween(1.5, 2.1);
    }

    @Test
    void the_evening_before_a_bank_holiday_is_found() {
        HourLog log = SimulatedLog.of(
                THREE_YEARS, ALMANAC, 3, hour -> SimulatedLog.plainRate(hour) * (isEveningBefore(hour) ? 3 : 1));
        ModelChoice choice = ModelChoice.of(log, log.size());
        assertThat(choice.ingredients().influences()).contains(Influence.AROUND_BANK_HOLIDAY);
        FittedDemand demand = new FittedDemand(log, log.size(), choice.ingredients());
        assertThat(demand.rate(at("2026-05-03 20:00")).mean()).isBetween(4.5, 7.5);
        assertThat(demand.rate(at("2026-05-10 20:00")).mean()).isCloseTo(2, within(0.3));
        int sundayEvening = 6 * 24 + 20;
        assertThat(demand.before(sundayEvening).mean()).isBetween(4.5, 7.5);
        assertThat(demand.after(sundayEvening).mean()).isLessThan(3);
    }

    @Test
    void school_holidays_are_found_where_they_are_given() {
        SchoolHolidays schools = new SchoolHolidays(IntStream.rangeClosed(2023, 2026)
                .boxed()
                .flatMap(year -> List.of(
                        holiday(year + "-02-10", year + "-02-18"),
                        holiday(year + "-04-01", year + "-04-16"),
                        holiday(year + "-07-22", year + "-09-03"),
                        holiday(year + "-10-21", year + "-10-29"))
                        .stream())
                .toList());
        Almanac almanac = Almanac.of(CALENDAR, schools);
        HourLog log = SimulatedLog.of(
                THREE_YEARS,
                almanac,
                4,
                hour -> SimulatedLog.plainRate(hour) * (schools.contains(CALENDAR.dayOf(hour)) ? 0.5 : 1));
        assertThat(ModelChoice.of(log, log.size()).ingredients().influences()).contains(Influence.SCHOOL_HOLIDAY);
    }

    @Test
    void the_same_log_gets_the_same_choice_and_it_is_told_in_words_and_numbers() {
        HourLog log = SimulatedLog.of(THREE_YEARS, ALMANAC, 5, SimulatedLog::plainRate);
        ChosenModel told = ModelChoice.of(log, log.size()).told();
        assertThat(told.sentence())
                .isEqualTo(ModelChoice.of(log, log.size()).told().sentence())
                .startsWith("The forecast is made of the hour of the week. It was chosen of ")
                .contains("on the last 52 weeks of the log");
        assertThat(told.heldOutWeeks()).isEqualTo(52);
        assertThat(told.tried())
                .extracting(ChosenModel.Tried::words)
                .startsWith(
                        "the plain average of the hour of the week", "the same week last year", "the hour of the week")
                .doesNotHaveDuplicates();
        assertThat(told.tried())
                .allSatisfy(tried -> assertThat(tried.logScore()).isNegative());
    }

    @Test
    void a_log_too_short_to_hold_weeks_out_says_so() {
        HourLog log =
                SimulatedLog.of(span("2026-01-05 00:00", "2026-03-30 00:00"), ALMANAC, 6, SimulatedLog::plainRate);
        ModelChoice choice = ModelChoice.of(log, log.size());
        assertThat(choice.ingredients()).isEqualTo(Ingredients.PLAIN);
        assertThat(choice.told().sentence()).contains("shorter than 13 weeks");
        assertThat(choice.told().heldOutWeeks()).isZero();
        assertThat(choice.told().tried()).isEmpty();
    }

    private static SchoolHolidays.Holiday holiday(String first, String last) {
        return new SchoolHolidays.Holiday(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static Month monthOf(Instant hour) {
        return CALENDAR.dayOf(hour).getMonth();
    }

    private static boolean isEveningBefore(Instant hour) {
        LocalDate day = CALENDAR.dayOf(hour);
        return CALENDAR.timeOf(hour).getHour() >= 17
                && CALENDAR.isBankHoliday(day.plusDays(1))
                && !CALENDAR.isBankHoliday(day);
    }
}
