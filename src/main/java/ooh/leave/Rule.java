package ooh.leave;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an event recurs (RFC 5545, 3.3.10), as the file says it; a {@code BY…} list that is not there is empty, and each is
 * sorted and holds nothing twice. {@code count} is 0 where it is not said; {@code until} is the text of it.
 */
record Rule(
        ContentLine line,
        Frequency frequency,
        int interval,
        int count,
        @Nullable String until,
        int weekStart,
        List<Integer> months,
        List<Integer> weeks,
        List<Integer> yearDays,
        List<Integer> monthDays,
        List<RuleDay> days,
        List<Integer> hours,
        List<Integer> minutes,
        List<Integer> seconds,
        List<Integer> positions) {

    /** In the order of how long each lasts; those from {@code HOURLY} on are parts of a day. */
    enum Frequency {
        YEARLY,
        MONTHLY,
        WEEKLY,
        DAILY,
        HOURLY,
        MINUTELY,
        SECONDLY;

        boolean isPartOfADay() {
            return compareTo(DAILY) > 0;
        }
    }

    /** A day of the week, 1 for Monday; {@code nth} in the month or year, from its end where negative, 0 for every. */
    record RuleDay(int nth, int weekday) implements Comparable<RuleDay> {
        @Override
        public int compareTo(RuleDay other) {
            return weekday != other.weekday ? weekday - other.weekday : nth - other.nth;
        }
    }

    static Rule read(ContentLine line) {
        return new RuleReader(line).read();
    }

    boolean saysNoDay() {
        return weeks.isEmpty() && yearDays.isEmpty() && monthDays.isEmpty() && days.isEmpty();
    }

    boolean isByWeek() {
        return frequency == Frequency.YEARLY && !weeks.isEmpty();
    }

    /** With what the start decides, because the rule does not say it: on which days and at what time of day. */
    Rule completed(LocalDate day, int secondOfDay, boolean wholeDay) {
        List<Integer> theMonth = List.of(day.getMonthValue());
        List<Integer> theDay = List.of(day.getDayOfMonth());
        List<RuleDay> theWeekday = List.of(new RuleDay(0, day.getDayOfWeek().getValue()));
        boolean yearly = frequency == Frequency.YEARLY;
        boolean month = yearly && months.isEmpty() && weeks.isEmpty() && yearDays.isEmpty() && days.isEmpty();
        boolean dayOfMonth = saysNoDay() && (yearly || frequency == Frequency.MONTHLY);
        boolean weekday = frequency == Frequency.WEEKLY && days.isEmpty()
                || isByWeek() && days.isEmpty() && monthDays.isEmpty() && yearDays.isEmpty();
        boolean anyTime = wholeDay || frequency == Frequency.SECONDLY;
        return new Rule(
                line,
                frequency,
                interval,
                count,
                until,
                weekStart,
                month ? theMonth : months,
                weeks,
                yearDays,
                dayOfMonth ? theDay : monthDays,
                weekday ? theWeekday : days,
                wholeDay ? List.of(0) : orThat(hours, frequency.isPartOfADay(), secondOfDay / (int) Wall.HOUR),
                wholeDay
                        ? List.of(0)
                        : orThat(
                                minutes,
                                frequency.compareTo(Frequency.HOURLY) > 0,
                                secondOfDay / (int) Wall.MINUTE % (int) Wall.MINUTE),
                anyTime ? (wholeDay ? List.of(0) : seconds) : orThat(seconds, false, secondOfDay % (int) Wall.MINUTE),
                positions);
    }

    private static List<Integer> orThat(List<Integer> said, boolean left, int ofStart) {
        return said.isEmpty() && !left ? List.of(ofStart) : said;
    }
}
