package ooh.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The calendar of the service: its zone, its bank holidays, and the daytime in which the daytime teams answer. All the
 * rest is the out-of-hours (OOH) window: weekdays 17:00 to 09:00, and all of Saturdays, Sundays and bank holidays
 * (Report 1.2). Takes and gives instants and local days; nothing here is stored.
 */
public final class ServiceCalendar {
    /** Night, for night work: Working Time Regulations 1998, regulation 2. */
    private static final LocalTime NIGHT_FROM = LocalTime.of(23, 0);

    private static final LocalTime NIGHT_TO = LocalTime.of(6, 0);

    private final ZoneId zone;
    private final BankHolidays bankHolidays;
    private final LocalTime daytimeFrom;
    private final LocalTime daytimeTo;

    public ServiceCalendar(ZoneId zone, BankHolidays bankHolidays, LocalTime daytimeFrom, LocalTime daytimeTo) {
        this.zone = zone;
        this.bankHolidays = bankHolidays;
        this.daytimeFrom = daytimeFrom;
        this.daytimeTo = daytimeTo;
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalTime daytimeFrom() {
        return daytimeFrom;
    }

    public LocalTime daytimeTo() {
        return daytimeTo;
    }

    /**
     * The instant of a local time. An hour that happens twice is taken as the first; a time that does not exist, on the
     * night that clocks go forward, is the instant at which they do, so that shifts which meet at 01:00 still meet.
     */
    public Instant at(LocalDate day, LocalTime time) {
        LocalDateTime local = day.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    public LocalTime timeOf(Instant at) {
        return LocalTime.ofInstant(at, zone);
    }

    /** Midnight to midnight, 23, 24 or 25 hours. */
    public Span day(LocalDate day) {
        return new Span(at(day, LocalTime.MIDNIGHT), at(day.plusDays(1), LocalTime.MIDNIGHT));
    }

    /** From one local time to the next such time: an end at or before the start lies on the following day. */
    public Span span(LocalDate day, LocalTime from, LocalTime to) {
        return new Span(at(day, from), at(to.isAfter(from) ? day : day.plusDays(1), to));
    }

    /** The days that the span touches, first to last. */
    public List<LocalDate> daysIn(Span span) {
        return dayOf(span.from())
                .datesUntil(dayOf(span.to().minusNanos(1)).plusDays(1))
                .toList();
    }

    /** A rota week: Monday at the end of the OOH window (09:00) to the next. */
    public Span span(Week week) {
        return new Span(at(week.monday(), daytimeFrom), at(week.next().monday(), daytimeFrom));
    }

    public Week weekOf(Instant at) {
        LocalDate monday = dayOf(at).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Week week = new Week(monday);
        return at.isBefore(span(week).from()) ? week.plus(-1) : week;
    }

    /** Whether the bank holidays of the day's year are published; everything else here refuses the years that are not. */
    public boolean knows(LocalDate day) {
        return bankHolidays.knows(day.getYear());
    }

    public boolean isBankHoliday(LocalDate day) {
        return bankHolidays.contains(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !isBankHoliday(day);
    }

    /** Whether the service must be open at this instant. */
    public boolean isOpen(Instant at) {
        LocalDate day = dayOf(at);
        return !isWorkingDay(day) || !daytime(day).contains(at);
    }

    /** The OOH windows that overlap the span, each whole, even where it begins before the span or ends after it. */
    public List<Span> oohWindows(Span within) {
        List<Span> windows = new ArrayList<>();
        Instant from = lastDaytimeBefore(dayOf(within.from())).to();
        while (from.isBefore(within.to())) {
            Span next = firstDaytimeFrom(dayOf(from).plusDays(1));
            if (next.from().isAfter(within.from())) {
                windows.add(new Span(from, next.from()));
            }
            from = next.to();
        }
        return windows;
    }

    /** When the service next opens, if it is shut at this instant. */
    public Optional<Instant> opensNext(Instant at) {
        return isOpen(at) ? Optional.empty() : Optional.of(daytime(dayOf(at)).to());
    }

    /** The minutes of the span that lie between Saturday 00:00 and Monday 00:00. */
    public long weekendMinutes(Span span) {
        return daysIn(span).stream()
                .filter(ServiceCalendar::isWeekend)
                .mapToLong(day -> day(day).overlapMinutes(span))
                .sum();
    }

    /** The minutes of the span that lie between 23:00 and 06:00. */
    public long nightMinutes(Span span) {
        return dayOf(span.from())
                .minusDays(1)
                .datesUntil(dayOf(span.to()).plusDays(1))
                .mapToLong(day -> span(day, NIGHT_FROM, NIGHT_TO).overlapMinutes(span))
                .sum();
    }

    /** The minutes of the span that lie between the end of the daytime (17:00) and the night (23:00), on any day. */
    public long eveningMinutes(Span span) {
        return daysIn(span).stream()
                .mapToLong(day -> span(day, daytimeTo, NIGHT_FROM).overlapMinutes(span))
                .sum();
    }

    /** The minutes of the span that lie on a bank holiday. */
    public long bankHolidayMinutes(Span span) {
        return daysIn(span).stream()
                .filter(this::isBankHoliday)
                .mapToLong(day -> day(day).overlapMinutes(span))
                .sum();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    private Span daytime(LocalDate day) {
        return new Span(at(day, daytimeFrom), at(day, daytimeTo));
    }

    private Span lastDaytimeBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return daytime(before);
    }

    private Span firstDaytimeFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return daytime(next);
    }
}
