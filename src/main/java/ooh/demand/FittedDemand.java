package ooh.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Demand as the first hours of a log teach it: the rate of an hour is the week's shape times the level after those hours
 * ended, times the ratio of each influence. They are estimated in turn, each given the others, and once more.
 */
final class FittedDemand {
    private static final int ROUNDS = 2;
    private static final int WEEK = HourLog.HOURS_A_WEEK;
    private static final double SECONDS_A_WEEK = Duration.ofDays(7).toSeconds();

    private final HourLog log;
    private final int upTo;
    private final Map<Influence, Shrinkage> drawn = new EnumMap<>(Influence.class);
    private final double spread;
    private Level level;
    private WeekShape shape;

    /** Learns from the hours before {@code upTo} alone, which must be one at least. */
    FittedDemand(HourLog log, int upTo, Ingredients ingredients) {
        this.log = log;
        this.upTo = upTo;
        this.level = Level.even(weeks());
        this.shape = shape();
        for (int round = 0; round < ROUNDS && !ingredients.equals(Ingredients.PLAIN); round++) {
            ingredients.influences().stream().sorted().forEach(this::draw);
            level = level(ingredients.keep());
            shape = shape();
        }
        this.spread = spread();
    }

    /** Of an hour of the log, before or after those learnt from. */
    Rate rate(int hour) {
        double weeksAhead = (hour - upTo) / (double) WEEK;
        return rate(log.cell(hour), influence -> log.group(influence, hour), weeksAhead);
    }

    /** Of the clock hour that holds the instant, whenever that is. */
    Rate rate(Instant at) {
        Almanac almanac = log.almanac();
        double weeksAhead = Duration.between(log.at(upTo), at).toSeconds() / SECONDS_A_WEEK;
        Almanac.Day day = almanac.day(almanac.dayOf(at));
        int hour = almanac.hourOfDay(at);
        return rate(day.cell(hour), influence -> day.group(influence, hour), weeksAhead);
    }

    /** Of a cell of the week or of a bank holiday, at the log's last level and in no particular season. */
    Rate ordinary(int cell) {
        return of(cell, level.ahead(0), level.doubt(0));
    }

    /** The same on the day before a bank holiday. */
    Rate before(int cell) {
        boolean evening = log.almanac().isEvening(cell % Almanac.HOURS_OF_DAY);
        return around(cell, evening ? Almanac.EVENING_BEFORE : Almanac.DAY_BEFORE);
    }

    /** The same on the day after a bank holiday. */
    Rate after(int cell) {
        boolean morning = log.almanac().isMorning(cell % Almanac.HOURS_OF_DAY);
        return around(cell, morning ? Almanac.MORNING_AFTER : Almanac.DAY_AFTER);
    }

    /** How much an hour's rate varies about its mean beyond what the model knows, as a part of the mean, squared. */
    double spreadOfHours() {
        return spread;
    }

    /** Contacts that were to be expected in an hour learnt from, in the light of all of them. */
    double expected(int hour) {
        return shaped(hour) * level.in(hour / WEEK) * influences(hour, null);
    }

    CountChances chances(int hour) {
        return rate(hour).chances(spread);
    }

    private Rate rate(int cell, ToIntFunction<Influence> groups, double weeksAhead) {
        double ratio = level.ahead(Math.max(0, weeksAhead));
        double doubt = level.doubt(Math.max(0, weeksAhead));
        for (Map.Entry<Influence, Shrinkage> each : drawn.entrySet()) {
            int group = groups.applyAsInt(each.getKey());
            ratio *= each.getValue().ratios()[group];
            doubt += each.getValue().doubts()[group];
        }
        return of(cell, ratio, doubt);
    }

    private Rate of(int cell, double ratio, double doubt) {
        return new Rate(shape.rate(cell) * ratio, shape.doubt(cell) + doubt);
    }

    private Rate around(int cell, int group) {
        Shrinkage around = drawn.get(Influence.AROUND_BANK_HOLIDAY);
        return around == null
                ? ordinary(cell)
                : of(cell, level.ahead(0) * around.ratios()[group], level.doubt(0) + around.doubts()[group]);
    }

    private WeekShape shape() {
        double[] counts = WeekShape.cells();
        double[] hours = WeekShape.cells();
        for (int i = 0; i < upTo; i++) {
            if (log.observed(i) > 0) {
                counts[log.cell(i)] += log.count(i);
                hours[log.cell(i)] += log.observed(i) * level.in(i / WEEK) * influences(i, null);
            }
        }
        return new WeekShape(counts, hours);
    }

    private void draw(Influence influence) {
        double[] counts = new double[influence.groups];
        double[] expected = new double[influence.groups];
        for (int i = 0; i < upTo; i++) {
            if (log.observed(i) > 0) {
                int group = log.group(influence, i);
                counts[group] += log.count(i);
                expected[group] += shaped(i) * level.in(i / WEEK) * influences(i, influence);
            }
        }
        drawn.put(influence, Shrinkage.of(counts, expected));
    }

    private Level level(double keep) {
        double[] counts = new double[weeks()];
        double[] expected = new double[weeks()];
        for (int i = 0; i < upTo; i++) {
            if (log.observed(i) > 0) {
                counts[i / WEEK] += log.count(i);
                expected[i / WEEK] += shaped(i) * influences(i, null);
            }
        }
        return new Level(counts, expected, keep);
    }

    private double spread() {
        double[] counts = new double[upTo];
        double[] expected = new double[upTo];
        for (int i = 0; i < upTo; i++) {
            if (log.observed(i) == 1) {
                counts[i] = log.count(i);
                expected[i] = expected(i);
            }
        }
        return Shrinkage.spread(counts, expected);
    }

    private double shaped(int hour) {
        return shape.rate(log.cell(hour)) * log.observed(hour);
    }

    /** The ratios of the influences on the hour, as they are known so far, but for one. */
    private double influences(int hour, @Nullable Influence but) {
        double ratio = 1;
        for (Influence influence : Influence.ALL) {
            Shrinkage known = drawn.get(influence);
            if (known != null && influence != but) {
                ratio *= known.ratios()[log.group(influence, hour)];
            }
        }
        return ratio;
    }

    private int weeks() {
        return (upTo + WEEK - 1) / WEEK;
    }
}
