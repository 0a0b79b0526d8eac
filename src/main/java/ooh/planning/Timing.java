package ooh.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import ooh.rota.Tally;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/**
 * What clock and calendar say of a shift: what it weighs on who has it, on which local day it begins, to which night it
 * belongs if it is one, whether it is day work (it begins before the daytime ends, and is no night), and how far into the
 * working day it begins.
 */
record Timing(
        Rest rest,
        Tally burden,
        LocalDate day,
        LocalDate night,
        boolean isNight,
        boolean isDay,
        long minutesIntoDay,
        long rotationMinutes,
        long daysNearNightMinutes) {
    /** A night belongs to the day on whose evening it begins, and a working day reaches to the end of the night. */
    private static final LocalTime DAY_FROM = LocalTime.of(6, 0);

    static Timing of(Span span, ServiceCalendar calendar, RuleWeights weights) {
        Tally burden = Tally.of(span, calendar);
        LocalDate day = calendar.dayOf(span.from());
        LocalTime time = calendar.timeOf(span.from());
        boolean early = time.isBefore(DAY_FROM);
        boolean isNight = burden.nightMinutes() >= weights.nightDutyMinutes();
        return new Timing(
                weights.rest(),
                burden,
                day,
                early ? day.minusDays(1) : day,
                isNight,
                !isNight && !early && time.isBefore(calendar.daytimeTo()),
                Duration.between(DAY_FROM, time).plusDays(early ? 1 : 0).toMinutes(),
                weights.rotationMinutes(),
                weights.daysNearNightMinutes());
    }
}
