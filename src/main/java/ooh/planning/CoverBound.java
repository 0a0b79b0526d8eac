package ooh.planning;

/**
 * What no rota of the weeks can better without a hard breach beyond those of its pinned duties: the medium score, 0 or
 * less, and the number of shifts left open. How it is counted is said at {@link Bound}.
 */
public record CoverBound(long medium, long openShifts) {
    /** As a coordinator would say it of a rota that leaves so many shifts open. */
    public String sentence(long open) {
        return openShifts == 0 && open == 0
                ? "Every shift is covered."
                : "No rota can leave fewer than " + openShifts + (openShifts == 1 ? " shift" : " shifts")
                        + " open; this one leaves " + open + ".";
    }
}
