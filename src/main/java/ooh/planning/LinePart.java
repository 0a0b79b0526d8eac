package ooh.planning;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Something that stands in a person's line of days: a duty, or the empty line itself, so that nobody is without one. */
interface LinePart {
    @Nullable
    Worker person();

    boolean isOfThisWeek();

    default boolean isInLimitedLine() {
        Worker worker = person();
        return isOfThisWeek()
                && worker != null
                && !worker.person().limits().running().isNone();
    }

    default Worker limited() {
        return requireNonNull(person());
    }
}
