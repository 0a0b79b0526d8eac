package ooh.board;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import ooh.cover.WhatIf;
import ooh.pay.Pounds;

/** The figures of the what-if page, as exact as they mean anything and no more. */
final class WhatIfWords {
    private WhatIfWords() {}

    /** A chance as so many in a hundred: "2.5"; where it is too small to tell, "<0.1". */
    static String inHundred(double chance) {
        double hundredths = 100 * chance;
        return hundredths > 0 && hundredths < 0.05
                ? "<0.1"
                : BigDecimal.valueOf(Math.round(hundredths * 10), 1)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** A level, which is never shown stricter than it is: "2.92". */
    static String level(double chance) {
        return WhatIf.inHundred(chance).replace(" in 100", "");
    }

    /** A risk in a column of its like: "3.0". */
    static String risk(double chance) {
        String words = inHundred(chance);
        return words.contains(".") ? words : words + ".0";
    }

    /** "£262,344"; a dash where no pay is configured. */
    static String pounds(Optional<BigDecimal> pounds) {
        return pounds.map(Pounds::whole).orElse("–");
    }

    static String many(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** With a decimal where there are few. */
    static String few(double number) {
        return String.format(Locale.UK, number < 10 ? "%,.1f" : "%,.0f", number);
    }

    /** "6.3"; where some of them wait and are made after all, "6.3, 1.2 given up". */
    static String allOut(WhatIf.OfTier tier) {
        boolean wait = tier.visitsLost() < tier.visitsAllOut();
        return few(tier.visitsAllOut()) + (wait ? ", " + few(tier.visitsLost()) + " given up" : "");
    }

    /** "2", or "2 to 3" where it is not the same all year. */
    static String people(WhatIf.Option option) {
        return option.fewestPeople() == option.mostPeople()
                ? String.valueOf(option.mostPeople())
                : option.fewestPeople() + " to " + option.mostPeople();
    }

    /** "14.7 (9 to 22)". */
    static String contacts(WhatIf.Busiest busiest) {
        return String.format(
                Locale.UK,
                "%.1f (%d to %d)",
                busiest.contacts().expected(),
                busiest.contacts().fewest(),
                busiest.contacts().most());
    }

    /** "Mondays" of "monday". */
    static String day(String kindOfDay) {
        return Words.sentence(kindOfDay.replace('-', ' ')) + "s";
    }
}
