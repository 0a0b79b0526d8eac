package ooh.planning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Closes an open shift where trades of two or three do not: somebody takes it and gives a duty for it, somebody else takes
 * that, and so on until one has room. The augmenting path of matching (Berge 1957), depth first and through rotas that are
 * each lawful, so a path through an unlawful one is not found. No shift is passed on twice. One thread's work.
 */
final class Chain {
    private static final int LONGEST = 12;

    private final OfferedRota rota;
    private final SplittableRandom lots;
    private final BitSet passed = new BitSet();

    Chain(OfferedRota rota, SplittableRandom lots) {
        this.rota = rota;
        this.lots = lots;
    }

    /** Whether it is closed now, no breach more; the rota is as it was if not. */
    boolean closes(int shift) {
        passed.clear();
        return closes(shift, LONGEST);
    }

    private boolean closes(int shift, int longest) {
        passed.set(shift);
        int[] people = shuffled(rota.offers.eligible[shift]);
        for (int person : people) {
            if (isFree(person, shift, Offers.NOBODY) && givenLawfully(shift, person)) {
                return true;
            }
        }
        for (int person : longest == 0 ? new int[0] : people) {
            for (int duty : shuffled(Arrays.copyOf(rota.duties[person], rota.counts[person]))) {
                if (!passed.get(duty) && isFree(person, shift, duty) && passesOn(shift, person, duty, longest)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isFree(int person, int shift, int butFor) {
        return rota.may(person, shift) && rota.inTheWay(person, shift, butFor) == Offers.NOBODY;
    }

    private boolean passesOn(int shift, int person, int duty, int longest) {
        long hard = rota.hard();
        rota.give(duty, Offers.NOBODY);
        rota.give(shift, person);
        rota.settle();
        if (rota.hard() <= hard && closes(duty, longest - 1)) {
            return true;
        }
        rota.give(shift, Offers.NOBODY);
        rota.give(duty, person);
        rota.settle();
        return false;
    }

    private boolean givenLawfully(int shift, int person) {
        long hard = rota.hard();
        rota.give(shift, person);
        rota.settle();
        if (rota.hard() <= hard) {
            return true;
        }
        rota.give(shift, Offers.NOBODY);
        rota.settle();
        return false;
    }

    private int[] shuffled(int[] some) {
        int[] shuffled = some.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = lots.nextInt(i + 1);
            int moved = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = moved;
        }
        return shuffled;
    }
}
