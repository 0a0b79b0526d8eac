package ooh.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Elapsed time from one minute to another, both counted from the beginning of 1970; the second is no part of it. */
record Stretch(long from, long to) {
    static Stretch of(JsonNode line) {
        return new Stretch(
                minute(line.path("from").asText()), minute(line.path("to").asText()));
    }

    static long minute(String at) {
        return OffsetDateTime.parse(at).toEpochSecond() / 60;
    }

    long minutes() {
        return to - from;
    }

    boolean meets(Stretch other) {
        return from < other.to && other.from < to;
    }

    long shared(Stretch other) {
        return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
    }

    /** The minutes between two that do not meet; 0 where they do. */
    long apart(Stretch other) {
        return Math.max(0, Math.max(from, other.from) - Math.min(to, other.to));
    }

    /** From the beginning of the earlier to the end of the later. */
    long together(Stretch other) {
        return Math.max(to, other.to) - Math.min(from, other.from);
    }

    /** The minutes of this stretch that lie in none of the others. */
    long outside(Collection<Stretch> others) {
        return free(others).stream().mapToLong(Stretch::minutes).sum();
    }

    /** The pieces of this stretch that lie in none of the others, in order. */
    List<Stretch> free(Collection<Stretch> others) {
        List<Stretch> free = new ArrayList<>();
        long reached = from;
        for (Stretch other : others.stream()
                .filter(this::meets)
                .sorted(Comparator.comparing(Stretch::from))
                .toList()) {
            if (other.from > reached) {
                free.add(new Stretch(reached, other.from));
            }
            reached = Math.max(reached, other.to);
        }
        if (reached < to) {
            free.add(new Stretch(reached, to));
        }
        return free;
    }
}
