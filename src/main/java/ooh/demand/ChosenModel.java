package ooh.demand;

import java.util.List;

/**
 * Of what the forecast is made and why: {@code sentence} in words, and all that was tried on the log's own held-out weeks.
 * Where the log was too short to hold any out, nothing was tried and {@code heldOutWeeks} is 0.
 */
public record ChosenModel(String sentence, int heldOutWeeks, List<Tried> tried) {
    public ChosenModel {
        tried = List.copyOf(tried);
    }

    /**
     * One forecast on the held-out weeks: its mean log score an hour (higher is better), and how much better a week it was
     * than the plain average of the hour of the week, give or take a standard error.
     */
    public record Tried(String words, double logScore, double betterAWeek, double standardError) {}
}
