package ooh.leave;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The periods of a rule, counted from the one that holds its start: each is the year, month, week, day, hour, minute or
 * second in which occurrences may lie, {@code interval} of them apart. In wall time, so every day is as long as another.
 */
final class Periods {
    /** The week that holds 4 January is the first of its year, on whichever day weeks begin (RFC 5545, 3.3.10). */
    private static final int OF_FIRST_WEEK = 4;

    private final Rule rule;
    private final long start;
    private final LocalDate firstDay;
    private final int firstYear;

    Periods(Rule rule, long start) {
        this.rule = rule;
        this.start = start;
        this.firstDay = Wall.day(start);
        this.firstYear = rule.isByWeek() ? weekYear(firstDay) : firstDay.getYear();
    }

    /** When the n-th period begins, 0 being the one that holds the start. */
    long begin(long n) {
        long along = n * rule.interval();
        return switch (rule.frequency()) {
            case YEARLY -> Wall.of(yearBegin((int) (firstYear + along)));
            case MONTHLY -> Wall.of(firstDay.withDayOfMonth(1).plusMonths(along));
            case WEEKLY -> Wall.of(weekBegin(firstDay).plusWeeks(along));
            default -> Math.floorDiv(start, unit()) * unit() + along * unit();
        };
    }

    /** The last day of the n-th period that may hold an occurrence. */
    LocalDate lastDay(long n) {
        LocalDate begin = Wall.day(begin(n));
        return switch (rule.frequency()) {
            case YEARLY ->
                yearBegin((int) (firstYear + n * rule.interval()) + 1).minusDays(1);
            case MONTHLY -> begin.with(TemporalAdjusters.lastDayOfMonth());
            case WEEKLY -> begin.plusDays(6);
            default -> begin;
        };
    }

    /** A period that does not begin after then, and not long before: where to begin looking. */
    long around(long wall) {
        if (wall <= start) {
            return 0;
        }
        LocalDate day = Wall.day(wall);
        long along = switch (rule.frequency()) {
            case YEARLY -> day.getYear() - (long) firstYear;
            case MONTHLY -> ChronoUnit.MONTHS.between(firstDay.withDayOfMonth(1), day.withDayOfMonth(1));
            case WEEKLY -> ChronoUnit.WEEKS.between(weekBegin(firstDay), day);
            default -> (wall - begin(0)) / unit();
        };
        // The first weeks of a year may lie in the year before.
        return Math.max(0, along / rule.interval() - (rule.isByWeek() ? 1 : 0));
    }

    /** The first period after the n-th that begins then or later; of periods shorter than a day. */
    long notBefore(long wall, long n) {
        long length = unit() * rule.interval();
        return Math.max(n + 1, -Math.floorDiv(begin(0) - wall, length));
    }

    /** Which week of its year the day is in, counted from the year's end too: 1 to 53 and -1 to -53. */
    boolean isInWeek(LocalDate day) {
        int year = weekYear(day);
        int week = (int) ChronoUnit.WEEKS.between(yearBegin(year), day) + 1;
        int weeks = (int) ChronoUnit.WEEKS.between(yearBegin(year), yearBegin(year + 1));
        return rule.weeks().contains(week) || rule.weeks().contains(week - weeks - 1);
    }

    private long unit() {
        return switch (rule.frequency()) {
            case HOURLY -> Wall.HOUR;
            case MINUTELY -> Wall.MINUTE;
            case SECONDLY -> 1;
            default -> Wall.DAY;
        };
    }

    private LocalDate yearBegin(int year) {
        return rule.isByWeek() ? weekBegin(LocalDate.of(year, 1, OF_FIRST_WEEK)) : LocalDate.of(year, 1, 1);
    }

    private int weekYear(LocalDate day) {
        int year = day.getYear();
        if (day.isBefore(yearBegin(year))) {
            return year - 1;
        }
        return day.isBefore(yearBegin(year + 1)) ? year : year + 1;
    }

    private LocalDate weekBegin(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(rule.weekStart())));
    }
}
