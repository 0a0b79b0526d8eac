package ooh.desk;

import java.math.BigDecimal;
import java.util.Map;
import ooh.pay.Pounds;
import ooh.planning.Difference;

/**
 * What a change does to cost and fairness: pounds more (or less, below 0), and points by which burdens are shared better (or
 * worse, below 0), in all and by the rules of fairness that it touches.
 */
record DifferenceView(BigDecimal pounds, long fairnessPoints, Map<String, Long> fairness, String sentence) {
    static DifferenceView of(Difference difference) {
        return new DifferenceView(
                Pounds.of(difference.pence()),
                difference.fairness().values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                difference.fairness(),
                difference.sentence());
    }
}
