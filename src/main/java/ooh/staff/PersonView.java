package ooh.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ooh.time.Weekday;
import org.jspecify.annotations.Nullable;

/** A person as the API shows one to a coordinator, at which version, with absences and wishes. */
record PersonView(
        String id,
        long version,
        String name,
        String phone,
        @Nullable String email,
        Set<String> banks,
        LimitsView limits,
        @Nullable PostView post,
        @Nullable LocalDate asyeUntil,
        List<AbsenceView> absences,
        List<WishView> wishes) {
    private static final double MINUTES_AN_HOUR = 60;

    record LimitsView(
            double contractedHours,
            double mostHours,
            boolean optedOut,
            @Nullable RunningView running) {}

    /** How the planned days may follow each other; what is no limit is null. */
    record RunningView(
            Map<String, Integer> mostByPattern,
            @Nullable Double leastPlannedHours,
            @Nullable Double mostPlannedHours,
            @Nullable Integer leastDaysRunning,
            @Nullable Integer mostDaysRunning,
            @Nullable Integer leastDaysOff,
            @Nullable Integer mostWeekends) {
        static @Nullable RunningView of(RunningLimits limits) {
            return limits.isNone()
                    ? null
                    : new RunningView(
                            limits.mostByPattern(),
                            hours(RunningLimits.leastIfSet(limits.leastMinutes())),
                            hours(RunningLimits.mostIfSet(limits.mostMinutes())),
                            RunningLimits.leastIfSet(limits.leastDaysRunning()),
                            RunningLimits.mostIfSet(limits.mostDaysRunning()),
                            RunningLimits.leastIfSet(limits.leastDaysOff()),
                            RunningLimits.mostIfSet(limits.mostWeekends()));
        }

        private static @Nullable Double hours(@Nullable Integer minutes) {
            return minutes == null ? null : minutes / MINUTES_AN_HOUR;
        }
    }

    record PostView(List<String> days, String from, String to) {}

    record AbsenceView(Instant from, Instant to, String reason) {
        static AbsenceView of(Absence absence) {
            return new AbsenceView(absence.span().from(), absence.span().to(), absence.reason());
        }
    }

    /** {@code pattern} and {@code weight} are null of a wish about any work. */
    record WishView(
            Instant from,
            Instant to,
            String kind,
            @Nullable String pattern,
            @Nullable Integer weight) {
        static WishView of(Wish wish) {
            return new WishView(
                    wish.span().from(),
                    wish.span().to(),
                    wish.kind().word(),
                    wish.pattern(),
                    wish.pattern() == null ? null : wish.weight());
        }
    }

    static PersonView of(Person person, long version, Staff staff) {
        Limits limits = person.limits();
        return new PersonView(
                person.id(),
                version,
                person.name(),
                person.phone(),
                person.email(),
                person.banks(),
                new LimitsView(
                        limits.contractedMinutes() / MINUTES_AN_HOUR,
                        limits.mostMinutesAWeek() / MINUTES_AN_HOUR,
                        limits.optedOut(),
                        RunningView.of(limits.running())),
                post(person.post()),
                person.asyeUntil(),
                staff.absences(person.id()).stream().map(AbsenceView::of).toList(),
                staff.wishes(person.id()).stream().map(WishView::of).toList());
    }

    private static @Nullable PostView post(@Nullable DaytimePost post) {
        if (post == null) {
            return null;
        }
        List<String> days =
                new TreeSet<>(post.days()).stream().map(Weekday::word).toList();
        return new PostView(days, post.from().toString(), post.to().toString());
    }
}
