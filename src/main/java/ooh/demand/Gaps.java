package ooh.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stretches of a log in which nobody called although somebody would have: most likely nobody wrote it down. A stretch
 * counts where the chance of so long a silence, at the demand of the four weeks on either side of it, is so small that even
 * among all the hours of the log it would not be met once in a thousand logs.
 */
final class Gaps {
    /** From hour {@code from} of the log to before hour {@code to}, where so many contacts were to be expected. */
    record Gap(int from, int to, double expected) {
        IntStream eachHour() {
            return IntStream.range(from, to);
        }
    }

    /** Once a gap is out, the rates rise, and another may show. */
    private static final int MOST_LOOKS = 3;

    static final double CHANCE = 0.001;
    private static final int AROUND = 4 * HourLog.HOURS_A_WEEK;

    private final HourLog log;
    private final FittedDemand plain;
    private final double[] seenBefore;
    private final double[] expectedBefore;

    private Gaps(HourLog log) {
        this.log = log;
        this.plain = new FittedDemand(log, log.size(), Ingredients.PLAIN);
        this.seenBefore = new double[log.size() + 1];
        this.expectedBefore = new double[log.size() + 1];
        for (int i = 0; i < log.size(); i++) {
            boolean observed = log.observed(i) > 0;
            seenBefore[i + 1] = seenBefore[i] + (observed ? log.count(i) : 0);
            expectedBefore[i + 1] =
                    expectedBefore[i] + (observed ? plain.rate(i).mean() * log.observed(i) : 0);
        }
    }

    static List<Gap> of(HourLog log) {
        List<Gap> gaps = new ArrayList<>();
        HourLog left = log;
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<Gap> more = new Gaps(left).find();
            if (more.isEmpty()) {
                break;
            }
            gaps.addAll(more);
            left = left.without(
                    more.stream().flatMapToInt(Gap::eachHour).boxed().toList());
        }
        gaps.sort(Comparator.comparingInt(Gap::from));
        return gaps;
    }

    private List<Gap> find() {
        List<Gap> gaps = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= log.size(); i++) {
            if (i == log.size() || (log.observed(i) > 0 && log.count(i) > 0)) {
                if (isImprobable(from, i)) {
                    gaps.add(new Gap(from, i, expectedBefore[i] - expectedBefore[from]));
                }
                from = i + 1;
            }
        }
        return gaps;
    }

    private boolean isImprobable(int from, int to) {
        double limit = Math.log(CHANCE / log.size());
        // A cheap bound first, for most silences are short: the chance of none is at least that of a Poisson.
        return expectedBefore[from] - expectedBefore[to] < limit && logOfNone(from, to) < limit;
    }

    private double logOfNone(int from, int to) {
        double level = levelAround(from, to);
        double sum = 0;
        for (int i = from; i < to; i++) {
            if (log.observed(i) > 0) {
                Rate rate = plain.rate(i);
                double mean = rate.mean() * level * log.observed(i);
                sum += new Rate(mean, rate.doubt())
                        .chances(plain.spreadOfHours())
                        .logChanceOf(0);
            }
        }
        return sum;
    }

    /** How busy it was on either side, at most as much as in the whole log. */
    private double levelAround(int from, int to) {
        int begin = Math.max(0, from - AROUND);
        int end = Math.min(log.size(), to + AROUND);
        double seen = seenBefore[end] - seenBefore[begin];
        double expected = expectedBefore[from] - expectedBefore[begin] + expectedBefore[end] - expectedBefore[to];
        return Math.min(1, (seen + 1) / (expected + 1));
    }
}
