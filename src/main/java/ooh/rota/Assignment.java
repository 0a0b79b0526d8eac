package ooh.rota;

import java.util.Objects;
import java.util.Optional;
import ooh.cover.Shift;
import org.jspecify.annotations.Nullable;

/**
 * One place in a rota: a shift, who has it (nobody: {@code null}), whether the coordinator pinned it there, and whether she
 * overrode the rest rules for it. An override is for that person's duty alone: given to somebody else, it lapses.
 */
public record Assignment(
        Shift shift,
        @Nullable String person,
        boolean pinned,
        @Nullable RestOverride restOverride) {
    public Assignment {
        if (person == null && restOverride != null) {
            throw new IllegalArgumentException(
                    "The rest rules can not be overridden for " + shift.id() + ", because nobody has it.");
        }
    }

    /** Within the rest rules. */
    public Assignment(Shift shift, @Nullable String person, boolean pinned) {
        this(shift, person, pinned, null);
    }

    public boolean isCovered() {
        return person != null;
    }

    /** That nobody has it and somebody should: not so of a spare place. */
    public boolean isMissed() {
        return !isCovered() && !shift.isSpare();
    }

    public Assignment given(@Nullable String newPerson) {
        return new Assignment(shift, newPerson, pinned, Objects.equals(person, newPerson) ? restOverride : null);
    }

    public Assignment pinned(boolean pin) {
        return new Assignment(shift, person, pin, restOverride);
    }

    Assignment overriding(@Nullable RestOverride override) {
        return new Assignment(shift, person, pinned, override);
    }

    /** The duty that this assignment is, if somebody has it. */
    public Optional<Duty> duty() {
        return Optional.ofNullable(person)
                .map(who -> new Duty(shift.id(), shift.tier(), who, shift.span(), false, restOverride));
    }
}
