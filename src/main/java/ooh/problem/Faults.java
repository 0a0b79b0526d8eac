package ooh.problem;

import java.util.ArrayList;
import java.util.List;

/** Gathers every fault of an input, so that the person who sent it hears of all of them at once. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public void add(String field, String message) {
        found.add(new Fault(field, message));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }

    /** Throws {@link Unreadable} with all faults, if there are any; {@code what} names the input: "The staff file". */
    public void refuse(String what) {
        if (!found.isEmpty()) {
            throw new Unreadable(what, found);
        }
    }
}
