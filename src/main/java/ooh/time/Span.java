package ooh.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A half-open stretch of elapsed time, {@code from} inclusive to {@code to} exclusive. Refuses to be empty or backward.
 * Lengths are elapsed time, so an evening over a clock change is as long as it really was.
 */
public record Span(Instant from, Instant to) implements Comparable<Span> {
    private static final double MINUTES_AN_HOUR = 60;

    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A span from " + from + " to " + to + " can not be, because it must end after it begins.");
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public long minutes() {
        return length().toMinutes();
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    public boolean covers(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** The shared part, if there is one; spans that only touch share nothing. */
    public Optional<Span> overlap(Span other) {
        Instant start = from.isAfter(other.from) ? from : other.from;
        Instant end = to.isBefore(other.to) ? to : other.to;
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    public long overlapMinutes(Span other) {
        return overlap(other).map(Span::minutes).orElse(0L);
    }

    /** The clock hours, each an hour long, that the span touches: where a clock hour repeats there are two of it. */
    public Stream<Instant> hours() {
        return Stream.iterate(from.truncatedTo(ChronoUnit.HOURS), to::isAfter, hour -> hour.plus(1, ChronoUnit.HOURS));
    }

    /** How much of the hour that begins then lies in the span, from 0 to 1. */
    public double partOfHour(Instant hour) {
        return new Span(hour, hour.plus(1, ChronoUnit.HOURS)).overlapMinutes(this) / MINUTES_AN_HOUR;
    }

    /** Minutes between the two, whichever comes first; 0 where they touch or overlap. */
    public long gapMinutes(Span other) {
        Instant end = to.isBefore(other.to) ? to : other.to;
        Instant start = from.isAfter(other.from) ? from : other.from;
        return Math.max(0, Duration.between(end, start).toMinutes());
    }

    /** The shortest span that holds both. */
    public Span hull(Span other) {
        return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    /** What is left of this span when the other is cut out: none, one or two pieces. */
    public List<Span> without(Span other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Span> left = new ArrayList<>();
        if (from.isBefore(other.from)) {
            left.add(new Span(from, other.from));
        }
        if (other.to.isBefore(to)) {
            left.add(new Span(other.to, to));
        }
        return left;
    }

    @Override
    public int compareTo(Span other) {
        int byFrom = from.compareTo(other.from);
        return byFrom != 0 ? byFrom : to.compareTo(other.to);
    }
}
