package ooh.cover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import ooh.problem.Faults;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/**
 * Checks that the manager patterns tile the OOH windows exactly, so that at every minute in which the service is open one
 * manager is on duty, and none while it is shut (Report 1.2). Looks at every day from one to another, which should be
 * some years, and names each kind of hole, overlap and needless duty once, with the first time that it happens.
 */
final class ManagerCover {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.UK);
    private static final int MOST_TOLD = 20;

    private final ServiceCalendar calendar;
    private final String field;
    private final Faults faults;
    private final Set<String> told = new HashSet<>();

    private ManagerCover(ServiceCalendar calendar, String field, Faults faults) {
        this.calendar = calendar;
        this.field = field;
        this.faults = faults;
    }

    /** Adds what is wrong from noon on the first day to noon on the last, as faults of {@code field}. */
    public static void check(
            List<ShiftPattern> patterns,
            ServiceCalendar calendar,
            LocalDate first,
            LocalDate last,
            String field,
            Faults faults) {
        Span checked = new Span(calendar.at(first, LocalTime.NOON), calendar.at(last, LocalTime.NOON));
        List<ShiftPattern.Occurrence> duties = patterns.stream()
                .filter(pattern -> pattern.tier() == Tier.MANAGER)
                .flatMap(pattern -> first.minusDays(1)
                        .datesUntil(last.plusDays(1))
                        .flatMap(day -> pattern.on(day, calendar).stream()))
                .sorted(Comparator.comparing(ShiftPattern.Occurrence::span))
                .toList();
        ManagerCover cover = new ManagerCover(calendar, field, faults);
        List<Span> windows = calendar.oohWindows(checked);
        cover.tellHoles(windows, duties, checked);
        cover.tellNeedless(windows, duties, checked);
        cover.tellOverlaps(duties);
    }

    private void tellHoles(List<Span> windows, List<ShiftPattern.Occurrence> duties, Span checked) {
        NavigableMap<Instant, Span> covered =
                joined(duties.stream().map(ShiftPattern.Occurrence::span).toList());
        for (Span window : windows) {
            for (Span hole : left(window, covered)) {
                hole.overlap(checked).ifPresent(open -> tell("leave", open, " uncovered, while the service is open"));
            }
        }
    }

    private void tellNeedless(List<Span> windows, List<ShiftPattern.Occurrence> duties, Span checked) {
        NavigableMap<Instant, Span> open = joined(windows);
        for (ShiftPattern.Occurrence duty : duties) {
            for (Span needless : left(duty.span(), open)) {
                needless.overlap(checked)
                        .ifPresent(
                                shut -> tell("put " + named(duty) + " on duty", shut, ", while the service is shut"));
            }
        }
    }

    private void tellOverlaps(List<ShiftPattern.Occurrence> duties) {
        for (int i = 1; i < duties.size(); i++) {
            ShiftPattern.Occurrence before = duties.get(i - 1);
            ShiftPattern.Occurrence next = duties.get(i);
            before.span()
                    .overlap(next.span())
                    .ifPresent(both ->
                            tell("put " + named(before) + " and " + named(next) + " on duty", both, " together"));
        }
    }

    /** Once for each kind: what is wrong, on which kind of day, from which local time and for how long. */
    private void tell(String wrong, Span span, String why) {
        LocalDate day = calendar.dayOf(span.from());
        LocalDate last = calendar.dayOf(span.to());
        String kindOfDay = calendar.isBankHoliday(day)
                ? "bank holiday"
                : day.getDayOfWeek().name();
        String kind =
                String.join(" ", wrong, kindOfDay, calendar.timeOf(span.from()).toString(), "" + span.minutes());
        if (told.size() < MOST_TOLD && told.add(kind)) {
            faults.add(
                    field,
                    "the manager patterns " + wrong + " " + DAY.format(day) + " " + calendar.timeOf(span.from())
                            + " to " + (last.equals(day) ? "" : DAY.format(last) + " ") + calendar.timeOf(span.to())
                            + why);
        }
    }

    /** Spans in order, those that touch or overlap joined to one, by their start. */
    private static NavigableMap<Instant, Span> joined(List<Span> spans) {
        NavigableMap<Instant, Span> joined = new TreeMap<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? span : joined.lastEntry().getValue();
            Span next = span.from().isAfter(last.to()) ? span : last.hull(span);
            joined.put(next.from(), next);
        }
        return joined;
    }

    /** What is left of the span when all of the others, which keep apart, are cut out. */
    private static List<Span> left(Span span, NavigableMap<Instant, Span> others) {
        Instant first = others.floorKey(span.from());
        List<Span> left = List.of(span);
        for (Span other :
                others.subMap(first == null ? span.from() : first, span.to()).values()) {
            List<Span> rest = new ArrayList<>();
            left.forEach(piece -> rest.addAll(piece.without(other)));
            left = rest;
        }
        return left;
    }

    private static String named(ShiftPattern.Occurrence duty) {
        return "\"" + duty.pattern().id() + "\"";
    }
}
