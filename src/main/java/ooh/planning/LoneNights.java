package ooh.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.time.Span;

/**
 * Nights that somebody works singly between days: no night on the evening before or after, and day work near on both sides,
 * so that sleep is turned round for one night and back. Day work is the standing daytime post, and a duty that begins from
 * 06:00 to the end of the daytime and is no night; an evening leaves the morning for sleep, so it is neither. Work of other
 * weeks counts on either side, but only nights of the planned weeks are asked.
 */
final class LoneNights {
    private LoneNights() {}

    static boolean isNightOrDay(PlannedShift duty) {
        return duty.isNight() || duty.timing().isDay();
    }

    /** Of a person's nights and days. */
    static List<PlannedShift> among(Worker worker, List<PlannedShift> duties) {
        Set<LocalDate> nights = duties.stream()
                .filter(PlannedShift::isNight)
                .map(PlannedShift::workingDay)
                .collect(Collectors.toSet());
        List<PlannedShift> single = duties.stream()
                .filter(duty -> duty.isNight() && duty.isOfThisWeek())
                .filter(duty -> !nights.contains(duty.workingDay().minusDays(1))
                        && !nights.contains(duty.workingDay().plusDays(1)))
                .toList();
        return single.isEmpty()
                ? single
                : single.stream()
                        .filter(night -> isBetween(night, days(worker, duties)))
                        .toList();
    }

    private static List<Span> days(Worker worker, List<PlannedShift> duties) {
        return Stream.concat(
                        duties.stream().filter(duty -> duty.timing().isDay()).map(PlannedShift::span),
                        worker.posts().stream())
                .toList();
    }

    private static boolean isBetween(PlannedShift night, List<Span> days) {
        List<Span> near = days.stream()
                .filter(day -> day.gapMinutes(night.span()) < night.timing().daysNearNightMinutes())
                .toList();
        return near.stream().anyMatch(day -> day.from().isBefore(night.from()))
                && near.stream().anyMatch(day -> day.from().isAfter(night.from()));
    }
}
