package ooh.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import ooh.leave.Rule.Frequency;
import ooh.leave.Rule.RuleDay;

/**
 * The times at which a rule recurs (RFC 5545, 3.3.10), in wall time of its zone. Written here and not taken from ical4j,
 * which gets some of libical's rules wrong and bounds nothing; see decision 25. A start that the rule does not bear out is
 * no occurrence.
 */
final class Recurrence {
    /** Stands for every position, where BYSETPOS picks none. */
    private static final int[] ALL = {};

    private final Rule rule;
    private final long start;
    private final Periods periods;
    private final LongPredicate past;
    private final Allowance allowance;

    Recurrence(Rule said, long start, boolean wholeDay, ZoneClock zone, Allowance allowance) {
        this.rule = said.completed(Wall.day(start), (int) Math.floorMod(start, Wall.DAY), wholeDay);
        this.start = start;
        this.periods = new Periods(rule, start);
        this.past = past(said, zone);
        this.allowance = allowance;
    }

    /** Those from {@code from} on and before {@code to}, in order. */
    List<Long> between(long from, long to) {
        allowance.workOn(rule.line().number());
        List<Long> found = new ArrayList<>();
        int counted = 0;
        // Where occurrences are counted, all from the start on must be gone through.
        long n = rule.count() == 0 ? periods.around(from) : 0;
        while (periods.begin(n) < to) {
            allowance.step();
            long next = skipping(n);
            if (next > n) {
                n = next;
                continue;
            }
            CandidateTimes times = times(n);
            int[] positions = rule.positions().isEmpty() ? ALL : positions(times.size());
            for (long i = 0; i < (positions == ALL ? times.size() : positions.length); i++) {
                allowance.step();
                long wall = times.at(positions == ALL ? i : positions[(int) i]);
                if (wall < start) {
                    continue;
                }
                if (wall >= to || past.test(wall)) {
                    return found;
                }
                if (wall >= from) {
                    found.add(wall);
                    allowance.mustBeFew(found.size());
                }
                counted++;
                if (counted == rule.count()) {
                    return found;
                }
            }
            n++;
        }
        return found;
    }

    /** Of periods shorter than a day, the next that may hold an occurrence: whole days and hours may hold none. */
    private long skipping(long n) {
        if (!rule.frequency().isPartOfADay()) {
            return n;
        }
        long begin = periods.begin(n);
        int second = (int) Math.floorMod(begin, Wall.DAY);
        if (!isOn(Wall.day(begin))) {
            return periods.notBefore(begin - second + Wall.DAY, n);
        }
        if (isLeftOut(rule.hours(), second / (int) Wall.HOUR)) {
            return periods.notBefore(begin - second % Wall.HOUR + Wall.HOUR, n);
        }
        if (rule.frequency() != Frequency.HOURLY
                && isLeftOut(rule.minutes(), second / (int) Wall.MINUTE % (int) Wall.MINUTE)) {
            return periods.notBefore(begin - second % Wall.MINUTE + Wall.MINUTE, n);
        }
        return rule.frequency() == Frequency.SECONDLY && isLeftOut(rule.seconds(), second % (int) Wall.MINUTE)
                ? n + 1
                : n;
    }

    private static boolean isLeftOut(List<Integer> by, int value) {
        return !by.isEmpty() && !by.contains(value);
    }

    private CandidateTimes times(long n) {
        long begin = periods.begin(n);
        int second = (int) Math.floorMod(begin, Wall.DAY);
        Frequency frequency = rule.frequency();
        if (!frequency.isPartOfADay()) {
            return new CandidateTimes(days(n), rule.hours(), rule.minutes(), rule.seconds());
        }
        List<Integer> hour = List.of(second / (int) Wall.HOUR);
        List<Integer> minute = List.of(second / (int) Wall.MINUTE % (int) Wall.MINUTE);
        return new CandidateTimes(
                List.of(Wall.day(begin).toEpochDay()),
                hour,
                frequency == Frequency.HOURLY ? rule.minutes() : minute,
                frequency == Frequency.SECONDLY ? List.of(second % (int) Wall.MINUTE) : rule.seconds());
    }

    private List<Long> days(long n) {
        List<Long> days = new ArrayList<>();
        LocalDate last = periods.lastDay(n);
        LocalDate day = Wall.day(periods.begin(n));
        while (!day.isAfter(last)) {
            boolean otherMonth = isLeftOut(rule.months(), day.getMonthValue());
            if (otherMonth) {
                day = day.withDayOfMonth(1).plusMonths(1);
                continue;
            }
            allowance.step();
            if (isOn(day)) {
                days.add(day.toEpochDay());
            }
            day = day.plusDays(1);
        }
        return days;
    }

    private boolean isOn(LocalDate day) {
        int fromMonthEnd = day.getDayOfMonth() - day.lengthOfMonth() - 1;
        int fromYearEnd = day.getDayOfYear() - day.lengthOfYear() - 1;
        return !isLeftOut(rule.months(), day.getMonthValue())
                && (!rule.isByWeek() || periods.isInWeek(day))
                && isAny(rule.yearDays(), day.getDayOfYear(), fromYearEnd)
                && isAny(rule.monthDays(), day.getDayOfMonth(), fromMonthEnd)
                && (rule.days().isEmpty() || rule.days().stream().anyMatch(weekday -> isOn(day, weekday)));
    }

    private static boolean isAny(List<Integer> by, int number, int fromTheEnd) {
        return by.isEmpty() || by.contains(number) || by.contains(fromTheEnd);
    }

    /** The second Monday is one of the month, in a yearly rule that names no months one of the year. */
    private boolean isOn(LocalDate day, RuleDay weekday) {
        if (day.getDayOfWeek().getValue() != weekday.weekday()) {
            return false;
        }
        boolean ofYear = rule.frequency() == Frequency.YEARLY && rule.months().isEmpty();
        int in = (ofYear ? day.getDayOfYear() : day.getDayOfMonth()) - 1;
        int length = ofYear ? day.lengthOfYear() : day.lengthOfMonth();
        return weekday.nth() == 0 || weekday.nth() == in / 7 + 1 || weekday.nth() == -((length - 1 - in) / 7 + 1);
    }

    /** Where in so many times those lie that BYSETPOS picks. */
    private int[] positions(long size) {
        return rule.positions().stream()
                .flatMapToInt(position -> IntStream.of((int) (position > 0 ? position - 1 : size + position)))
                .filter(index -> index >= 0 && index < size)
                .sorted()
                .distinct()
                .toArray();
    }

    /** UNTIL is the last time that still counts; a day as UNTIL counts to its end. */
    private static LongPredicate past(Rule rule, ZoneClock zone) {
        String until = rule.until();
        if (until == null) {
            return wall -> false;
        }
        if (until.endsWith("Z")) {
            Instant last = Instant.ofEpochSecond(Wall.read(rule.line(), until.substring(0, until.length() - 1)));
            return wall -> isWellPast(wall, last)
                    || !isWellBefore(wall, last) && zone.at(wall).isAfter(last);
        }
        long last = Wall.read(rule.line(), until) + (Wall.isDay(until) ? Wall.DAY - 1 : 0);
        return wall -> wall > last;
    }

    /** No zone is two days from UTC, so most comparisons need none. */
    private static boolean isWellPast(long wall, Instant last) {
        return wall > last.getEpochSecond() + 2 * Wall.DAY;
    }

    private static boolean isWellBefore(long wall, Instant last) {
        return wall < last.getEpochSecond() - 2 * Wall.DAY;
    }
}
