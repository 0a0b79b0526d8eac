package ooh.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import ooh.staff.RunningLimits;
import org.junit.jupiter.api.Test;

/** The limits are told twice, in {@link Line} for the rules and in {@link LinePrice} for speed: they must say the same. */
class LinePriceTest {
    private static final String[] PATTERNS = {"", "early", "late"};

    @Test
    void what_a_line_costs_is_what_the_rules_find_in_it() {
        Random lots = new Random(1);
        for (int number = 0; number < 40; number++) {
            RunningLimits limits = SmallSketch.limits(Map.of("early", lots.nextInt(5)), lots);
            Sketch sketch = SmallSketch.of(limits, lots);
            LinePrice price = new LinePrice(sketch);
            for (int[] line : SmallSketch.lines(sketch.days, sketch.kinds)) {
                Line read = line(sketch, limits, line);
                long expected = price.of(units(read, line), read.minutesTooFew() + read.minutesTooMany());
                assertThat(price.of(0, line)).as("%s under %s", line, limits).isEqualTo(expected);
            }
        }
    }

    private static long units(Line line, int[] days) {
        long followers = 0;
        for (int day = 1; day < days.length; day++) {
            followers += PATTERNS[days[day - 1]].equals("late") && PATTERNS[days[day]].equals("early") ? 1 : 0;
        }
        return followers
                + line.shiftsTooMany()
                + line.daysRunningTooMany()
                + line.daysRunningTooFew()
                + line.daysOffTooFew()
                + line.weekendsTooMany();
    }

    private static Line line(Sketch sketch, RunningLimits limits, int[] days) {
        boolean[] on = new boolean[days.length];
        Map<String, Integer> shifts = new HashMap<>();
        long minutes = 0;
        for (int day = 0; day < days.length; day++) {
            on[day] = days[day] > 0;
            minutes += sketch.minutes[days[day]];
            if (on[day]) {
                shifts.merge(PATTERNS[days[day]], 1, Integer::sum);
            }
        }
        return Line.of(limits, DayOfWeek.MONDAY, on, shifts, minutes);
    }
}
