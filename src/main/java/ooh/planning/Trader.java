package ooh.planning;

import java.util.SplittableRandom;

/**
 * One who makes a rota better by trading: a shift changes hands, two people swap, or three pass shifts on in a ring. Simulated
 * annealing, so at first it also takes what is a little worse. One thread's work; the same seed and slices give the same rota.
 */
final class Trader {
    static double COVER = Double.parseDouble(System.getProperty("cover", "3000"));
    private static final double LAWFUL = 1e6;
    static int SWAP = Integer.getInteger("swap", 50);
    static int RING = Integer.getInteger("ring", 20);

    private final OfferedRota rota;
    private final SplittableRandom lots;
    private final int[] best;
    private long bestHard = Long.MAX_VALUE;
    private long bestMedium = Long.MAX_VALUE;
    private long bestSoft = Long.MAX_VALUE;

    /** The changes of the try under way, to take them back. */
    private final int[] given = new int[8];

    private final int[] had = new int[8];
    private int steps;
    private double cost;

    Trader(OfferedRota rota, long seed) {
        this.rota = rota;
        this.lots = new SplittableRandom(seed);
        this.best = rota.holders.clone();
        this.cost = cost();
        keepIfBest();
    }

    int[] best() {
        return best;
    }

    boolean isBetterThan(Trader other) {
        return compare(bestHard, bestMedium, bestSoft, other.bestHard, other.bestMedium, other.bestSoft) < 0;
    }

    /** Goes on from the best of that one. */
    void follow(Trader other) {
        rota.begin(other.best);
        cost = cost();
        keepIfBest();
    }

    private double cover = COVER;

    void slice(int tries, double temperature, double newCover) {
        cover = newCover;
        cost = cost();
        if (best.length == 0) {
            return;
        }
        for (int i = 0; i < tries; i++) {
            attempt(temperature);
        }
    }

    private void attempt(double temperature) {
        int shift = lots.nextInt(best.length);
        int[] eligible = rota.offers.eligible[shift];
        int person = eligible[lots.nextInt(eligible.length)];
        int before = rota.holders[shift];
        if (person == before) {
            if (lots.nextInt(20) != 0) {
                return;
            }
            person = Offers.NOBODY;
        }
        steps = 0;
        int lot = lots.nextInt(100);
        if (person != Offers.NOBODY && rota.counts[person] > 0 && lot < SWAP + RING) {
            int other = rota.duties[person][lots.nextInt(rota.counts[person])];
            int to = before;
            if (lot >= SWAP || to != Offers.NOBODY && !isEligible(other, to)) {
                int[] able = rota.offers.eligible[other];
                to = able[lots.nextInt(able.length)];
                if (to != before && to != person && before != Offers.NOBODY && rota.counts[to] > 0 && lots.nextBoolean()) {
                    int third = rota.duties[to][lots.nextInt(rota.counts[to])];
                    if (isEligible(third, before)) {
                        give(third, before);
                    }
                }
            }
            if (to != person && (!FILTER || to == Offers.NOBODY || rota.couldHave(to, other, to == before ? shift : -1))) {
                give(other, to);
            }
        }
        if (FILTER && person != Offers.NOBODY && !rota.couldHave(person, shift, -1)) {
            undo();
            return;
        }
        give(shift, person);
        rota.settle();
        double after = cost();
        if (after <= cost || lots.nextDouble() < Math.exp((cost - after) / temperature)) {
            cost = after;
            keepIfBest();
        } else {
            undo();
        }
    }

    static boolean FILTER = Boolean.parseBoolean(System.getProperty("filter", "true"));

    private void undo() {
        while (steps > 0) {
            steps--;
            rota.give(given[steps], had[steps]);
        }
        rota.settle();
    }

    private void give(int shift, int person) {
        given[steps] = shift;
        had[steps++] = rota.holders[shift];
        rota.give(shift, person);
    }

    private boolean isEligible(int shift, int person) {
        for (int able : rota.offers.eligible[shift]) {
            if (able == person) {
                return true;
            }
        }
        return false;
    }

    private double cost() {
        return LAWFUL * rota.hard() + cover * rota.medium() + rota.soft();
    }

    private void keepIfBest() {
        if (compare(rota.hard(), rota.medium(), rota.soft(), bestHard, bestMedium, bestSoft) < 0) {
            bestHard = rota.hard();
            bestMedium = rota.medium();
            bestSoft = rota.soft();
            System.arraycopy(rota.holders, 0, best, 0, best.length);
        }
    }

    private static int compare(long hard, long medium, long soft, long otherHard, long otherMedium, long otherSoft) {
        int first = Long.compare(hard, otherHard);
        int second = first != 0 ? first : Long.compare(medium, otherMedium);
        return second != 0 ? second : Long.compare(soft, otherSoft);
    }
}
