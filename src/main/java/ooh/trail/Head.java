package ooh.trail;

import java.util.Map;

/** Where the chain ends, and after which row it begins: what is older has had its time. */
record Head(long seq, String hash, long prunedSeq, String prunedHash) {
    /** What stands on the chain when rows up to this one have gone; {@link Walk} compares it with the head. */
    static Change pruned(long seq, String hash) {
        return Change.of("trail.prune", "trail").after(Map.of("prunedSeq", seq, "prunedHash", hash));
    }

    Change lastPruned() {
        return pruned(prunedSeq, prunedHash);
    }

    /** To be noted outside of the database: whoever could write all rows anew could not bring this back. */
    String seal() {
        return seq + "-" + hash;
    }
}
