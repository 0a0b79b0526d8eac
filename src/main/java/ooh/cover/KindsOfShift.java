package ooh.cover;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ooh.demand.DemandProfile;
import ooh.time.ServiceCalendar;

/** A year's shifts by pattern and kind of day, each kind with one person fewer than required, as required and with one more. */
record KindsOfShift(Reckoning reckoning, DemandProfile profile, ServiceCalendar calendar) {
    List<WhatIf.KindOfShift> of(List<ShiftPattern> patterns) {
        return patterns.stream()
                .sorted(Comparator.comparing(ShiftPattern::tier))
                .flatMap(this::of)
                .toList();
    }

    private Stream<WhatIf.KindOfShift> of(ShiftPattern pattern) {
        return reckoning.year().byKindOfDay(pattern, calendar).entrySet().stream()
                .map(kind -> of(pattern, kind.getKey(), kind.getValue()));
    }

    private WhatIf.KindOfShift of(ShiftPattern pattern, KindOfDay kind, List<DatedShift> shifts) {
        DatedShift busiest = shifts.stream()
                .max(Comparator.comparingDouble(DatedShift::busiest))
                .orElseThrow();
        return new WhatIf.KindOfShift(
                pattern.id(),
                pattern.name(),
                pattern.tier().word(),
                kind.word(),
                shifts.size(),
                new WhatIf.Busiest(busiest.day(), profile.in(busiest.span()), busiest.busiest()),
                option(-1, shifts),
                option(0, shifts),
                option(1, shifts),
                shifts.stream().mapToDouble(DatedShift::visits).sum(),
                reckoning.pounds(shifts.stream().mapToLong(DatedShift::pence).sum()));
    }

    private WhatIf.Option option(int more, List<DatedShift> shifts) {
        return new WhatIf.Option(
                people(more, shifts).min().orElse(0),
                people(more, shifts).max().orElse(0),
                shifts.stream().allMatch(shift -> isAllowed(shift, shift.required() + more)),
                shifts.stream()
                        .filter(shift -> shift.level() != null)
                        .map(shift -> shift.risk(shift.required() + more))
                        .max(Comparator.naturalOrder()),
                shifts.stream()
                        .mapToDouble(shift -> shift.visitsAllOut(shift.required() + more))
                        .sum(),
                shifts.stream()
                        .mapToDouble(shift -> shift.visitsLost(shift.required() + more))
                        .sum(),
                reckoning.pounds(shifts.stream()
                        .mapToLong(shift -> (shift.required() + more) * shift.pence())
                        .sum()));
    }

    private static boolean isAllowed(DatedShift shift, int people) {
        int leastForAVisit = Optional.ofNullable(shift.level())
                .map(level -> level.visits().peopleAVisit())
                .orElse(1);
        return people >= Math.max(leastForAVisit, shift.pattern().least())
                && people <= shift.pattern().most();
    }

    private static IntStream people(int more, List<DatedShift> shifts) {
        return shifts.stream().mapToInt(shift -> shift.required() + more);
    }
}
