package ooh.planning;

import static java.util.Objects.requireNonNull;
import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.WEIGHTS;
import static ooh.planning.Fixtures.days;
import static ooh.planning.Fixtures.shift;
import static ooh.planning.Fixtures.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ooh.rota.Assignment;
import ooh.rota.Breach;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.Duty;
import ooh.staff.Absence;
import ooh.staff.DaytimePost;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The averages of Working Time Regulations 1998, 4 and 6, from the duties of the weeks before to the breach, worked out by
 * hand. The 17 weeks from Monday 23 November have no clock change; 25 and 28 December and 1 January are bank holidays.
 */
class SeventeenWeeksTest {
    private static final Planner PLANNER = new Planner(CALENDAR, WEIGHTS);
    private static final Week PLANNED = Week.parse("2027-03-15");
    private static final Absence CHRISTMAS = new Absence(days("2026-12-21", "2027-01-04"), "leave");
    private static final Absence JANUARY = new Absence(days("2027-01-11", "2027-01-18"), "leave");
    private static final DaytimePost POST =
            new DaytimePost(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

    /**
     * Evenings of 5 h. The first number is the week that has fallen out; the two of leave are the fifth and the sixth.
     *
     * <pre>
     * week       1    2    3    4    5   6    7    8    9   10   11   12   13   14   15   16   in all
     * evenings   2    2    1    2    -   -    1    2    2    1    2    1    2    1    2    2       23
     * minutes  600  600  300  600    -   -  300  600  600  300  600  300  600  300  600  600    6,900
     * </pre>
     */
    private static final int[] EVENINGS = {5, 2, 2, 1, 2, 0, 0, 1, 2, 2, 1, 2, 1, 2, 1, 2, 2};

    /**
     * Nights of 8 h, of which five lie between 23:00 and 06:00; leave is in the eighth week. 90 nights are 43,200 minutes.
     *
     * <pre>
     * week     1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16  in all
     * nights   6  6  6  7  5  6  6  -  6  6  7  5  6  6  6  6      90
     * </pre>
     */
    private static final int[] NIGHTS = {7, 6, 6, 6, 7, 5, 6, 6, 0, 6, 6, 7, 5, 6, 6, 6, 6};

    /** The post: 15 weeks of 2,400 are 36,000. With 6,900 of evenings 42,900, of 15 weeks of 2,880, which are 43,200. */
    @Test
    void two_weeks_of_leave_are_taken_out_on_both_sides_and_one_evening_is_left() {
        Person adams = adams(POST, false);
        assertThat(over("averageWeekTooLong", adams, CHRISTMAS, EVENINGS, evening(0, "22:00")))
                .isZero();
        assertThat(over("averageWeekTooLong", adams, CHRISTMAS, EVENINGS, evening(0, "22:01")))
                .isEqualTo(1);
        assertThat(over("averageWeekTooLong", adams, CHRISTMAS, EVENINGS, evening(0, "22:00"), evening(2, "22:00")))
                .isEqualTo(300);
    }

    /**
     * The post: 17 weeks of 2,400 less 480 on each of three bank holidays are 39,360. With 6,900 of evenings 46,260, of
     * 48,960: 2,700 are left. Seven evenings are 2,100, with a Saturday of 480 they are 2,580, and with a Sunday too 3,060.
     */
    @Test
    void without_leave_the_post_counts_but_for_bank_holidays_and_forty_three_hours_fit_where_fifty_one_do_not() {
        Person adams = adams(POST, false);
        Span saturday = span("2027-03-20", "09:00", "17:00");
        Span sunday = span("2027-03-21", "09:00", "17:00");
        assertThat(over("averageWeekTooLong", adams, null, EVENINGS, evenings(7, saturday)))
                .isZero();
        assertThat(over("averageWeekTooLong", adams, null, EVENINGS, evenings(7, saturday, sunday)))
                .isEqualTo(360);
        assertThat(over("averageWeekTooLong", adams(POST, true), null, EVENINGS, evenings(7, saturday, sunday)))
                .isZero();
    }

    /** 43,200 of 16 weeks of 2,880, which are 46,080: six nights of 480 are left. Nobody opts out of that. */
    @Test
    void a_night_worker_who_was_away_for_a_week_has_six_nights_left_and_a_seventh_is_too_many() {
        Person adams = adams(null, true);
        assertThat(over("nightWorkAverageTooLong", adams, JANUARY, NIGHTS, nights(PLANNED, 6)))
                .isZero();
        assertThat(over("nightWorkAverageTooLong", adams, JANUARY, NIGHTS, nights(PLANNED, 7)))
                .isEqualTo(480);
    }

    /** 43,200 and 3,360 are 46,560 minutes in 16 weeks: 48 h 30 min a week. */
    @Test
    void the_average_that_is_told_leaves_the_days_of_absence_out() {
        assertThat(PLANNER.inspect(problem(adams(null, true), JANUARY, NIGHTS, nights(PLANNED, 7)))
                        .breaches())
                .filteredOn(breach -> breach.rule().equals("nightWorkAverageTooLong"))
                .extracting(Breach::sentence)
                .containsExactly(
                        "A. Adams works at night, and would work 48 h 30 min a week on average over 17 weeks, all"
                                + " jobs counted and days of absence left out; 56 h in this week are 8 h too many. Give one of"
                                + " the duties to somebody else.");
    }

    private static long over(String rule, Person adams, @Nullable Absence absence, int[] worked, Span... planned) {
        return -requireNonNull(PLANNER.scoreByRule(problem(adams, absence, worked, planned))
                        .get(rule))
                .hard();
    }

    private static PlanningProblem problem(Person adams, @Nullable Absence absence, int[] worked, Span... planned) {
        List<Duty> before = new ArrayList<>();
        for (int number = 0; number < worked.length; number++) {
            Week week = PLANNED.plus(number - worked.length);
            Span[] duties = worked == NIGHTS ? nights(week, worked[number]) : evenings(week, worked[number]);
            Stream.of(duties)
                    .map(span -> new Duty("at " + span.from(), Tier.MANAGER, "adams", span, false))
                    .forEach(before::add);
        }
        List<Assignment> assignments = Stream.of(planned)
                .map(span -> new Assignment(shift("at " + span.from(), Tier.MANAGER, span), "adams", false))
                .toList();
        List<Absence> absences = Stream.ofNullable(absence).toList();
        return new PlanningProblem(
                new DraftRota(PLANNED, 1, assignments),
                new Staff(List.of(adams), Map.of("adams", absences), Map.of()),
                CarriedOver.into(CALENDAR.span(PLANNED), before, CALENDAR));
    }

    private static Person adams(@Nullable DaytimePost post, boolean optedOut) {
        Limits limits = new Limits(0, 6000, optedOut);
        return new Person("adams", "A. Adams", "01632 960000", Set.of("manager"), limits, post, null);
    }

    private static Span evening(int day, String to) {
        return span(PLANNED.monday().plusDays(day).toString(), "17:00", to);
    }

    private static Span[] evenings(int count, Span... days) {
        return Stream.concat(Stream.of(evenings(PLANNED, count)), Stream.of(days))
                .toArray(Span[]::new);
    }

    private static Span[] evenings(Week week, int count) {
        return spans(week.monday(), count, "17:00", "22:00");
    }

    /** From 01:00 on Tuesday on; the seventh ends with the rota week. */
    private static Span[] nights(Week week, int count) {
        return spans(week.monday().plusDays(1), count, "01:00", "09:00");
    }

    private static Span[] spans(LocalDate first, int count, String from, String to) {
        return IntStream.range(0, count)
                .mapToObj(day -> span(first.plusDays(day).toString(), from, to))
                .toArray(Span[]::new);
    }
}
