package ooh.rota;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ooh.cover.Shift;
import ooh.staff.Tier;
import ooh.time.Span;

/**
 * How many people of each tier are wanted and how many are rostered in one clock hour; a tier that has neither is left out.
 * Where that changes within the hour, it is as at the instant at which most are missing, so that a hand-over at half past
 * counts nobody twice and hides no gap.
 */
public record CoverByHour(Instant from, Map<Tier, Staffing> byTier) {
    private static final Duration HOUR = Duration.ofHours(1);

    public CoverByHour {
        byTier = Map.copyOf(byTier);
    }

    /** People wanted, and people rostered. */
    public record Staffing(int required, int rostered) {
        private static final Comparator<Staffing> BY_MISSING =
                Comparator.comparing(Staffing::missing).thenComparing(Staffing::required);

        public int missing() {
            return Math.max(0, required - rostered);
        }
    }

    /** Hour by hour through the span. Spare places are wanted by nobody, yet who has one is rostered. */
    public static List<CoverByHour> of(Span span, List<Shift> wanted, List<Duty> rostered) {
        List<Shift> missed = wanted.stream().filter(shift -> !shift.isSpare()).toList();
        return span.hours().map(hour -> of(hour, missed, rostered)).toList();
    }

    private static CoverByHour of(Instant hour, List<Shift> wanted, List<Duty> rostered) {
        Map<Tier, Staffing> byTier = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            List<Span> required = wanted.stream()
                    .filter(shift -> shift.tier() == tier)
                    .map(Shift::span)
                    .toList();
            List<Span> filled = rostered.stream()
                    .filter(duty -> duty.tier() == tier)
                    .map(Duty::span)
                    .toList();
            changes(hour, required, filled)
                    .map(at -> new Staffing(at(required, at), at(filled, at)))
                    .max(Staffing.BY_MISSING)
                    .filter(staffing -> staffing.required() + staffing.rostered() > 0)
                    .ifPresent(staffing -> byTier.put(tier, staffing));
        }
        return new CoverByHour(hour, byTier);
    }

    /** The beginning of the hour, and every instant within it at which something begins or ends. */
    private static Stream<Instant> changes(Instant hour, List<Span> required, List<Span> filled) {
        Span whole = new Span(hour, hour.plus(HOUR));
        return Stream.concat(
                Stream.of(hour),
                Stream.concat(required.stream(), filled.stream())
                        .flatMap(span -> Stream.of(span.from(), span.to()))
                        .filter(whole::contains));
    }

    private static int at(List<Span> spans, Instant at) {
        return (int) spans.stream().filter(span -> span.contains(at)).count();
    }
}
