package ooh.leave;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import ooh.access.Secret;
import ooh.problem.Faults;
import ooh.time.Span;

/**
 * All parts of a file with one UID: the event with its rules, and the occurrences that became something else
 * (RECURRENCE-ID), which stand for themselves wherever they went. Our own duties, when they come back from a calendar that
 * shows our feed, are no absence.
 */
final class EventSeries {
    private static final String OURS = "@ooh-rota";

    /** No zone is further from UTC, and no change of the clocks moves more. */
    private static final long SLACK = Wall.DAY;

    private final String uid;
    private final List<CalendarEvent> events;
    private final List<CalendarEvent> replacements;
    private final Named replaced;
    private final List<CalendarEvent> laterChanges;

    private EventSeries(String uid, List<CalendarEvent> read) {
        this.uid = uid;
        this.events = read.stream().filter(event -> event.replaces() == null).toList();
        this.replacements =
                read.stream().filter(event -> event.replaces() != null).toList();
        this.replaced = new Named(replacements.stream()
                .filter(one -> !one.andLater())
                .map(one -> requireNonNull(one.replaces()))
                .toList());
        this.laterChanges =
                replacements.stream().filter(CalendarEvent::andLater).toList();
    }

    static EventSeries read(List<Part> parts, Zones zones, Faults faults) {
        String uid = parts.get(0).value("UID");
        if (uid.endsWith(OURS)) {
            return new EventSeries(uid, List.of());
        }
        List<CalendarEvent> read = new ArrayList<>();
        newest(parts).forEach(part -> BusyTimes.telling(faults, () -> read.add(CalendarEvent.read(part, zones))));
        return new EventSeries(uid, read);
    }

    /** Of parts that say the same occurrence, those with the highest SEQUENCE. */
    private static List<Part> newest(List<Part> parts) {
        if (parts.size() == 1) {
            return parts;
        }
        TreeMap<String, List<Part>> byOccurrence = new TreeMap<>();
        for (Part part : parts) {
            String occurrence = part.value("RECURRENCE-ID");
            byOccurrence.computeIfAbsent(occurrence, none -> new ArrayList<>()).add(part);
        }
        List<Part> newest = new ArrayList<>();
        byOccurrence.values().forEach(same -> {
            long highest = same.stream().mapToLong(EventSeries::sequence).max().orElse(0);
            same.stream().filter(part -> sequence(part) == highest).forEach(newest::add);
        });
        return newest;
    }

    private static long sequence(Part part) {
        List<ContentLine> said = part.lines("SEQUENCE");
        try {
            return said.isEmpty() ? 0 : Long.parseLong(said.get(0).value());
        } catch (NumberFormatException e) {
            throw said.get(0).bad("is not a whole number");
        }
    }

    /** Hands over what touches the window, and perhaps some that are a little outside it. */
    void expand(Span window, Allowance allowance, Consumer<Busy> keep) {
        for (CalendarEvent event : events) {
            if (event.busy()) {
                expand(event, window, allowance, keep);
            }
        }
        for (CalendarEvent replacement : replacements) {
            allowance.workOn(replacement.line());
            if (replacement.busy() && !(replacement.andLater() && isRecurring())) {
                keep(
                        requireNonNull(replacement.start()),
                        replacement.length(),
                        occurrence(requireNonNull(replacement.replaces())),
                        keep);
            }
        }
    }

    private boolean isRecurring() {
        return events.stream().anyMatch(event -> event.busy() && !event.rules().isEmpty());
    }

    private void expand(CalendarEvent event, Span window, Allowance allowance, Consumer<Busy> keep) {
        Stamp start = requireNonNull(event.start());
        long slack = SLACK + event.length().most() + furthestMove(allowance);
        long from = window.from().getEpochSecond() - slack;
        long to = window.to().getEpochSecond() + slack;
        TreeMap<Long, Period> occurrences = new TreeMap<>();
        if (event.rules().isEmpty()) {
            occurrences.put(start.wall(), new Period(start, event.length()));
        }
        event.rules()
                .forEach(rule -> walls(rule, start, from, to, allowance)
                        .forEach(wall -> occurrences.put(wall, new Period(start.withWall(wall), event.length()))));
        event.added().forEach(added -> occurrences.put(added.start().wall(), added));
        event.exceptRules()
                .forEach(rule -> walls(rule, start, from, to, allowance).forEach(occurrences::remove));
        allowance.workOn(event.line());
        boolean once = event.rules().isEmpty() && event.added().isEmpty() && events.size() == 1;
        for (Period occurrence : occurrences.values()) {
            Stamp at = occurrence.start();
            if (!event.except().holds(at) && !replaced.holds(at)) {
                later(at, occurrence, allowance)
                        .ifPresent(now -> keep(now.start(), now.length(), once ? "" : occurrence(at), keep));
            }
        }
    }

    private static List<Long> walls(Rule rule, Stamp start, long from, long to, Allowance allowance) {
        return new Recurrence(rule, start.wall(), start.wholeDay(), start.zone(), allowance).between(from, to);
    }

    /** What the occurrence became by the last change "of this and all later ones" that it follows. */
    private Optional<Period> later(Stamp at, Period otherwise, Allowance allowance) {
        CalendarEvent change = laterChanges.stream()
                .peek(one -> allowance.step())
                .filter(one -> !requireNonNull(one.replaces()).at().isAfter(at.at()))
                .max(Comparator.comparing(one -> requireNonNull(one.replaces()).at()))
                .orElse(null);
        if (change == null) {
            return Optional.of(otherwise);
        }
        return change.busy() ? Optional.of(new Period(at.moved(move(change)), change.length())) : Optional.empty();
    }

    private static long move(CalendarEvent change) {
        return requireNonNull(change.start()).wall()
                - requireNonNull(change.replaces()).wall();
    }

    private long furthestMove(Allowance allowance) {
        return laterChanges.stream()
                .peek(one -> allowance.step())
                .filter(CalendarEvent::busy)
                .mapToLong(one -> Math.abs(move(one)) + one.length().most())
                .max()
                .orElse(0);
    }

    /** Which occurrence it is, by when it would have begun: the same text at each reading. */
    private static String occurrence(Stamp at) {
        return at.wholeDay() ? at.day().toString() : at.at().toString();
    }

    private void keep(Stamp start, Length length, String occurrence, Consumer<Busy> keep) {
        Instant from = start.at();
        Instant to = length.endOf(start);
        if (from.isBefore(to)) {
            String which = uid.isEmpty() ? from + " to " + to : uid;
            keep.accept(new Busy(Secret.hash(which + "\n" + occurrence), new Span(from, to)));
        }
    }
}
