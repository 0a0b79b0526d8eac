package ooh.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;

/** A slice of trading at a time by two {@link Trader}s; what they found is put to the rule book. */
final class Trading implements CustomPhaseCommand<RotaPlan> {
    private static final int TRIES = Integer.getInteger("tries", 50_000);
    private static final int SLICES = 1_000_000;
    static double HOT = Double.parseDouble(System.getProperty("hot", "5000"));
    static double COLD = Double.parseDouble(System.getProperty("cold", "50"));
    static double COVER0 = Double.parseDouble(System.getProperty("cover0", "3000"));
    static int CYCLES = Integer.getInteger("cycles", 1);

    private final RuleBook rules;
    private final Effort effort;
    private final long started = System.nanoTime();
    private final java.time.Duration left;
    private final List<Trader> traders = new ArrayList<>();
    private final List<OfferedRota> rotas = new ArrayList<>();
    private int slices;

    Trading(RuleBook rules, Effort effort, java.time.Duration left) {
        this.rules = rules;
        this.effort = effort;
        this.left = left;
    }

    static PhaseConfig<?>[] phases(RuleBook rules, Effort effort, java.time.Duration left) {
        CustomPhaseConfig phase = new CustomPhaseConfig();
        phase.setCustomPhaseCommandList(Collections.nCopies(SLICES, new Trading(rules, effort, left)));
        phase.setTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(left.toMillis()));
        return new PhaseConfig<?>[] {phase};
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<RotaPlan> director) {
        if (traders.isEmpty()) {
            Offers offers = Offers.of(director.getWorkingSolution());
            for (int i = 0; i < 2; i++) {
                rotas.add(new OfferedRota(offers, rules));
                traders.add(new Trader(rotas.get(i), effort.seed() * 31 + i));
            }
        }
        double done = Math.min(1, (System.nanoTime() - started) / (double) left.toNanos());
        double inCycle = (done * CYCLES) % 1.0;
        double temperature = HOT * Math.pow(COLD / HOT, inCycle);
        traders.parallelStream().forEach(trader -> trader.slice(TRIES, temperature, COVER0 * Math.pow(Trader.COVER / COVER0, inCycle)));
        slices++;
        if (Boolean.getBoolean("talk")) {
            OfferedRota r = rotas.get(0);
            System.out.printf("%.3f T %.0f tries %d asked %d now %d/%d/%d%n", done, temperature, slices * (long) TRIES,
                    r.asked(), r.hard(), r.medium(), r.soft());
        }
        Trader better = traders.get(1).isBetterThan(traders.get(0)) ? traders.get(1) : traders.get(0);
        put(better.best(), rotas.get(0).offers, director);
    }

    private void put(int[] rota, Offers offers, ScoreDirector<RotaPlan> director) {
        InnerScoreDirector<RotaPlan, ?> inner = (InnerScoreDirector<RotaPlan, ?>) director;
        HardMediumSoftLongScore before = (HardMediumSoftLongScore) inner.calculateScore();
        List<PlannedShift> changed = new ArrayList<>();
        List<@Nullable Worker> had = new ArrayList<>();
        for (int shift = 0; shift < rota.length; shift++) {
            PlannedShift working = director.lookUpWorkingObject(offers.shifts.get(shift));
            Worker next = rota[shift] == Offers.NOBODY ? null : offers.workers.get(rota[shift]);
            if (!Objects.equals(next, working.person())) {
                changed.add(working);
                had.add(working.person());
                give(working, next, director);
            }
        }
        HardMediumSoftLongScore after = (HardMediumSoftLongScore) inner.calculateScore();
        if (after.compareTo(before) <= 0) {
            for (int i = 0; i < changed.size(); i++) {
                give(changed.get(i), had.get(i), director);
            }
            inner.calculateScore();
        }
    }

    private static void give(PlannedShift place, @Nullable Worker worker, ScoreDirector<RotaPlan> director) {
        director.beforeVariableChanged(place, "person");
        place.givenTo(worker);
        director.afterVariableChanged(place, "person");
        director.triggerVariableListeners();
    }
}
