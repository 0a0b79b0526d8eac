package ooh.planning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * What the rule book says of one person with any set of shifts, whoever has the others: asked once for each set and then
 * remembered, as long as there is room. The rules that look at several people at once are not asked here.
 */
final class Workload {
    private static final int FIRST_SIZE = 64;

    private final Offers offers;
    private final RuleBook rules;
    private final RuleScores alone;
    private final int person;
    private final int mostSize;
    private final Map<Integer, PlannedShift> copies = new HashMap<>();
    private @Nullable Asking asking;
    private int[] given = {};
    private long[] marks = new long[FIRST_SIZE];
    private long[] prices = new long[3 * FIRST_SIZE];
    private int forgotten;

    /** What was asked for last. */
    long hard;

    long medium;
    long soft;

    Workload(Offers offers, int person, RuleBook rules, RuleScores alone, int mostSize) {
        this.offers = offers;
        this.person = person;
        this.rules = rules;
        this.alone = alone;
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
            HardMediumSoftLongScore score = ask(Arrays.copyOf(shifts, count));
            at = remember(mark, score);
        }
        hard = prices[3 * at];
        medium = prices[3 * at + 1];
        soft = prices[3 * at + 2];
        return !known;
    }

    /** Whether the rule book lets the person have both, as far as it was asked; a guess for what to try, no more. */
    boolean mayHaveBoth(int one, int other) {
        long anyway = hardOf(new int[0]);
        return hardOf(one == other ? new int[] {one} : new int[] {one, other}) <= anyway;
    }

    private long hardOf(int[] shifts) {
        return -ask(shifts).hardScore();
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

    private HardMediumSoftLongScore ask(int[] wanted) {
        Worker worker = offers.workers.get(person);
        Asking open = asking;
        if (open == null) {
            open = open(worker);
            asking = open;
        }
        for (int shift : given) {
            if (Arrays.stream(wanted).noneMatch(other -> other == shift)) {
                open.give(copy(shift), null);
            }
        }
        for (int shift : wanted) {
            if (Arrays.stream(given).noneMatch(other -> other == shift)) {
                open.give(copy(shift), worker);
            }
        }
        given = wanted;
        return open.score();
    }

    private PlannedShift copy(int shift) {
        PlannedShift copy = copies.get(shift);
        if (copy == null) {
            throw new IllegalStateException(offers.shifts.get(shift) + " was offered to " + offers.workers.get(person)
                    + ", who is on none of its banks.");
        }
        return copy;
    }

    /** The person with what is pinned to the person, beside all that could be had, still open. */
    private Asking open(Worker worker) {
        for (int shift = 0; shift < offers.eligible.length; shift++) {
            if (Arrays.stream(offers.eligible[shift]).anyMatch(able -> able == person)) {
                copies.put(shift, offers.shifts.get(shift).copy().givenTo(null));
            }
        }
        return rules.ask(offers.plan.wholeOf(worker, alone, java.util.List.copyOf(copies.values())));
    }
}
