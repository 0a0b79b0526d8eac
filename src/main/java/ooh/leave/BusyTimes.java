package ooh.leave;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import ooh.access.Secret;
import ooh.problem.Faults;
import ooh.problem.Unreadable;
import ooh.time.Span;

/**
 * What a calendar file says about when its owner is busy: events and their occurrences that touch the window, in order of
 * time. {@code calendar} is the name that the file gives itself, empty where it gives none.
 */
record BusyTimes(String calendar, List<Busy> busies) {
    static final int MOST_BYTES = 1_048_576;

    private static final Duration READ_AHEAD = Duration.ofDays(400);

    /** From now to 400 days ahead. */
    static Span window(Instant now) {
        return new Span(now, now.plus(READ_AHEAD));
    }

    /** Which of the person's calendars an uploaded file is: one without a name may be a single event out of any. */
    Changes.Source source(String person) {
        return calendar.isEmpty()
                ? new Changes.Source(person, "upload", false)
                : new Changes.Source(person, "upload " + Secret.hash(calendar), true);
    }

    /** Reads the file, or says in {@link Unreadable} on which lines it is wrong; {@code zone} is the service's. */
    static BusyTimes of(byte[] file, Span window, ZoneId zone) {
        List<Part> calendars = CalendarFile.read(file);
        Faults faults = new Faults();
        Allowance allowance = new Allowance();
        Zones zones = new Zones(calendars, zone, window.to().plus(READ_AHEAD), allowance, faults);
        List<Busy> busies = new ArrayList<>();
        Consumer<Busy> keep = busy -> {
            if (busy.span().overlaps(window)) {
                allowance.result(busy.span());
                busies.add(busy);
            }
        };
        for (List<Part> ofOneUid : eventsByUid(calendars).values()) {
            telling(faults, () -> EventSeries.read(ofOneUid, zones, faults).expand(window, allowance, keep));
        }
        CalendarFile.all(calendars, "VFREEBUSY")
                .forEach(part -> telling(faults, () -> FreeBusy.read(part, zones, allowance, keep)));
        faults.refuse(CalendarFile.WHAT);
        return new BusyTimes(name(calendars), distinct(busies));
    }

    private static Map<String, List<Part>> eventsByUid(List<Part> calendars) {
        return CalendarFile.all(calendars, "VEVENT")
                .collect(Collectors.groupingBy(
                        // An event without a UID is by itself.
                        event -> event.value("UID").isEmpty() ? "\n" + event.line() : event.value("UID"),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    static void telling(Faults faults, Runnable reading) {
        try {
            reading.run();
        } catch (BadLine bad) {
            bad.tell(faults);
        }
    }

    /** One of each, by time. Of two that bear the same name and are at different times, neither is lost. */
    private static List<Busy> distinct(List<Busy> busies) {
        Map<String, Busy> byEvent = new LinkedHashMap<>();
        for (Busy busy : busies) {
            Busy other = byEvent.putIfAbsent(busy.event(), busy);
            if (other != null && !other.equals(busy)) {
                String name = Secret.hash(busy.event() + "\n" + busy.span());
                byEvent.put(name, new Busy(name, busy.span()));
            }
        }
        return byEvent.values().stream()
                .sorted(Comparator.comparing(Busy::span))
                .toList();
    }

    private static String name(List<Part> calendars) {
        return calendars.stream()
                .flatMap(calendar -> calendar.lines().stream())
                .filter(line ->
                        line.name().equals("X-WR-CALNAME") || line.name().equals("NAME"))
                .map(ContentLine::value)
                .findFirst()
                .orElse("");
    }
}
