package ooh.trail;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks along the chain from its first row to its head, and says where it is broken. */
@Singleton
class Walk {
    private static final int ROWS_AT_ONCE = 2_000;

    private final TrailStore store;

    Walk(TrailStore store) {
        this.store = store;
    }

    /** @param seal a head seal that was noted before, which must still be on the chain; or none */
    Verification verify(@Nullable String seal) {
        Optional<Head> found = store.head();
        if (found.isEmpty()) {
            return broken(0, 1, "The trail has lost its head, the row that says where it ends.", "");
        }
        Head head = found.get();
        long seq = head.prunedSeq();
        String hash = head.prunedHash();
        long rows = 0;
        boolean beginsAsSaid = head.prunedSeq() == 0;
        boolean sealed = seal == null || seal.equals(head.seal());
        while (seq < head.seq()) {
            List<Row> next = store.after(seq, ROWS_AT_ONCE);
            for (Row row : next) {
                if (row.seq() > head.seq()) {
                    break;
                }
                if (row.seq() != seq + 1) {
                    return broken(rows, seq + 1, "Row " + (seq + 1) + " is missing.", head.seal());
                }
                if (!row.hash().equals(row.hashAfter(hash))) {
                    return broken(
                            rows,
                            row.seq(),
                            "Row " + row.seq() + " was altered, or put in another's place.",
                            head.seal());
                }
                seq = row.seq();
                hash = row.hash();
                rows++;
                if (row.change().operation().equals("trail.prune")) {
                    beginsAsSaid = row.change().equals(head.lastPruned());
                }
                sealed |= (seq + "-" + hash).equals(seal);
            }
            if (next.isEmpty() || next.get(0).seq() > head.seq()) {
                return broken(rows, seq + 1, "Rows " + (seq + 1) + " to " + head.seq() + " are missing.", head.seal());
            }
        }
        if (!hash.equals(head.hash())) {
            return broken(rows, seq, "The last row is not the one that the head of the trail names.", head.seal());
        }
        if (!beginsAsSaid) {
            return broken(
                    rows,
                    head.prunedSeq() + 1,
                    "The trail does not begin where it says that its old rows ended.",
                    head.seal());
        }
        if (store.beyondHead() > 0) {
            return broken(rows, seq + 1, "There are rows behind the end of the trail.", head.seal());
        }
        if (!sealed) {
            return broken(
                    rows,
                    seq,
                    "The seal that was noted is nowhere on the trail: rows were written anew, or the"
                            + " sealed row is so old that it has gone.",
                    head.seal());
        }
        return new Verification(
                rows,
                true,
                null,
                rows + (rows == 1 ? " row is" : " rows are") + " as they were written, and none is missing.",
                head.seal());
    }

    private static Verification broken(long rows, long at, String sentence, String seal) {
        return new Verification(
                rows, false, at, sentence + " The " + rows + " before it are as they were written.", seal);
    }
}
