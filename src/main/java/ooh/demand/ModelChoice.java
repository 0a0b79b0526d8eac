package ooh.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Chooses what the forecast is made of, by how well each mixture foretells the held-out weeks of the log itself. Begins
 * with the hour of the week alone and takes in, one at a time, what helps most, as long as it helps by more than
 * twice the standard error of its help, week by week (Diebold and Mariano, "Comparing predictive accuracy", Journal of
 * Business and Economic Statistics 13, 1995). What the log does not bear is left out, and the same log always gives the
 * same choice.
 */
final class ModelChoice {
    /** A held-out third of less would be four weeks or fewer, in which nothing shows. */
    private static final int LEAST_WEEKS = 13;

    private static final double ERRORS = 2;

    private final HourLog log;
    private final HeldOut heldOut;
    private final Map<Ingredients, double[]> scores = new LinkedHashMap<>();
    private Ingredients best = Ingredients.PLAIN;

    private ModelChoice(HourLog log, int end) {
        this.log = log;
        this.heldOut = HeldOut.of(log, end);
        if (end >= LEAST_WEEKS * HourLog.HOURS_A_WEEK) {
            choose();
        }
    }

    /** From the hours before {@code end} alone. */
    static ModelChoice of(HourLog log, int end) {
        return new ModelChoice(log, end);
    }

    Ingredients ingredients() {
        return best;
    }

    ChosenModel told() {
        if (scores.isEmpty()) {
            return new ChosenModel(
                    "The forecast is made of " + best.words() + " alone: the log is shorter than " + LEAST_WEEKS
                            + " weeks, too short to hold any out and see what more would help.",
                    0,
                    List.of());
        }
        double[] average = heldOut.scoreByWeek(PlainGuesses.average());
        List<ChosenModel.Tried> tried = new ArrayList<>();
        tried.add(tried("the plain average of the hour of the week", average, average));
        tried.add(tried("the same week last year", heldOut.scoreByWeek(PlainGuesses.lastYear()), average));
        scores.forEach((mixture, score) -> tried.add(tried(mixture.words(), score, average)));
        Gain gain = Gain.of(score(best), average);
        String sentence = String.format(
                Locale.UK,
                "The forecast is made of %s. It was chosen of %d on the last %d weeks of the log, each time forecast up to"
                        + " %d weeks ahead: its log score was %.2f a week %s than that of the plain average of the hour of"
                        + " the week, give or take %.2f.",
                best.words(),
                scores.size(),
                heldOut.weeks(),
                HeldOut.WEEKS_AHEAD,
                Math.abs(gain.mean()),
                gain.mean() < 0 ? "lower (worse)" : "higher (better)",
                gain.error());
        return new ChosenModel(sentence, heldOut.weeks(), tried);
    }

    private void choose() {
        score(best);
        boolean better = true;
        while (better) {
            Ingredients before = best;
            double most = 0;
            for (Ingredients richer : before.richer()) {
                if (richer.influences().stream().allMatch(log::tellsApart)) {
                    Gain gain = Gain.of(score(richer), score(before));
                    if (gain.mean() > ERRORS * gain.error() && gain.mean() > most) {
                        most = gain.mean();
                        best = richer;
                    }
                }
            }
            better = most > 0;
        }
    }

    private double[] score(Ingredients ingredients) {
        return scores.computeIfAbsent(ingredients, mixture -> heldOut.scoreByWeek(Method.of(mixture)));
    }

    private ChosenModel.Tried tried(String words, double[] scores, double[] average) {
        Gain gain = Gain.of(scores, average);
        return new ChosenModel.Tried(words, Arrays.stream(scores).sum() / heldOut.hours(), gain.mean(), gain.error());
    }
}
