package ooh.cover;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ooh.pay.Pounds;
import ooh.staff.Tier;

/** Answers what was asked of a year: the cheapest cover at the wanted level, or the best level for the wanted budget. */
final class WantedCover {
    private final Reckoning reckoning;
    private final WhatIfQuestion question;
    private final List<Tier> moved;
    private final WhatIf.Cover present;

    private WantedCover(Reckoning reckoning, WhatIfQuestion question) {
        this.reckoning = reckoning;
        this.question = question;
        this.moved = reckoning.tiersWithLevel().stream()
                .filter(tier -> question.tier().map(tier::equals).orElse(true))
                .toList();
        this.present = reckoning.present();
    }

    /** Nothing where neither a level nor a budget was asked for. */
    static Optional<WhatIf.Wanted> of(Reckoning reckoning, WhatIfQuestion question) {
        WantedCover wanted = new WantedCover(reckoning, question);
        return question.level()
                .map(wanted::cheapest)
                .or(() -> question.budgetPence().map(wanted::best));
    }

    private WhatIf.Wanted cheapest(double level) {
        WhatIf.Cover cover = reckoning.moved(moved, level);
        String asked = WhatIf.inHundred(level) + " for " + tiers();
        boolean kept = beyond(cover).isEmpty();
        return wanted(
                kept,
                level,
                cover,
                kept
                        ? "Nothing cheaper than this keeps " + asked + ": " + cost(cover) + "."
                        : asked + " can not be kept." + beyond(cover)
                                + " With all of these, and no more than it takes on the" + " others, " + cost(cover)
                                + ". Let the patterns have more people, or ask for less.");
    }

    private WhatIf.Wanted best(long budgetPence) {
        CostByLevel costs = reckoning.costs(moved);
        String budget = Pounds.whole(Pounds.of(budgetPence)) + " a year";
        Optional<CostByLevel.Step> best = costs.within(budgetPence - reckoning.penceBeside(moved));
        if (best.isEmpty()) {
            WhatIf.Cover least = reckoning.moved(moved, 1);
            return wanted(
                    false,
                    highestRisk(least),
                    least,
                    budget + " can not do, because with the fewest people that the patterns allow for " + tiers() + " "
                            + cost(least) + ". Ask for more, or let the patterns have fewer.");
        }
        double level = best.get().level();
        WhatIf.Cover cover = reckoning.moved(moved, level);
        // With everybody that the patterns allow there is no level to aim at, only the one that comes of it.
        return level == 0
                ? wanted(
                        true,
                        highestRisk(cover),
                        cover,
                        budget + " pays for everybody who is of use within the patterns of " + tiers()
                                + ", which keeps " + WhatIf.inHundred(highestRisk(cover)) + ": " + cost(cover) + ".")
                : wanted(
                        true,
                        level,
                        cover,
                        budget + " keeps " + WhatIf.inHundred(level) + " for " + tiers() + " at best: " + cost(cover)
                                + "." + beyond(cover));
    }

    private WhatIf.Wanted wanted(boolean possible, double level, WhatIf.Cover cover, String sentence) {
        return new WhatIf.Wanted(
                possible, level, moved.stream().map(Tier::word).toList(), cover, difference(cover), sentence);
    }

    private Optional<BigDecimal> difference(WhatIf.Cover cover) {
        return cover.pounds().flatMap(wanted -> present.pounds().map(wanted::subtract));
    }

    private String cost(WhatIf.Cover cover) {
        return cover.pounds()
                .map(pounds -> "the year costs " + Pounds.whole(pounds) + ", " + more(cover))
                .orElseGet(() -> String.format(
                        Locale.UK, "%,d hours in the year, against %,d now", cover.hours(), present.hours()));
    }

    private String more(WhatIf.Cover cover) {
        BigDecimal difference = difference(cover).orElse(BigDecimal.ZERO);
        return difference.signum() == 0
                ? "as much as now"
                : Pounds.whole(difference.abs()) + (difference.signum() > 0 ? " more than now" : " less than now");
    }

    private String beyond(WhatIf.Cover cover) {
        long beyond =
                ofMoved(cover).stream().mapToLong(WhatIf.OfTier::shiftsBeyond).sum();
        return beyond == 0
                ? ""
                : String.format(
                        Locale.UK,
                        " On %,d shifts even the most people of the pattern do not keep it: the worst has %s.",
                        beyond,
                        WhatIf.inHundred(highestRisk(cover)));
    }

    private double highestRisk(WhatIf.Cover cover) {
        return ofMoved(cover).stream()
                .mapToDouble(WhatIf.OfTier::highestRisk)
                .max()
                .orElse(0);
    }

    private List<WhatIf.OfTier> ofMoved(WhatIf.Cover cover) {
        return cover.tiers().stream()
                .filter(of -> moved.stream().anyMatch(tier -> tier.word().equals(of.tier())))
                .toList();
    }

    private String tiers() {
        return question.tier().map(tier -> "the " + tier.title() + " tier").orElse("every tier");
    }
}
