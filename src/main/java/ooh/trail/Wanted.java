package ooh.trail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import ooh.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the trail are wanted: of whom (an id or part of a name), of which operation ({@code staff} is all of staff),
 * about what, from..to, with which text in them; newest first, those before a row.
 */
record Wanted(String who, String what, String subject, Instant from, Instant to, String text, long before) {
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final int LONGEST = 200;

    /** As it was typed. A day is the whole day in this zone, also where it is the last. */
    static Wanted of(
            @Nullable String who,
            @Nullable String what,
            @Nullable String subject,
            @Nullable String from,
            @Nullable String to,
            @Nullable String text,
            @Nullable Long before,
            ZoneId zone) {
        Faults faults = new Faults();
        Wanted wanted = new Wanted(
                words(who, "who", faults),
                words(what, "what", faults),
                words(subject, "subject", faults),
                instant(from, "from", 0, FIRST, zone, faults),
                instant(to, "to", 1, LAST, zone, faults),
                words(text, "text", faults),
                before == null ? Long.MAX_VALUE : before);
        faults.refuse("The search");
        return wanted;
    }

    Wanted before(long seq) {
        return new Wanted(who, what, subject, from, to, text, seq);
    }

    private static String words(@Nullable String typed, String field, Faults faults) {
        String words = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (words.length() > LONGEST) {
            faults.add(field, "is longer than " + LONGEST + " characters");
        }
        return words;
    }

    private static Instant instant(
            @Nullable String typed, String field, int days, Instant unlessTold, ZoneId zone, Faults faults) {
        String text = typed == null ? "" : typed.strip().replace(' ', '+');
        try {
            if (text.isEmpty()) {
                return unlessTold;
            }
            Instant read = text.length() == 10
                    ? LocalDate.parse(text).plusDays(days).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            if (!read.isBefore(FIRST) && !read.isAfter(LAST)) {
                return read;
            }
        } catch (DateTimeException e) {
            // said below
        }
        faults.add(
                field,
                "\"" + text + "\" is neither a day such as 2026-12-24 nor an instant such as 2026-12-24T17:00:00Z");
        return unlessTold;
    }
}
