package ooh.cover;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ooh.demand.DemandProfile;

/**
 * What a financial year of cover costs and risks: as configured, as wanted, and with one person fewer or more on each kind
 * of shift. Risks are chances from 0 to 1; pounds are null where no pay is configured. Its field names are those of the API.
 */
public record WhatIf(
        LocalDate from,
        LocalDate to,
        long bankHolidays,
        Cover present,
        @Schema(nullable = true) Optional<Wanted> wanted,
        List<KindOfShift> shifts,
        List<Staircase> staircases,
        List<String> visits,
        List<String> assumptions,
        List<String> cautions) {

    /** What the year costs, contracts and all, and what it does for each tier. */
    public record Cover(@Schema(nullable = true) Optional<BigDecimal> pounds, long hours, List<OfTier> tiers) {}

    /**
     * One tier at a level, which is null where its patterns fix the number. {@code highestRisk} is that of the worst of its
     * shifts; {@code shiftsBeyond} are those that do not keep the level even with the most people of their pattern. In a
     * year so many visits are to be expected, so many of them find everybody out, and so many are lost to the tier.
     */
    public record OfTier(
            String tier,
            @Schema(nullable = true) OptionalDouble level,
            double highestRisk,
            int shifts,
            int shiftsBeyond,
            long hours,
            double visits,
            double visitsAllOut,
            double visitsLost,
            @Schema(nullable = true) Optional<BigDecimal> pounds) {}

    /**
     * The answer to what was asked: the cheapest cover at the level, or the best level for the budget, for these tiers; the
     * others stay as they are. Where it is not possible (a level that some pattern has too few people for, a budget below the
     * least cost) the cover is the nearest that there can be.
     */
    public record Wanted(
            boolean possible,
            double level,
            List<String> tiers,
            Cover cover,
            @Schema(nullable = true) Optional<BigDecimal> differencePounds,
            String sentence) {}

    /**
     * The shifts of one pattern on one kind of day. {@code onePersonPounds} is what one person more on each of them costs in
     * the year, and one fewer saves.
     */
    public record KindOfShift(
            String pattern,
            String name,
            String tier,
            String kindOfDay,
            int shifts,
            Busiest busiest,
            Option oneFewer,
            Option asRequired,
            Option oneMore,
            double visits,
            @Schema(nullable = true) Optional<BigDecimal> onePersonPounds) {}

    /** The one with the busiest hour: on which day, and what to expect in it as a whole and in its busiest hour. */
    public record Busiest(LocalDate day, DemandProfile.Hour contacts, double busiestHour) {}

    /**
     * With so many people on each, from the least to the most over the year; {@code risk} is the highest among them, null
     * for a tier without visits. {@code allowed} says whether the pattern's least and most leave room for it.
     */
    public record Option(
            int fewestPeople,
            int mostPeople,
            boolean allowed,
            @Schema(nullable = true) Optional<Double> risk,
            double visitsAllOut,
            double visitsLost,
            @Schema(nullable = true) Optional<BigDecimal> pounds) {}

    /** What a tier costs at least from each level on, the strictest first; exact, because nothing changes in between. */
    public record Staircase(String tier, double level, List<Step> steps) {}

    public record Step(
            double level, @Schema(nullable = true) Optional<BigDecimal> pounds, long hours) {}

    /** "5 in 100", "2.92 in 100": a level as people say it, never shown stricter than it is. */
    public static String inHundred(double chance) {
        // A chance such as 0.03 is no exact double: what lies that little above a hundredth is not rounded up to the
        // next.
        double hundredths = Math.ceil(chance * 10_000 - 1e-6) / 100;
        return BigDecimal.valueOf(hundredths).stripTrailingZeros().toPlainString() + " in 100";
    }
}
