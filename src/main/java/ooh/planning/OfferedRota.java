package ooh.planning;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import ooh.rota.Level;

/**
 * Who has which shift just now, and what the rules make of it, up to date after each change. Of one person's work the rule
 * book is asked ({@link Workload}); what looks at several people, or at the shift, is counted here. It only proposes: the
 * rule book has the last word on what is found with it.
 */
final class OfferedRota {
    /** The rules that do not look at one person's work alone. */
    static final Set<String> TOGETHER = Set.of(
            "gradeIWithoutSocialWorker",
            "gradeIWithoutManager",
            "asyeWithoutSocialWorker",
            "asyeWithoutManager",
            "bankUsedBeforeCore",
            "shiftUncovered",
            "publishedDutyMoved");

    /** Sets of shifts that may be remembered in all. */
    private static final int ROOM = 1 << 21;

    final Offers offers;

    /** By shift. */
    final int[] holders;

    /** By person: the shifts had, of which only the first so many count. */
    final int[][] duties;

    final int[] counts;

    private final long bankBeforeCoreWeight;
    private final Workload[] workloads;
    private final long[] marks;
    private final long[] prices;
    private final Company company;
    private final BankBeforeCore bankBeforeCore;

    /** By shift: what it costs open, and what it costs with anybody but the person to whom it was published, or nobody. */
    private final long[] openCosts;

    private final long[] movedCosts;
    private final int[] published;
    private final Pairs pairs;
    private final int[] openShifts;
    private final int[] openAt;
    private int open;
    private final Level openLevel;
    private final int[] changed;
    private final boolean[] isChanged;
    private final boolean[] isPriced;
    private int changedCount;

    /** What the rules of one person's work, and those of a shift, add up to. */
    private long hard;

    private long medium;
    private long soft;
    private long asked;

    OfferedRota(Offers offers, RuleBook rules) {
        this.offers = offers;
        RuleWeights weights = offers.plan.weights();
        this.bankBeforeCoreWeight = weights.weight("bankUsedBeforeCore");
        this.openLevel = weights.level("shiftUncovered");
        int people = offers.workers.size();
        EmptyRota empty = new EmptyRota(offers, rules, new RuleScores(weights.without(TOGETHER)));
        int room = Math.max(64, Integer.highestOneBit(ROOM / Math.max(1, people)));
        this.workloads = IntStream.range(0, people)
                .mapToObj(person -> new Workload(person, empty, room))
                .toArray(Workload[]::new);
        this.duties = new int[people][8];
        this.counts = new int[people];
        this.marks = new SplittableRandom(2).longs(people).toArray();
        this.prices = new long[3 * people];
        this.company = new Company(offers, weights);
        this.bankBeforeCore = new BankBeforeCore(offers);
        this.holders = new int[offers.shifts.size()];
        Arrays.fill(holders, Offers.NOBODY);
        this.openShifts = new int[holders.length];
        this.openAt = new int[holders.length];
        this.openCosts = offers.shifts.stream()
                .mapToLong(shift -> shift.isSpare() ? 0 : shift.points() * weights.weight("shiftUncovered"))
                .toArray();
        this.published = new int[holders.length];
        this.movedCosts = new long[holders.length];
        for (int shift = 0; shift < holders.length; shift++) {
            layPublished(shift, weights.weight("publishedDutyMoved"));
            add(Level.SOFT, published(shift, Offers.NOBODY));
            add(openLevel, openCosts[shift]);
        }
        this.changed = new int[people];
        this.pairs = new Pairs(offers, workloads);
        this.isChanged = new boolean[people];
        this.isPriced = new boolean[people];
        for (int shift = 0; shift < holders.length; shift++) {
            openAt[shift] = shift;
            openShifts[shift] = shift;
        }
        open = holders.length;
        for (int shift = 0; shift < holders.length; shift++) {
            if (offers.start[shift] != Offers.NOBODY) {
                place(shift, offers.start[shift]);
            }
        }
    }

    private void layPublished(int shift, long weight) {
        PlannedShift copy = offers.shifts.get(shift).copy().givenTo(null);
        movedCosts[shift] = copy.isMovedSincePublished() ? copy.minutes() * weight : 0;
        published[shift] = IntStream.of(offers.eligible[shift])
                .filter(person -> !copy.givenTo(offers.workers.get(person)).isMovedSincePublished())
                .findFirst()
                .orElse(Offers.NOBODY);
    }

