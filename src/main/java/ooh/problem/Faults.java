package ooh.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers every fault of an input, so that the person who sent it hears of all of them at once. Beyond the first thousand
 * they are only counted.
 */
public final class Faults {
    static final int MOST_LISTED = 1_000;

    private final List<Fault> found = new ArrayList<>();
    private int unlisted;

    public void add(String field, String message) {
        if (found.size() < MOST_LISTED) {
            found.add(new Fault(field, message));
        } else {
            unlisted++;
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Fault> all() {
        List<Fault> all = new ArrayList<>(found);
        if (unlisted > 0) {
            all.add(new Fault("more", unlisted + " further faults are not listed"));
        }
        return List.copyOf(all);
    }

    /** Throws {@link Unreadable} with all faults, if there are any; {@code what} names the input: "The staff file". */
    public void refuse(String what) {
        if (!found.isEmpty()) {
            throw new Unreadable(what, all());
        }
    }
}
