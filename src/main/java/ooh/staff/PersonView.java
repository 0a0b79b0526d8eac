package ooh.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        Set<String> banks,
        LimitsView limits,
        @Nullable PostView post,
        @Nullable LocalDate asyeUntil,
        List<AbsenceView> absences,
        List<WishView> wishes) {
    private static final double MINUTES_AN_HOUR = 60;

    record LimitsView(double contractedHours, double mostHours, boolean optedOut) {}

    record PostView(List<String> days, String from, String to) {}

    record AbsenceView(Instant from, Instant to, String reason) {
        static AbsenceView of(Absence absence) {
            return new AbsenceView(absence.span().from(), absence.span().to(), absence.reason());
        }
    }

    record WishView(Instant from, Instant to, String kind) {
        static WishView of(Wish wish) {
            return new WishView(
                    wish.span().from(), wish.span().to(), wish.kind().word());
        }
    }

    static PersonView of(Person person, long version, Staff staff) {
        Limits limits = person.limits();
        return new PersonView(
                person.id(),
                version,
                person.name(),
                person.phone(),
                person.banks(),
                new LimitsView(
                        limits.contractedMinutes() / MINUTES_AN_HOUR,
                        limits.mostMinutesAWeek() / MINUTES_AN_HOUR,
                        limits.optedOut()),
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
