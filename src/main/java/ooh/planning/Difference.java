package ooh.planning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ooh.rota.Score;

/**
 * What a change would do besides what it breaches: to the cost of the rota, in whole pence, and to how burdens are shared,
 * in points of each rule of fairness that it touches, above 0 where it shares better; and both in words.
 */
public record Difference(long pence, Map<String, Long> fairness, String sentence) {
    private static final List<String> RULES =
            List.of("hoursUnfair", "weekendsUnfair", "nightsUnfair", "bankHolidaysUnfair", "eveningsUnfair");

    public Difference {
        fairness = Collections.unmodifiableMap(new LinkedHashMap<>(fairness));
    }

    /** @param than what it is compared with, as the sentence says it: "with K. Bell" */
    static Difference of(
            long pence, Map<String, Score> before, Map<String, Score> after, String than, Sentences words) {
        Map<String, Long> fairness = new LinkedHashMap<>();
        for (String rule : RULES) {
            long points = points(after, rule) - points(before, rule);
            if (points != 0) {
                fairness.put(rule, points);
            }
        }
        return new Difference(pence, fairness, words.difference(pence, fairness, than));
    }

    private static long points(Map<String, Score> scoreByRule, String rule) {
        return scoreByRule.getOrDefault(rule, Score.PERFECT).soft();
    }
}
