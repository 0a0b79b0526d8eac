package ooh.planning;

import java.util.Arrays;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * What the rule book says of one person with any set of shifts, whoever has the others: asked once for each set and then
 * remembered, as long as there is room. The rules that look at several people at once are not asked here.
 */
final class Workload {
    private static final int FIRST_SIZE = 64;

    private final int person;
    private final EmptyRota asked;
    private final int mostSize;
    private long[] marks = new long[FIRST_SIZE];
    private long[] prices = new long[3 * FIRST_SIZE];
    private int forgotten;

    /** What was asked for last. */
    long hard;

    long medium;
    long soft;

    Workload(int person, EmptyRota asked, int mostSize) {
        this.person = person;
        this.asked = asked;
        this.mostSize = mostSize;
    }

    /**
     * Prices the person with the first {@code count} of the shifts, by whose marks the set is known; whether the rule book
     * had to be asked.
     */
    boolean price(int[] shifts, int count, long mark) {
        int at = place(mark, marks.length);
        boolean known = marks[at] == mark;
        if (!known) {
            HardMediumSoftLongScore score = asked.with(person, Arrays.copyOf(shifts, count));
            at = remember(mark, score);
        }
        hard = prices[3 * at];
        medium = prices[3 * at + 1];
        soft = prices[3 * at + 2];
        return !known;
    }

    /** Whether the rule book lets the person have both, and nothing else; one shift may be both. */
    boolean mayHaveBoth(int one, int other) {
        int[] both = one == other ? new int[] {one} : new int[] {one, other};
        return asked.with(person, both).hardScore() >= 0;
    }

    private static int place(long mark, int size) {
        return (int) (mark >>> 17) & (size - 1);
    }

    private int remember(long mark, HardMediumSoftLongScore score) {
        int at = place(mark, marks.length);
        if (marks[at] != 0 && ++forgotten > marks.length / 8 && marks.length < mostSize) {
            grow();
            at = place(mark, marks.length);
        }
        marks[at] = mark;
        prices[3 * at] = -score.hardScore();
        prices[3 * at + 1] = -score.mediumScore();
        prices[3 * at + 2] = -score.softScore();
        return at;
    }

    private void grow() {
        long[] oldMarks = marks;
        long[] oldPrices = prices;
        marks = new long[4 * oldMarks.length];
        prices = new long[3 * marks.length];
        forgotten = 0;
        for (int old = 0; old < oldMarks.length; old++) {
            int at = place(oldMarks[old], marks.length);
            if (oldMarks[old] != 0) {
                marks[at] = oldMarks[old];
                System.arraycopy(oldPrices, 3 * old, prices, 3 * at, 3);
            }
        }
    }
}
