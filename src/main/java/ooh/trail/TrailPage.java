package ooh.trail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/** What the page of the trail says: the search as it was typed, and the rows that it found. */
public record TrailPage(List<Line> lines, Typed typed, String older, String file) {
    /** A row, in as few words as it takes. */
    public record Line(
            long seq,
            String at,
            String name,
            String role,
            String from,
            String operation,
            String subject,
            String before,
            String after,
            String why) {}

    /** What stands in the search form. */
    public record Typed(String who, String what, String from, String to, String text) {
        static Typed of(
                @Nullable String who,
                @Nullable String what,
                @Nullable String from,
                @Nullable String to,
                @Nullable String text) {
            return new Typed(orEmpty(who), orEmpty(what), orEmpty(from), orEmpty(to), orEmpty(text));
        }

        String query() {
            return "who=" + encoded(who) + "&what=" + encoded(what) + "&from=" + encoded(from) + "&to=" + encoded(to)
                    + "&text=" + encoded(text);
        }
    }

    static TrailPage of(List<Entry> entries, @Nullable Long next, Typed typed, ZoneId zone) {
        SpokenTime spoken = new SpokenTime(zone);
        return new TrailPage(
                entries.stream().map(entry -> line(entry, spoken)).toList(),
                typed,
                next == null ? "" : "/trail?" + typed.query() + "&before=" + next,
                "/api/v1/audit.csv?" + typed.query());
    }

    private static Line line(Entry entry, SpokenTime spoken) {
        return new Line(
                entry.seq(),
                spoken.datedMoment(entry.at()),
                entry.name(),
                entry.role(),
                entry.from(),
                entry.operation(),
                entry.subject(),
                orEmpty(entry.before()),
                orEmpty(entry.after()),
                orEmpty(entry.why()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
