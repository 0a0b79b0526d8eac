package ooh.demand;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rate of each hour of the week and of a bank holiday, with the doubt in it. Counts in one hour of one day are few, so
 * each is drawn towards the hour's share of all working days or of all rest days (see {@link Shrinkage}): from the whole
 * log down to one hour of one day, each step drawn towards the one before. The doubts of the steps are added up, which is
 * right where they are small and independent.
 */
final class WeekShape {
    private static final int HOURS = Almanac.HOURS_OF_DAY;
    private static final int CELLS = Almanac.DAYS * HOURS;

    /** The days on which the daytime teams answer, and those on which they do not. */
    private static final List<int[]> POOLS = List.of(new int[] {0, 1, 2, 3, 4}, new int[] {5, 6, Almanac.BANK_HOLIDAY});

    /** What a log without a contact is taken to hold, so that no rate is 0 (Jeffreys, "Theory of probability", 1961). */
    private static final double LEAST = 0.5;

    private final double[] rates = new double[CELLS];
    private final double[] doubts = new double[CELLS];
    private final double[] counts;
    private final double[] hours;

    /** {@code hours} is for how long each cell was observed; an hour of double demand counts twice. */
    WeekShape(double[] counts, double[] hours) {
        this.counts = counts;
        this.hours = hours;
        double all = Math.max(LEAST, Arrays.stream(counts).sum());
        Arrays.fill(rates, all / Math.max(1, Arrays.stream(hours).sum()));
        Arrays.fill(doubts, 1 / all);
        draw(POOLS.stream().map(pool -> cells(pool, 0, HOURS)).toList());
        POOLS.forEach(this::drawDays);
    }

    static double[] cells() {
        return new double[CELLS];
    }

    double rate(int cell) {
        return rates[cell];
    }

    double doubt(int cell) {
        return doubts[cell];
    }

    /** The hours of the day in the pool, then its days, and at last each day's own hours. */
    private void drawDays(int[] pool) {
        draw(everyHour().mapToObj(hour -> cells(pool, hour, hour + 1)).toList());
        draw(Arrays.stream(pool)
                .mapToObj(day -> cells(new int[] {day}, 0, HOURS))
                .toList());
        for (int day : pool) {
            int[] only = {day};
            draw(everyHour().mapToObj(hour -> cells(only, hour, hour + 1)).toList());
        }
    }

    /** Sets each group of cells to its own ratio to what the rates so far expect of it, as far as its counts bear that out. */
    private void draw(List<int[]> groups) {
        double[] seen = groups.stream()
                .mapToDouble(group ->
                        Arrays.stream(group).mapToDouble(cell -> counts[cell]).sum())
                .toArray();
        double[] expected = groups.stream()
                .mapToDouble(group -> Arrays.stream(group)
                        .mapToDouble(cell -> rates[cell] * hours[cell])
                        .sum())
                .toArray();
        Shrinkage drawn = Shrinkage.of(seen, expected);
        for (int i = 0; i < seen.length; i++) {
            for (int cell : groups.get(i)) {
                rates[cell] *= drawn.ratios()[i];
                doubts[cell] += drawn.doubts()[i];
            }
        }
    }

    private static IntStream everyHour() {
        return IntStream.range(0, HOURS);
    }

    private static int[] cells(int[] days, int fromHour, int toHour) {
        return Arrays.stream(days)
                .flatMap(day -> IntStream.range(fromHour, toHour).map(hour -> day * HOURS + hour))
                .toArray();
    }
}
