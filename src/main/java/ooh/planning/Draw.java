package ooh.planning;

import java.util.SplittableRandom;

/** Draws one of the numbers that are offered to it in turn, each with a chance in proportion to its weight. */
final class Draw {
    private final SplittableRandom lots;
    private double sum;
    private int drawn = -1;

    Draw(SplittableRandom lots) {
        this.lots = lots;
    }

    void begin() {
        sum = 0;
        drawn = -1;
    }

    void offer(int number, double weight) {
        if (weight > 0) {
            sum += weight;
            if (lots.nextDouble() * sum < weight) {
                drawn = number;
            }
        }
    }

    /** -1 where nothing of any weight was offered. */
    int drawn() {
        return drawn;
    }
}
