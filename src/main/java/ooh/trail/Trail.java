package ooh.trail;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * Where every change is written down. It is written in the transaction of the change, as the last thing before that is
 * committed: neither stands without the other, and the chain's end is held for a moment only.
 */
@Singleton
public class Trail {
    private final TrailStore store;
    private final Asking asking;

    Trail(TrailStore store, Asking asking) {
        this.store = store;
        this.asking = asking;
    }

    /** Of what happens in the transaction around this; refuses to stand outside of one. */
    public void record(Change... changes) {
        recordAll(List.of(changes));
    }

    /** The same for several, in their order. */
    public void recordAll(List<Change> changes) {
        if (!changes.isEmpty()) {
            store.addBeforeCommit(asking.now(), asking.actor(), changes);
        }
    }

    /** Of what changed nothing here, such as a sign-in that was refused: in a transaction of its own. */
    public void note(Change change) {
        store.add(asking.now(), asking.actor(), List.of(change));
    }
}
