package ooh.demand;

import static ooh.time.TimeFixture.CALENDAR;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import ooh.time.Span;

/** Logs made of known rates, so that what is learnt can be held against what is true. */
final class SimulatedLog {
    static final Almanac ALMANAC = Almanac.of(CALENDAR, SchoolHolidays.none());

    private SimulatedLog() {}

    /** From {@code from} to {@code to}, Poisson about the rate that each hour is given. */
    static HourLog of(Span span, Almanac almanac, long seed, ToDoubleFunction<Instant> rate) {
        Random random = new Random(seed);
        int[] counts = span.hours()
                .mapToInt(hour -> poisson(rate.applyAsDouble(hour), random))
                .toArray();
        return observed(span.from(), almanac, counts);
    }

    static HourLog observed(Instant from, Almanac almanac, int... counts) {
        byte[] observed = new byte[counts.length];
        Arrays.fill(observed, (byte) 1);
        return new HourLog(from, counts, observed, almanac);
    }

    /** Each contact of the list at its hour, in words as the log would have it. */
    static List<Contact> contacts(HourLog log) {
        return IntStream.range(0, log.size())
                .boxed()
                .flatMap(hour -> IntStream.range(0, log.count(hour))
                        .mapToObj(n -> new Contact(log.at(hour).plusSeconds(n), "adult")))
                .toList();
    }

    /** A busy evening, a quiet night: 0.2 to 2 an hour. */
    static double plainRate(Instant hour) {
        int hourOfDay = CALENDAR.timeOf(hour).getHour();
        return hourOfDay >= 17 ? 2 : hourOfDay < 9 ? 0.2 : 0.6;
    }

    static int poisson(double mean, Random random) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
