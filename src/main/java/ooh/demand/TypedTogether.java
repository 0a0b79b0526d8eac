package ooh.demand;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hours that hold far more contacts than an hour can, as where a whole month was typed into one. The fullest hours, a tenth
 * of those with any contact at most, are judged by what all others teach (Rosner's way, "Percentage points for a generalized ESD many-outlier procedure",
 * Technometrics 25, 1983, so that several can not hide each other); one is taken out where so many contacts would not be
 * met once in a thousand logs.
 */
final class TypedTogether {
    private static final int MOST_SUSPECTS = 60;
    private static final double CHANCE = Gaps.CHANCE;

    /** An hour of the log that held {@code count} where {@code expected} were to be expected. */
    record Heap(int hour, int count, double expected) {}

    private TypedTogether() {}

    static List<Heap> of(HourLog log) {
        List<Integer> busy = IntStream.range(0, log.size())
                .filter(hour -> log.observed(hour) > 0 && log.count(hour) > 0)
                .boxed()
                .sorted(Comparator.comparingInt(log::count).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Integer> suspects = busy.subList(0, Math.min(MOST_SUSPECTS, (busy.size() + 9) / 10));
        FittedDemand others = new FittedDemand(log.without(suspects), log.size(), Ingredients.PLAIN);
        return suspects.stream()
                .filter(hour -> others.chances(hour).chanceOfAtLeast(log.count(hour)) * log.size() < CHANCE)
                .map(hour -> new Heap(hour, log.count(hour), others.rate(hour).mean()))
                .sorted(Comparator.comparing(Heap::hour))
                .toList();
    }
}
