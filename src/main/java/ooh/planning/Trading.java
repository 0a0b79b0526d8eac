package ooh.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * The search for a better rota: a slice of trading at a time, by two {@link Trader}s on two threads with lots of their own.
 * What the better of them found is put to the rule book, and taken back where that does not agree. At first they are cold
 * and close what is open; then they are heated and cool over the time that is left.
 */
final class Trading implements CustomPhaseCommand<RotaPlan> {
    private static final int TRADERS = 2;
    private static final int TRIES_A_SLICE = 50_000;
    private static final int TRIES_A_STEP = 100;

    /** More slices than any effort lasts. */
    private static final int SLICES = 1_000_000;

    /** The part of the effort for which they are cold at first. */
    private static final double COLD_AT_FIRST = 0.05;

    /** In soft points; the more shifts share the time, the less there is for each to cool in. */
    private static final double HOT = Double.parseDouble(System.getProperty("hot", "1400000"));

    private static final double COLD = Double.parseDouble(System.getProperty("cold", "50"));
    private static final int CYCLES = Integer.getInteger("cycles", 1);

    private final RuleBook rules;
    private final Effort effort;
    private final long startedNanos = System.nanoTime();
    private final Duration left;
    private final List<Trader> traders = new ArrayList<>();
    private @Nullable Offers offers;
    private long tries;
    private int cycle = -1;

    private Trading(RuleBook rules, Effort effort, Duration left) {
        this.rules = rules;
        this.effort = effort;
        this.left = left;
    }

    /** As long as the effort asks for, of which so much time is left. */
    static PhaseConfig<?> phase(RuleBook rules, Effort effort, Duration left) {
        CustomPhaseConfig phase = new CustomPhaseConfig();
        Integer steps = effort.steps();
        int slices = steps == null ? SLICES : (int) ((long) steps * TRIES_A_STEP / TRIES_A_SLICE) + 1;
        phase.setCustomPhaseCommandList(Collections.nCopies(slices, new Trading(rules, effort, left)));
        TerminationConfig end = new TerminationConfig().withMillisecondsSpentLimit(left.toMillis());
        Duration unimproved = effort.unimproved();
        if (unimproved != null) {
            end.setUnimprovedMillisecondsSpentLimit(unimproved.toMillis());
        }
        phase.setTerminationConfig(end);
        return phase;
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<RotaPlan> director) {
        Offers offered = offers;
        if (offered == null) {
            offered = Offers.of(director.getWorkingSolution());
            offers = offered;
            begin(offered);
        }
        if (offered.shifts.isEmpty()) {
            return;
        }
        double temperature = temperature(done(), offered.shifts.size());
        int some = triesNow();
        traders.parallelStream().forEach(trader -> trader.slice(some, temperature));
        tries += some;
        Trader best = traders.stream()
                .reduce((one, other) -> other.isBetterThan(one) ? other : one)
                .orElseThrow();
        new Proposal(offered, best.best()).put(director);
    }

    private void begin(Offers offered) {
        IntStream.range(0, TRADERS)
                .mapToObj(number -> new Trader(new OfferedRota(offered, rules), effort.seed() * TRADERS + number))
                .forEach(traders::add);
    }

    private int triesNow() {
        Integer steps = effort.steps();
        return steps == null ? TRIES_A_SLICE : (int) Math.min(TRIES_A_SLICE, (long) steps * TRIES_A_STEP - tries);
    }

    private double done() {
        Integer steps = effort.steps();
        return steps == null
                ? (System.nanoTime() - startedNanos) / (double) left.toNanos()
                : tries / (double) TRIES_A_STEP / steps;
    }

    private double temperature(double done, int shifts) {
        if (done < COLD_AT_FIRST) {
            return COLD;
        }
        double course = Math.min(0.999, (done - COLD_AT_FIRST) / (1 - COLD_AT_FIRST)) * CYCLES;
        if ((int) course > cycle) {
            cycle = (int) course;
            traders.forEach(Trader::goBack);
        }
        double hot = Math.max(COLD, HOT / shifts);
        return hot * Math.pow(COLD / hot, course % 1);
    }
}
