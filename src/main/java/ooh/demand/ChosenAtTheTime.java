package ooh.demand;

import java.util.function.IntFunction;

/**
 * Our forecast as it would have been made: what it is made of is chosen by what lay before, and chosen again each year. To
 * be used for one run through held-out weeks, from the first to the last.
 */
final class ChosenAtTheTime implements Method {
    private static final int HOURS_BETWEEN = 52 * HourLog.HOURS_A_WEEK;

    private Ingredients chosen = Ingredients.PLAIN;
    private int chooseFrom;

    @Override
    public IntFunction<CountChances> learn(HourLog log, int upTo) {
        if (upTo >= chooseFrom) {
            chosen = ModelChoice.of(log, upTo).ingredients();
            chooseFrom = upTo + HOURS_BETWEEN;
        }
        return Method.of(chosen).learn(log, upTo);
    }
}
