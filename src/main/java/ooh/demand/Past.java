package ooh.demand;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the log itself holds of one hour of the week or of a bank holiday: the mean contacts of the {@code hours} that can be
 * believed, and the limits between which 90 of 100 such means would lie if the forecast were true at all times. Where no
 * such hour was observed there is no mean.
 */
public record Past(int hours, double mean, double fewest, double most) {
    private static final double TAIL = 0.05;

    /** Of every cell: 168 hours of the week, then 24 of a bank holiday. */
    static List<Past> of(HourLog log, FittedDemand fitted) {
        int cells = Almanac.DAYS * Almanac.HOURS_OF_DAY;
        int[] hours = new int[cells];
        int[] contacts = new int[cells];
        for (int i = 0; i < log.size(); i++) {
            if (log.observed(i) > 0) {
                hours[log.cell(i)] += log.observed(i);
                contacts[log.cell(i)] += log.count(i);
            }
        }
        return IntStream.range(0, cells)
                .mapToObj(cell -> of(hours[cell], contacts[cell], fitted.ordinary(cell), fitted.spreadOfHours()))
                .toList();
    }

    private static Past of(int hours, int contacts, Rate rate, double spread) {
        if (hours == 0) {
            return new Past(0, Double.NaN, rate.low(), rate.high());
        }
        // The rate is in doubt for all of the hours alike; what else they vary by evens out among them.
        CountChances sum = new Rate(rate.mean() * hours, rate.doubt()).chances(spread / hours);
        return new Past(
                hours,
                contacts / (double) hours,
                sum.quantile(TAIL) / (double) hours,
                sum.quantile(1 - TAIL) / (double) hours);
    }
}
