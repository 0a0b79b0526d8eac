package ooh.trail;

/** Where the chain ends, and after which row it begins: what is older has had its time. */
record Head(long seq, String hash, long prunedSeq, String prunedHash) {
    /** To be noted outside of the database: whoever could write all rows anew could not bring this back. */
    String seal() {
        return seq + "-" + hash;
    }
}
