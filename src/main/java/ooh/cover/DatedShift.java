package ooh.cover;

import java.time.LocalDate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import ooh.demand.DemandProfile;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * One shift to come, with what any number of people on it would mean: what one of them costs ({@code pence}, 0 where no pay
 * is configured), and how often a visit would find everybody out. {@code contacts} are those to expect in each clock hour
 * that the shift touches, and {@code parts} how much of that hour lies in it. A visit is judged by the demand of its own
 * hour, as if that lasted (Green and Kolesar, "The pointwise stationary approximation for queues with nonstationary
 * arrivals", Management Science 37, 1991). A tier without a service level has its patterns' least people, and no risk.
 */
record DatedShift(
        ShiftPattern pattern,
        LocalDate day,
        Span span,
        @Nullable ServiceLevel level,
        double[] contacts,
        double[] parts,
        long pence) {
    static DatedShift of(
            ShiftPattern.Occurrence occurrence, @Nullable ServiceLevel level, DemandProfile profile, long pence) {
        Span span = occurrence.span();
        return new DatedShift(
                occurrence.pattern(),
                occurrence.day(),
                span,
                level,
                span.hours().mapToDouble(profile::expectedOn).toArray(),
                span.hours().mapToDouble(span::partOfHour).toArray(),
                pence);
    }

    /** As many as the level of its tier asks for. */
    int required() {
        return level == null ? pattern.least() : level.peopleFor(busiest(), pattern.least(), pattern.most());
    }

    /** As many as another level would ask for. */
    int required(double mostBusyChance) {
        return level == null
                ? pattern.least()
                : level.visits().peopleFor(busiest(), pattern.least(), pattern.most(), mostBusyChance);
    }

    /** The chance that a visit of the busiest hour finds everybody out; of a tier without visits it is 0. */
    double risk(int people) {
        return level == null ? 0 : level.visits().busyChance(busiest(), people);
    }

    /** Contacts to expect in the busiest hour. */
    double busiest() {
        double busiest = 0;
        for (double each : contacts) {
            busiest = Math.max(busiest, each);
        }
        return busiest;
    }

    double expectedContacts() {
        return inItsHours(each -> each);
    }

    double visits() {
        return level == null ? 0 : expectedContacts() * level.visits().share();
    }

    /** How many of its visits would find everybody out. */
    double visitsAllOut(int people) {
        return level == null
                ? 0
                : inItsHours(
                        each -> each * level.visits().share() * level.visits().busyChance(each, people));
    }

    /** How many of its visits nobody of the tier would make in the end. */
    double visitsLost(int people) {
        return level == null
                ? 0
                : inItsHours(
                        each -> each * level.visits().share() * level.visits().lostShare(each, people));
    }

    private double inItsHours(DoubleUnaryOperator ofContacts) {
        return IntStream.range(0, contacts.length)
                .mapToDouble(hour -> parts[hour] * ofContacts.applyAsDouble(contacts[hour]))
                .sum();
    }
}
