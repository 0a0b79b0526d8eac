package ooh.rota;

import java.util.Optional;
import ooh.cover.Shift;
import org.jspecify.annotations.Nullable;

/** One place in a rota: a shift, who has it (nobody: {@code null}), and whether the coordinator pinned it there. */
public record Assignment(Shift shift, @Nullable String person, boolean pinned) {
    public boolean isCovered() {
        return person != null;
    }

    public Assignment given(@Nullable String newPerson) {
        return new Assignment(shift, newPerson, pinned);
    }

    public Assignment pinned(boolean pin) {
        return new Assignment(shift, person, pin);
    }

    /** The duty that this assignment is, if somebody has it. */
    public Optional<Duty> duty() {
        return Optional.ofNullable(person).map(who -> new Duty(shift.id(), shift.tier(), who, shift.span(), false));
    }
}
