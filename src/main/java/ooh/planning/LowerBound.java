package ooh.planning;

import ooh.rota.Score;

/**
 * What no rota of the weeks can better: no rota has a better score, and none without a hard breach beyond those of its pinned
 * duties leaves fewer shifts open. How it is counted is said at {@link Bound}.
 */
public record LowerBound(Score score, long openShifts) {
    /** What holds before anything was counted: no score is better than 0. */
    public static final LowerBound NOTHING_COUNTED = new LowerBound(Score.PERFECT, 0);

    /** Whether a rota of that score is the best possible. */
    public boolean isReachedBy(Score best) {
        return best.equals(score);
    }
}
