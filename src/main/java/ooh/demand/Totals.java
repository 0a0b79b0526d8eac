package ooh.demand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import ooh.time.Span;

/**
 * What the hours of a shift may bring together, which is not the sum of what each may bring. What makes one hour busy often
 * makes the next one busy too, so totals vary more than hours by themselves would make them; by how much, the same hours of
 * every day in the log tell (Marshall's moments, as {@link Shrinkage}). The doubts in the rates of its hours are taken to
 * go together, because the hours share level, season and pooling: the limits are then too wide rather than too narrow.
 */
final class Totals {
    private static final double HOUR_MINUTES = 60;

    private final HourLog log;
    private final FittedDemand fitted;
    private final Map<Hours, Double> spreadByHours = new ConcurrentHashMap<>();

    /** So many elapsed hours, from an hour of the day on. */
    private record Hours(int from, int many) {}

    /** {@code fitted} must have learnt from the whole of the log. */
    Totals(HourLog log, FittedDemand fitted) {
        this.log = log;
        this.fitted = fitted;
    }

    DemandProfile.Hour in(Span span) {
        double mean = 0;
        double doubt = 0;
        double squares = 0;
        for (Instant hour : span.hours().toList()) {
            Rate rate = fitted.rate(hour);
            double part = span.partOfHour(hour);
            mean += rate.mean() * part;
            doubt += rate.mean() * part * Math.sqrt(rate.doubt());
            squares += Math.pow(rate.mean() * part, 2);
        }
        int many = (int) Math.max(1, Math.round(span.minutes() / HOUR_MINUTES));
        Hours hours = new Hours(log.almanac().hourOfDay(span.from()), many);
        // Where too few days were seen to show that hours go together, they vary at least each by itself.
        double alone = fitted.spreadOfHours() * squares / (mean * mean);
        double together = spreadByHours.computeIfAbsent(hours, this::spread);
        return DemandProfile.Hour.of(new Rate(mean, Math.pow(doubt / mean, 2)), Math.max(alone, together));
    }

    /** By how much their totals vary about what was to be expected, as a part of that, squared. */
    private double spread(Hours hours) {
        List<Double> counts = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (int from = 0; from + hours.many() <= log.size(); from++) {
            IntStream each = IntStream.range(from, from + hours.many());
            if (log.hourOfWeek(from) % Almanac.HOURS_OF_DAY == hours.from()
                    && each.allMatch(hour -> log.observed(hour) == 1)) {
                counts.add(sum(from, hours.many(), log::count));
                expected.add(sum(from, hours.many(), fitted::expected));
            }
        }
        return Shrinkage.spread(array(counts), array(expected));
    }

    private static double sum(int from, int many, IntToDoubleFunction of) {
        return IntStream.range(from, from + many).mapToDouble(of).sum();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
