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

    /** How many shifts it takes until they are cold at first for half of the effort. */
    private static final double COLD_FOR_HALF = 1250;

    /** The most soft points in which they are heated; the more shifts share the time, the less for each to cool in. */
    private static final double HOT = 1_400_000;

    static final double COLD = 50;

    /** The part of the tries that are about open shifts, if there are any: cold, and while they cool. */
    private static final double ABOUT_OPEN_COLD = 0.9;

    private static final double ABOUT_OPEN = 0.25;

    private final RuleBook rules;
    private final Effort effort;
    private final long startedNanos = System.nanoTime();
    private final Duration left;
    private final List<Trader> traders = new ArrayList<>();
    private @Nullable Offers offers;
    private long tries;
    private double heatedAt = -1;

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
        int some = triesNow();
        if (heatedAt < 0 && (done() > coldFor(offered) || traders.stream().noneMatch(Trader::hasOpen))) {
            heatedAt = done();
        }
        if (heatedAt < 0) {
            traders.parallelStream().forEach(trader -> {
                trader.closeOpen(some, HOT);
                trader.slice(some, COLD, ABOUT_OPEN_COLD);
            });
        } else {
            double temperature = temperature(offered);
            traders.parallelStream().forEach(trader -> trader.slice(some, temperature, ABOUT_OPEN));
        }
        tries += some;
        Trader best = traders.stream()
                .reduce((one, other) -> other.isBetterThan(one) ? other : one)
                .orElseThrow();
        offered.proposal(best.best()).put(director);
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

    private static double coldFor(Offers offered) {
        return Math.min(0.5, offered.shifts.size() / COLD_FOR_HALF / 2);
    }

    private double temperature(Offers offered) {
        double cooled = Math.min(1, (done() - heatedAt) / (1 - heatedAt));
        double hot = Math.max(COLD, HOT / offered.shifts.size());
        return hot * Math.pow(COLD / hot, cooled);
    }
}
