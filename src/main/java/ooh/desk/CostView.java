package ooh.desk;

import java.math.BigDecimal;
import java.util.List;
import ooh.pay.Pounds;
import ooh.rota.RotaCost;

/** What a week costs in pounds: its duties, and its contracts, which are paid whether their hours are worked or not. */
record CostView(BigDecimal pounds, List<TierView> tiers, String sentence) {
    record TierView(String tier, BigDecimal dutiesPounds, BigDecimal contractsPounds, BigDecimal pounds) {
        static TierView of(RotaCost.OfTier cost) {
            return new TierView(
                    cost.tier().word(),
                    Pounds.of(cost.dutiesPence()),
                    Pounds.of(cost.contractsPence()),
                    Pounds.of(cost.pence()));
        }
    }

    static CostView of(RotaCost cost) {
        return new CostView(
                Pounds.of(cost.pence()), cost.tiers().stream().map(TierView::of).toList(), cost.sentence());
    }
}
