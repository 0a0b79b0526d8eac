package ooh.planning;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Annealings that go on side by side, each at a temperature of its own, and trade places now and then with the neighbour on
 * the ladder, by the rule that leaves each temperature its own chances (parallel tempering; Geyer 1991). So a rota that the hot ones
 * come upon sinks to the cold ones, and one that is stuck in the cold gets warm again. The same seed and slices give the
 * same rota, however many cores there are.
 */
final class Ladder {
    private static final int RUNGS = 10;

    /** Above it rotas fall apart, below it hardly anything is left to draw; in the measure of the dearest place. */
    private static final double HOTTEST = 0.13;

    private static final double COLDEST = 0.005;

    private final double[] temperatures = new double[RUNGS];
    private final Annealing[] rungs = new Annealing[RUNGS];
    private final SplittableRandom lots;

    /** All of them go on from that rota. */
    Ladder(Sketch sketch, long seed, int[][] from) {
        this.lots = new SplittableRandom(seed);
        for (int rung = 0; rung < RUNGS; rung++) {
            temperatures[rung] = sketch.unit * COLDEST * Math.pow(HOTTEST / COLDEST, rung / (RUNGS - 1.0));
            rungs[rung] = new Annealing(sketch, seed * RUNGS + rung);
            rungs[rung].rota().begin(from);
        }
    }

    void slice(int tries) {
        IntStream.range(0, RUNGS).parallel().forEach(rung -> rungs[rung].slice(tries, temperatures[rung]));
        for (int colder = RUNGS - 2; colder >= 0; colder--) {
            trade(colder, colder + 1);
        }
    }

    private void trade(int colder, int hotter) {
        long cheaper = rungs[colder].rota().cost() - rungs[hotter].rota().cost();
        double chance = Math.exp((1 / temperatures[colder] - 1 / temperatures[hotter]) * cheaper);
        if (lots.nextDouble() < chance) {
            Annealing hot = rungs[hotter];
            rungs[hotter] = rungs[colder];
            rungs[colder] = hot;
        }
    }

    List<SketchedRota> rotas() {
        return IntStream.range(0, RUNGS).mapToObj(rung -> rungs[rung].rota()).toList();
    }
}
