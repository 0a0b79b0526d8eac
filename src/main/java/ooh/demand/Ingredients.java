package ooh.demand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a forecast is made of besides the hours of the week and of bank holidays: which part of what it knew a week keeps
 * ({@code keep}, 1 where the level never changes), and which influences count.
 */
record Ingredients(double keep, Set<Influence> influences) {
    static final Ingredients PLAIN = new Ingredients(1, Set.of());

    /** From a level that hardly moves to one that follows the last five weeks. */
    private static final List<Double> KEEPS = List.of(0.995, 0.98, 0.95, 0.9, 0.8);

    Ingredients {
        influences = Set.copyOf(influences);
    }

    /** Every mixture that differs from this one in one thing more, or in how fast the level moves. */
    List<Ingredients> richer() {
        List<Ingredients> richer = new ArrayList<>();
        KEEPS.stream().filter(other -> other != keep).forEach(other -> richer.add(new Ingredients(other, influences)));
        for (Influence influence : Influence.values()) {
            if (!influences.contains(influence)) {
                richer.add(with(influence));
            }
        }
        return richer;
    }

    String words() {
        List<String> parts = new ArrayList<>(List.of("the hour of the week"));
        if (keep < 1) {
            parts.add("a level of which each week forgets " + forgotten() + " in 100");
        }
        EnumSet.allOf(Influence.class).stream()
                .filter(influences::contains)
                .forEach(influence -> parts.add(influence.words));
        return String.join(", ", parts);
    }

    private String forgotten() {
        return BigDecimal.ONE
                .subtract(BigDecimal.valueOf(keep))
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Ingredients with(Influence influence) {
        Set<Influence> more = EnumSet.of(influence);
        more.addAll(influences);
        return new Ingredients(keep, more);
    }
}
