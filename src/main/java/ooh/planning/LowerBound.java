package ooh.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ooh.rota.Score;

/**
 * What no rota of the weeks can better: no rota has a better score, and none without a hard breach beyond those of its pinned
 * duties leaves fewer shifts open. A level at 0 may be one of which nothing is known. How it is counted is said at
 * {@link Bound}.
 */
public record LowerBound(Score score, long openShifts) {
    /** What holds before anything was counted: no score is better than 0. */
    public static final LowerBound NOTHING_COUNTED = new LowerBound(Score.PERFECT, 0);

    /** Whether a rota of that score is the best possible. */
    public boolean isReachedBy(Score rota) {
        return rota.equals(score);
    }

    /** As a coordinator would say it of a rota that leaves so many shifts open. */
    public String sentence(long open) {
        return openShifts == 0 && open == 0
                ? "Every shift is covered."
                : "No rota can leave fewer than " + openShifts + (openShifts == 1 ? " shift" : " shifts")
                        + " open; this one leaves " + open + ".";
    }

    /** How far a rota of that score is from the best possible, at most. */
    public String distance(Score rota) {
        if (isReachedBy(rota)) {
            return "It is the best possible: no rota can be better.";
        }
        if (rota.hard() < score.hard()) {
            return "It is not lawful yet.";
        }
        if (rota.medium() < score.medium()) {
            return "Its cover is at most " + (score.medium() - rota.medium()) + " points from the best possible.";
        }
        return "Its cover is the best possible"
                + (score.soft() == 0 ? "." : ", and the rest at most " + percent(rota) + " % from it.");
    }

    /** Rounded up, so that it never says too little. */
    private BigDecimal percent(Score rota) {
        return BigDecimal.valueOf(100 * (score.soft() - rota.soft()))
                .divide(BigDecimal.valueOf(-rota.soft()), 1, RoundingMode.CEILING);
    }
}
