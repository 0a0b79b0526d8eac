package ooh.cover;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import ooh.pay.Pounds;
import ooh.staff.Tier;

/** Reckons what a year of cover costs and risks with any number of people; without pay it reckons in hours alone. */
record Reckoning(YearOfCover year, boolean priced) {
    private static final double MINUTES_AN_HOUR = 60;

    /** As configured. */
    WhatIf.Cover present() {
        return cover(DatedShift::required, this::configured);
    }

    /** These tiers as another level asks for it, the others as configured. */
    WhatIf.Cover moved(List<Tier> tiers, double level) {
        return cover(
                shift -> tiers.contains(shift.pattern().tier()) ? shift.required(level) : shift.required(),
                tier -> tiers.contains(tier) ? OptionalDouble.of(level) : configured(tier));
    }

    /** The tiers that have a level to move. */
    List<Tier> tiersWithLevel() {
        return year.tiers().stream()
                .filter(tier -> configured(tier).isPresent())
                .toList();
    }

    /** What these tiers cost at each level, without what they cost at every level. */
    CostByLevel costs(List<Tier> tiers) {
        return CostByLevel.of(
                tiers.stream().flatMap(tier -> year.of(tier).stream()).toList());
    }

    /** What the year costs as configured, but for the duties of these tiers. */
    long penceBeside(List<Tier> tiers) {
        return year.tiers().stream()
                .mapToLong(tier -> year.pence(tier, tiers.contains(tier) ? shift -> 0 : DatedShift::required))
                .sum();
    }

    List<WhatIf.Staircase> staircases() {
        return tiersWithLevel().stream()
                .map(tier -> new WhatIf.Staircase(
                        tier.word(),
                        configured(tier).orElseThrow(),
                        costs(List.of(tier)).steps().stream()
                                .map(step -> new WhatIf.Step(
                                        step.level(),
                                        pounds(step.pence() + year.fixedPence(tier)),
                                        hours(step.minutes())))
                                .toList()))
                .toList();
    }

    Optional<BigDecimal> pounds(long pence) {
        return priced ? Optional.of(Pounds.of(pence)) : Optional.empty();
    }

    private WhatIf.Cover cover(ToIntFunction<DatedShift> people, Function<Tier, OptionalDouble> levels) {
        List<WhatIf.OfTier> tiers = year.tiers().stream()
                .map(tier -> ofTier(tier, people, levels.apply(tier)))
                .toList();
        return new WhatIf.Cover(
                pounds(sum(year.tiers().stream(), tier -> year.pence(tier, people))),
                sum(tiers.stream(), WhatIf.OfTier::hours),
                tiers);
    }

    private WhatIf.OfTier ofTier(Tier tier, ToIntFunction<DatedShift> people, OptionalDouble level) {
        double visits = 0;
        double allOut = 0;
        double lost = 0;
        double highest = 0;
        int beyond = 0;
        long minutes = 0;
        for (DatedShift shift : year.of(tier)) {
            int there = people.applyAsInt(shift);
            double risk = shift.risk(there);
            visits += shift.visits();
            allOut += shift.visitsAllOut(there);
            lost += shift.visitsLost(there);
            highest = Math.max(highest, risk);
            beyond += risk > level.orElse(1) ? 1 : 0;
            minutes += there * shift.span().minutes();
        }
        return new WhatIf.OfTier(
                tier.word(),
                level,
                highest,
                year.of(tier).size(),
                beyond,
                hours(minutes),
                visits,
                allOut,
                lost,
                pounds(year.pence(tier, people)));
    }

    private OptionalDouble configured(Tier tier) {
        return year.of(tier).stream()
                .flatMap(shift -> Optional.ofNullable(shift.level()).stream())
                .mapToDouble(ServiceLevel::mostBusyChance)
                .findFirst();
    }

    private static <T> long sum(Stream<T> all, ToLongFunction<T> of) {
        return all.mapToLong(of).sum();
    }

    private static long hours(long minutes) {
        return Math.round(minutes / MINUTES_AN_HOUR);
    }
}
