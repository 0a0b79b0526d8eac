package ooh.planning;

import java.util.SplittableRandom;

/**
 * One who makes a rota better by trading: a shift changes hands, two people swap, or three pass shifts on. Simulated
 * annealing, so while it is hot it also takes what is worse, open shifts before breaches. One thread's work; the same seed
 * and slices give the same rota.
 */
final class Trader {
    /** What a point of cover and a point of breach are worth in soft points: so much that little else is given for them. */
    private static final double COVER = 3000;

    private static final double LAWFUL = 1e6;

    /** Of 100 tries with somebody who has a duty, so many swap it against the shift, and so many pass it on. */
    private static final int SWAPS = 50;

    private static final int PASSED_ON = 20;

    /** Where nobody else was drawn, a shift is left open once in so many tries. */
    private static final int LEFT_OPEN = 20;

    /** An asking of the rule book takes as long as so many tries. */
    private static final int TRIES_AN_ASKING = 40;

    private final OfferedRota rota;
    private final SplittableRandom lots;
    private final Chain chain;
    private final int[] best;
    private long bestHard;
    private long bestMedium;
    private long bestSoft;

    /** The changes of the try under way, to take them back. */
    private final int[] given = new int[4];

    private final int[] had = new int[4];
    private int changes;
    private double cost;

    Trader(OfferedRota rota, long seed) {
        this.rota = rota;
        this.lots = new SplittableRandom(seed);
        this.chain = new Chain(rota, lots);
        this.best = rota.holders.clone();
        keep();
    }

    int[] best() {
        return best;
    }

    boolean isBetterThan(Trader other) {
        return isBetter(bestHard, bestMedium, bestSoft, other.bestHard, other.bestMedium, other.bestSoft);
    }

    boolean hasOpen() {
        return rota.open() > 0;
    }

    /** Tries for each open shift a {@link Chain} that closes it, and for one of those left to heat what is around it. */
    void closeOpen(int tries, double heat) {
        for (int number = rota.open() - 1; number >= 0; number--) {
            if (number < rota.open() && chain.closes(rota.open(number))) {
                keepIfBetter();
            }
        }
        if (rota.open() > 0) {
            heat(rota.offers.around(rota.open(lots.nextInt(rota.open()))), tries, heat);
            rota.begin(best);
        }
    }

    /** Heats these shifts alone, to so much for all of them, and lets them cool; the others stay cold. */
    private void heat(int[] some, int tries, double heat) {
        cost = cost();
        double hot = Math.max(Trading.COLD, heat / some.length);
        for (int i = 0; i < tries; i++) {
            double temperature = hot * Math.pow(Trading.COLD / hot, (double) i / tries);
            attempt(some[lots.nextInt(some.length)], temperature);
        }
    }

    /** So many tries, that part of them about open shifts, or fewer where the rule book must be asked much. */
    void slice(int tries, double temperature, double aboutOpen) {
        long askedBefore = rota.asked();
        cost = cost();
        for (int i = 0; i < tries && i + TRIES_AN_ASKING * (rota.asked() - askedBefore) <= tries; i++) {
            boolean isAboutOpen = rota.open() > 0 && lots.nextDouble() < aboutOpen;
            attempt(isAboutOpen ? rota.open(lots.nextInt(rota.open())) : lots.nextInt(best.length), temperature);
        }
    }

    private void attempt(int shift, double temperature) {
        int person = any(rota.offers.eligible[shift]);
        if (person == rota.holders[shift]) {
            if (lots.nextInt(LEFT_OPEN) == 0) {
                give(shift, Offers.NOBODY);
                decide(temperature);
            }
        } else if (rota.may(person, shift) && makeRoom(shift, person)) {
            give(shift, person);
            decide(temperature);
        } else {
            undo();
        }
    }

    /** Whether the person can take the shift, giving for it the duty that stands in its way, or by lot some duty. */
    private boolean makeRoom(int shift, int person) {
        int inTheWay = rota.inTheWay(person, shift, Offers.NOBODY);
        int lot = lots.nextInt(100);
        if (inTheWay == Offers.NOBODY && (lot >= SWAPS + PASSED_ON || rota.counts[person] == 0)) {
            return true;
        }
        int other = inTheWay != Offers.NOBODY ? inTheWay : rota.duties[person][lots.nextInt(rota.counts[person])];
        if (rota.inTheWay(person, shift, other) != Offers.NOBODY) {
            return false;
        }
        int before = rota.holders[shift];
        int to = lot < SWAPS && (before == Offers.NOBODY || rota.may(before, other))
                ? before
                : any(rota.offers.eligible[other]);
        if (to == person) {
            return false;
        }
        if (to != Offers.NOBODY) {
            if (!rota.may(to, other)
                    || rota.inTheWay(to, other, to == before ? shift : Offers.NOBODY) != Offers.NOBODY) {
                return false;
            }
            if (to != before && before != Offers.NOBODY && rota.counts[to] > 0 && lots.nextBoolean()) {
                closeRing(rota.duties[to][lots.nextInt(rota.counts[to])], before);
            }
        }
        give(other, to);
        return true;
    }

    private void closeRing(int third, int before) {
        if (rota.may(before, third)) {
            give(third, before);
        }
    }

    private int any(int[] people) {
        return people[lots.nextInt(people.length)];
    }

    private void decide(double temperature) {
        rota.settle();
        double after = cost();
        if (after <= cost || lots.nextDouble() < Math.exp((cost - after) / temperature)) {
            cost = after;
            changes = 0;
            keepIfBetter();
        } else {
            undo();
        }
    }

    private void give(int shift, int person) {
        given[changes] = shift;
        had[changes++] = rota.holders[shift];
        rota.give(shift, person);
    }

    private void undo() {
        while (changes > 0) {
            changes--;
            rota.give(given[changes], had[changes]);
        }
        rota.settle();
    }

    private double cost() {
        return LAWFUL * rota.hard() + COVER * rota.medium() + rota.soft();
    }

    private void keepIfBetter() {
        if (isBetter(rota.hard(), rota.medium(), rota.soft(), bestHard, bestMedium, bestSoft)) {
            keep();
        }
    }

    private void keep() {
        bestHard = rota.hard();
        bestMedium = rota.medium();
        bestSoft = rota.soft();
        System.arraycopy(rota.holders, 0, best, 0, best.length);
    }

    private static boolean isBetter(
            long hard, long medium, long soft, long otherHard, long otherMedium, long otherSoft) {
        if (hard != otherHard) {
            return hard < otherHard;
        }
        return medium == otherMedium ? soft < otherSoft : medium < otherMedium;
    }
}
