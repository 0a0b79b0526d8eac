package ooh.cover;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ooh.demand.DemandProfile;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * How many people a pattern needs on one local day, worked out from the demand in its busiest hour at the tier's service
 * level, between the pattern's least and most; and how many contacts to expect within it.
 */
public record RequiredCover(ShiftPattern pattern, LocalDate day, Span span, int people, double expectedContacts) {
    private static final Comparator<RequiredCover> BY_START_AND_TIER = Comparator.comparing(RequiredCover::span)
            .thenComparing(required -> required.pattern().tier())
            .thenComparing(required -> required.pattern().id());

    /** What all patterns need in the week, by start, then tier. A tier without a service level has its patterns' least. */
    public static List<RequiredCover> of(
            DemandProfile profile,
            Map<Tier, ServiceLevel> levels,
            List<ShiftPattern> patterns,
            Week week,
            ServiceCalendar calendar) {
        return patterns.stream()
                .flatMap(pattern -> pattern.during(week, calendar).stream())
                .map(occurrence -> of(profile, levels.get(occurrence.pattern().tier()), occurrence))
                .sorted(BY_START_AND_TIER)
                .toList();
    }

    private static RequiredCover of(
            DemandProfile profile, @Nullable ServiceLevel level, ShiftPattern.Occurrence occurrence) {
        DatedShift shift = DatedShift.of(occurrence, level, profile, 0);
        return new RequiredCover(
                occurrence.pattern(), occurrence.day(), occurrence.span(), shift.required(), shift.expectedContacts());
    }

    /** One shift for each person wanted, among whom the expected contacts are shared; then the spare places. */
    public List<Shift> shifts() {
        return Stream.concat(
                        IntStream.rangeClosed(1, people).mapToObj(place -> shift(place, false)),
                        IntStream.rangeClosed(1, pattern.spare()).mapToObj(place -> shift(place, true)))
                .toList();
    }

    private Shift shift(int place, boolean spare) {
        return new Shift(
                Shift.id(pattern.id(), day, spare, place),
                pattern.tier(),
                pattern.banks(),
                span,
                spare ? 0 : expectedContacts / people);
    }
}
