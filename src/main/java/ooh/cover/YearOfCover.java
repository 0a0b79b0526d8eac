package ooh.cover;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.demand.DemandProfile;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;

/**
 * Every shift of a financial year, each dated, so that bank holidays and both changes of the clocks are what they will be;
 * and what each tier costs whoever has its shifts: the basic pay of the contracts, less what their hours save of the bank.
 */
record YearOfCover(FinancialYear year, List<DatedShift> shifts, Map<Tier, Long> fixedPence) {
    private static final double DAYS_A_WEEK = 7;

    static YearOfCover of(
            FinancialYear year,
            List<ShiftPattern> patterns,
            Map<Tier, ServiceLevel> levels,
            DemandProfile profile,
            ShiftPrices prices,
            Staff staff) {
        List<DatedShift> shifts = patterns.stream()
                .flatMap(pattern -> year.days().stream().flatMap(day -> pattern.on(day, prices.calendar()).stream()))
                .map(occurrence -> DatedShift.of(
                        occurrence,
                        levels.get(occurrence.pattern().tier()),
                        profile,
                        prices.pence(occurrence.span(), occurrence.pattern().banks())))
                .toList();
        Map<Tier, Long> fixed = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            fixed.put(tier, basicPence(year, tier, staff, prices) - savedPence(year, of(tier, shifts), staff, prices));
        }
        return new YearOfCover(year, shifts, fixed);
    }

    /** The tiers that have shifts, in their order. */
    List<Tier> tiers() {
        return Arrays.stream(Tier.values()).filter(tier -> !of(tier).isEmpty()).toList();
    }

    List<DatedShift> of(Tier tier) {
        return of(tier, shifts);
    }

    /** What the tier costs with so many people on each of its shifts. */
    long pence(Tier tier, ToIntFunction<DatedShift> people) {
        return fixedPence(tier)
                + of(tier).stream()
                        .mapToLong(shift -> people.applyAsInt(shift) * shift.pence())
                        .sum();
    }

    /** What the tier costs whoever has its shifts. */
    long fixedPence(Tier tier) {
        return fixedPence.getOrDefault(tier, 0L);
    }

    Map<KindOfDay, List<DatedShift>> byKindOfDay(ShiftPattern pattern, ServiceCalendar calendar) {
        return shifts.stream()
                .filter(shift -> shift.pattern().equals(pattern))
                .collect(Collectors.groupingBy(
                        shift -> KindOfDay.of(shift.day(), calendar),
                        () -> new EnumMap<>(KindOfDay.class),
                        Collectors.toList()));
    }

    private static List<DatedShift> of(Tier tier, List<DatedShift> shifts) {
        return shifts.stream().filter(shift -> shift.pattern().tier() == tier).toList();
    }

    private static long basicPence(FinancialYear year, Tier tier, Staff staff, ShiftPrices prices) {
        double weekly = 0;
        for (LocalDate day : year.days()) {
            for (Person person : staff.people()) {
                weekly += prices.pay().contractPence(person, tier, day);
            }
        }
        return Math.round(weekly / DAYS_A_WEEK);
    }

    /** The contracts fill the same share of every shift that they may fill, and at most all of it. */
    private static long savedPence(FinancialYear year, List<DatedShift> shifts, Staff staff, ShiftPrices prices) {
        Set<String> core = shifts.stream()
                .flatMap(shift -> shift.pattern().banks().stream())
                .filter(prices.core()::contains)
                .collect(Collectors.toSet());
        double contracted = staff.on(core).stream()
                        .mapToLong(person -> person.limits().contractedMinutes())
                        .sum()
                * year.days().size()
                / DAYS_A_WEEK;
        List<DatedShift> filled = onAnyOf(core, shifts).toList();
        double minutes = filled.stream()
                .mapToDouble(shift -> (double) shift.required() * shift.span().minutes())
                .sum();
        double saved = filled.stream()
                .mapToDouble(shift -> (double) shift.required()
                        * prices.contractSaves(shift.span(), shift.pattern().banks()))
                .sum();
        return minutes == 0 ? 0 : Math.round(saved * Math.min(1, contracted / minutes));
    }

    private static Stream<DatedShift> onAnyOf(Set<String> banks, List<DatedShift> shifts) {
        return shifts.stream().filter(shift -> shift.pattern().banks().stream().anyMatch(banks::contains));
    }
}
