package ooh.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody of the audit file, or somebody who left and is named in it: what the person may, would and did work. */
record Practitioner(
        String id,
        Set<String> banks,
        boolean core,
        long contractedMinutes,
        long mostMinutesAWeek,
        long shareMinutes,
        boolean optedOut,
        JsonNode running,
        Optional<LocalDate> asyeUntil,
        List<Stretch> posts,
        List<Stretch> absences,
        List<Stretch> wouldLike,
        List<Stretch> ratherNot,
        List<PatternWish> patternWishes,
        JsonNode carriedOver,
        JsonNode worked) {
    /** About shifts of one pattern that begin in the stretch. */
    record PatternWish(Stretch span, boolean wouldLike, String pattern, long weight) {
        static PatternWish of(JsonNode line) {
            return new PatternWish(
                    Stretch.of(line),
                    line.path("kind").asText().equals("would-like"),
                    line.path("pattern").asText(),
                    line.path("weight").asLong());
        }

        boolean isAbout(Work work) {
            return work.pattern().equals(pattern)
                    && work.span().from() >= span.from()
                    && work.span().from() < span.to();
        }
    }

    static Practitioner gone(String id, JsonNode nothing) {
        return new Practitioner(
                id,
                Set.of(),
                false,
                0,
                0,
                0,
                false,
                nothing,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                nothing,
                nothing);
    }

    /** In the assessed year, which ends with that day, and so no cover for others. */
    boolean inAsye(LocalDate day) {
        return asyeUntil.filter(until -> !day.isAfter(until)).isPresent();
    }

    boolean isOn(Set<String> wanted) {
        return banks.stream().anyMatch(wanted::contains);
    }
}
