package ooh.demand;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * The demand profile as programs read it. {@code dayBefore} and {@code dayAfter} are a Sunday before and a Tuesday after a
 * bank holiday; {@code cautions} are sentences that belong beside every figure here.
 */
record ProfileView(
        int contacts,
        @Nullable Instant from,
        @Nullable Instant to,
        List<HourView> week,
        List<HourView> bankHoliday,
        List<HourView> dayBefore,
        List<HourView> dayAfter,
        ChosenModel model,
        List<String> cautions) {
    private static final int HOURS_A_DAY = Almanac.HOURS_OF_DAY;
    private static final DayOfWeek BEFORE = DayOfWeek.SUNDAY;
    private static final DayOfWeek AFTER = DayOfWeek.TUESDAY;

    /**
     * {@code expected} contacts in the hour; 90 of 100 true expectations lie from {@code low} to {@code high}, and 90 of 100
     * such hours bring from {@code fewest} to {@code most} contacts.
     */
    record HourView(@Nullable String day, int hour, double expected, double low, double high, int fewest, int most) {
        static HourView of(@Nullable DayOfWeek day, int hour, DemandProfile.Hour expected) {
            return new HourView(
                    day == null ? null : day.name().toLowerCase(Locale.ROOT),
                    hour,
                    rounded(expected.expected()),
                    rounded(expected.low()),
                    rounded(expected.high()),
                    expected.fewest(),
                    expected.most());
        }

        private static double rounded(double contacts) {
            return Math.round(contacts * 10_000) / 10_000.0;
        }
    }

    static ProfileView of(DemandProfile profile, Instant now) {
        List<DemandProfile.Hour> hours = profile.week();
        List<HourView> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            int first = day.ordinal() * HOURS_A_DAY;
            week.addAll(day(day, hours.subList(first, first + HOURS_A_DAY)));
        }
        return new ProfileView(
                profile.contacts(),
                profile.observed().map(Span::from).orElse(null),
                profile.observed().map(Span::to).orElse(null),
                week,
                day(null, profile.bankHoliday()),
                day(BEFORE, profile.dayBefore(BEFORE)),
                day(AFTER, profile.dayAfter(AFTER)),
                profile.chosen(),
                profile.cautions(now));
    }

    private static List<HourView> day(@Nullable DayOfWeek day, List<DemandProfile.Hour> hours) {
        return IntStream.range(0, hours.size())
                .mapToObj(hour -> HourView.of(day, hour, hours.get(hour)))
                .toList();
    }
}