    /** Goes on from where these people have the shifts. */
    void begin(int[] from) {
        for (int shift = 0; shift < holders.length; shift++) {
            give(shift, from[shift]);
        }
        settle();
    }

    long hard() {
        return hard + company.alone();
    }

    long medium() {
        return medium;
    }

    long soft() {
        return soft + bankBeforeCore.minutes() * bankBeforeCoreWeight;
    }

    /** How many shifts are open. */
    int open() {
        return open;
    }

    /** One of them. */
    int open(int number) {
        return openShifts[number];
    }

    /** Whether the person could have that shift, were it the only one. */
    boolean may(int person, int shift) {
        return pairs.may(person, shift);
    }

    /** A duty of the person's, other than that one, which the person can not have beside the shift; or {@link Offers#NOBODY}. */
    int inTheWay(int person, int shift, int butFor) {
        int[] theirs = duties[person];
        for (int i = 0; i < counts[person]; i++) {
            int duty = theirs[i];
            if (duty != butFor && duty != shift && !pairs.mayHaveBoth(person, shift, duty)) {
                return duty;
            }
        }
        return Offers.NOBODY;
    }

    /** How often the rule book was asked. */
    long asked() {
        return asked + pairs.asked();
    }

    /** Gives the shift to that person, or nobody. The costs are right again after {@link #settle}. */
    void give(int shift, int person) {
        int before = holders[shift];
        if (before == person) {
            return;
        }
        touch(before);
        touch(person);
        place(shift, person);
    }

    private void place(int shift, int person) {
        int before = holders[shift];
        if (before != Offers.NOBODY) {
            drop(shift, before);
            company.take(shift, before);
            bankBeforeCore.take(shift, before);
        }
        if (person != Offers.NOBODY) {
            if (counts[person] == duties[person].length) {
                duties[person] = Arrays.copyOf(duties[person], 2 * counts[person]);
            }
            duties[person][counts[person]++] = shift;
            marks[person] ^= offers.marks[shift];
            company.give(shift, person);
            bankBeforeCore.give(shift, person);
        }
        if (person == Offers.NOBODY) {
            openAt[shift] = open;
            openShifts[open++] = shift;
        } else if (before == Offers.NOBODY) {
            int last = openShifts[--open];
            openShifts[openAt[shift]] = last;
            openAt[last] = openAt[shift];
        }
        holders[shift] = person;
        add(Level.SOFT, published(shift, person) - published(shift, before));
        int open = (person == Offers.NOBODY ? 1 : 0) - (before == Offers.NOBODY ? 1 : 0);
        add(openLevel, open * openCosts[shift]);
    }

    private void drop(int shift, int person) {
        int[] theirs = duties[person];
        int at = 0;
        while (theirs[at] != shift) {
            at++;
        }
        theirs[at] = theirs[--counts[person]];
        marks[person] ^= offers.marks[shift];
    }

    private long published(int shift, int person) {
        return person != Offers.NOBODY && person == published[shift] ? 0 : movedCosts[shift];
    }

    /** That the person's work is about to change. What it cost before is asked only now: most never change. */
    private void touch(int person) {
        if (person == Offers.NOBODY || isChanged[person]) {
            return;
        }
        if (!isPriced[person]) {
            isPriced[person] = true;
            price(person);
        }
        isChanged[person] = true;
        changed[changedCount++] = person;
    }

    private void price(int person) {
        Workload workload = workloads[person];
        asked += workload.price(duties[person], counts[person], marks[person]) ? 1 : 0;
        prices[3 * person] = workload.hard;
        prices[3 * person + 1] = workload.medium;
        prices[3 * person + 2] = workload.soft;
    }

    /** Reckons those anew whose work has changed. */
    void settle() {
        for (int i = 0; i < changedCount; i++) {
            int person = changed[i];
            isChanged[person] = false;
            hard -= prices[3 * person];
            medium -= prices[3 * person + 1];
            soft -= prices[3 * person + 2];
            price(person);
            hard += prices[3 * person];
            medium += prices[3 * person + 1];
            soft += prices[3 * person + 2];
        }
        changedCount = 0;
    }

    private void add(Level at, long cost) {
        switch (at) {
            case HARD -> hard += cost;
            case MEDIUM -> medium += cost;
            case SOFT -> soft += cost;
        }
    }
}
