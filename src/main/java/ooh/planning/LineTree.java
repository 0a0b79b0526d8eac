package ooh.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Searches all rotas of a {@link Sketch} by branch and price (Barnhart et al. 1998; for rosters Burke and Curtois 2014). For a
 * part of them ({@link LineNode}) the cheapest mixture of known lines tells what a day of each kind is worth; by that everybody's
 * cheapest lines join the mixture, round by round, until none makes it cheaper. What it then costs is at most what any whole
 * rota of the part costs, so a part that can not be better than the best rota is left out. Else what somebody has for the
 * most part is given whole, and the part without it kept for later; so it comes down to whole rotas soon. When no part is
 * left, the best rota is proved to be the best. The bound is reckoned in whole parts of a point by the lines' own prices
 * (Lagrange), so no rounding in the mixture can make it wrong. The same seed and slices give the same rota.
 */
final class LineTree {
    private static final long PARTS = 1024;

    /** Lines that one person adds in a round. */
    private static final int LINES_A_ROUND = 8;

    private static final int LINES_KEPT = 2500;

    /** Choices made at once, if so much of each is in the mixture: many spare rounds, too many lead astray. */
    private static final int CHOICES = 5;

    private static final double SURE = 0.85;
    private static final double WHOLE = 0.999;

    /** A rota as near as that to the best, in dearest places, is polished. */
    private static final int NEAR = 2;

    /** Numbers to look at in a round, and rows of the mixture: beyond them a round takes seconds. */
    private static final long MOST_WORK = 500_000_000;

    private static final int MOST_ROWS = 800;

    /** Up to so many rows the first whole rotas come in seconds. */
    private static final int SMALL_ROWS = 250;

    private final Sketch sketch;
    private final LinePricing[] pricings;
    private final LineShares shares;
    private final SketchedRota rota;
    private final LinePolish polish;
    private final LineNodes later = new LineNodes();
    private final Set<List<Integer>> known = new HashSet<>();
    private final LineKinds all;
    private LineKinds kinds;
    private @Nullable LineNode now = LineNode.root();
    private long best = Long.MAX_VALUE;
    private long pricingWork;

    /** The least that a part may cost which was left without proof, because too many kinds are limited. */
    private long unproved = Long.MAX_VALUE;

    private LineTree(Sketch sketch, LinePricing[] pricings, LineKinds all, List<int[]> first, long seed) {
        this.sketch = sketch;
        this.pricings = pricings;
        this.all = all;
        this.kinds = all;
        this.shares = new LineShares(sketch, first, seed);
        this.rota = new SketchedRota(sketch);
        this.polish = new LinePolish(rota, pricings);
    }

    /** Null where a sketch is too large for it, or somebody has no line that keeps the limits, for a pin. */
    static @Nullable LineTree of(Sketch sketch, long seed) {
        int people = sketch.people.size();
        if (sketch.kinds > LineKinds.MOST || rows(sketch) > MOST_ROWS || LinePricing.work(sketch) > MOST_WORK) {
            return null;
        }
        LinePricing[] pricings = LinePricing.ofAll(sketch);
        LineKinds all = LineKinds.all(sketch);
        List<int[]> first = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            long[][] prices = prices(sketch, person, all, new long[sketch.days][sketch.kinds]);
            pricings[person].cheapest(prices, 1).lines().forEach(priced -> first.add(priced.line()));
        }
        return first.size() < people ? null : new LineTree(sketch, pricings, all, first, seed);
    }

    private static int rows(Sketch sketch) {
        return sketch.people.size() + sketch.days * (sketch.kinds - 1);
    }

    /** Whether it soon comes to whole rotas. */
    static boolean isSmall(Sketch sketch) {
        return rows(sketch) <= SMALL_ROWS;
    }

    SketchedRota rota() {
        return rota;
    }

    /** Nothing that costs as much is looked for any more. */
    void hear(long cost) {
        best = Math.min(best, cost);
    }

    /** Whether no rota of the sketch is better than the best that it found or heard of. */
    boolean isDone() {
        return isOver() && unproved >= best;
    }

    private boolean isOver() {
        return now == null && later.isEmpty();
    }

    /** No rota of the sketch costs less. */
    long atLeast() {
        long atLeast = Math.min(Math.min(best, unproved), later.atLeast());
        return now == null ? atLeast : Math.min(atLeast, now.atLeast());
    }

    /** Goes on for so much work, and to the end of the round. */
    void slice(long work) {
        long until = shares.work() + pricingWork + work;
        while (!isOver() && shares.work() + pricingWork < until) {
            if (now == null) {
                now = later.next(best);
                keepTo(now);
            }
            now = now != null && now.atLeast() < best ? round(now) : null;
        }
    }

    private void keepTo(@Nullable LineNode node) {
        if (node != null) {
            kinds = all.in(node);
            shares.keepTo(kinds);
        }
    }

    /** The part to look at next, or none where there is nothing better in it. */
    private @Nullable LineNode round(LineNode node) {
        boolean cheapest = shares.mix();
        long[][] worths = worths();
        List<LinePricing.Cheapest> found = new ArrayList<>();
        for (int person = 0; person < pricings.length; person++) {
            found.add(pricings[person].cheapest(prices(sketch, person, kinds, worths), LINES_A_ROUND));
            pricingWork += pricings[person].takeWork();
        }
        if (found.stream().anyMatch(each -> each.atLeast() == LinePricing.NONE)) {
            return null;
        }
        LineNode bounded = node.atLeast(bound(worths, found));
        boolean added = false;
        for (int person = 0; person < pricings.length; person++) {
            added |= add(person, found.get(person).lines());
        }
        if (bounded.atLeast() >= best) {
            return null;
        }
        boolean rounded = bounded.atLeast() >= Math.ceil(shares.cost() - 0.01);
        return rounded || cheapest && !added ? branch(bounded) : bounded;
    }

    private long[][] worths() {
        long[][] worths = new long[sketch.days][sketch.kinds];
        for (int day = 0; day < sketch.days; day++) {
            for (int kind = 1; kind < sketch.kinds; kind++) {
                worths[day][kind] = Math.round(shares.worth(day, kind) * PARTS);
            }
        }
        return worths;
    }

    /** In parts of a point; what the days are worth is taken off. */
    private static long[][] prices(Sketch sketch, int person, LineKinds kinds, long[][] worths) {
        long[][] prices = new long[sketch.days][sketch.kinds];
        for (int day = 0; day < sketch.days; day++) {
            for (int kind = 0; kind < sketch.kinds; kind++) {
                long worth = sketch.fixed[person][day] ? 0 : worths[day][kind];
                prices[day][kind] = kinds.mayHave(person, day, kind)
                        ? sketch.wish(person, day, kind) * PARTS - worth
                        : Sketch.NEVER;
            }
        }
        return prices;
    }

    private long bound(long[][] worths, List<LinePricing.Cheapest> found) {
        long bound = found.stream().mapToLong(LinePricing.Cheapest::atLeast).sum();
        for (int day = 0; day < sketch.days; day++) {
            for (int kind = 1; kind < sketch.kinds; kind++) {
                long[] cover = sketch.cover[day][kind];
                long worth = worths[day][kind];
                bound += IntStream.range(0, cover.length)
                        .mapToLong(count -> cover[count] * PARTS + worth * count)
                        .min()
                        .orElseThrow();
            }
        }
        return Math.floorDiv(bound + PARTS - 1, PARTS);
    }

    private boolean add(int person, List<LinePricing.Priced> found) {
        boolean added = false;
        for (LinePricing.Priced priced : found) {
            if (priced.price() < shares.worth(person) * PARTS - 1 && known.add(name(person, priced.line()))) {
                shares.add(person, priced.line());
                added = true;
            }
        }
        return added;
    }

    private static List<Integer> name(int person, int[] line) {
        List<Integer> name = new ArrayList<>(line.length + 1);
        name.add(person);
        for (int kind : line) {
            name.add(kind);
        }
        return name;
    }

    /** Most of a day in the mixture: how much of a kind a person has on it. */
    private record Choice(int person, int day, int kind, double share) {}

    private @Nullable LineNode branch(LineNode node) {
        round();
        List<Choice> choices = choices();
        if (choices.isEmpty()) {
            unproved = Math.min(unproved, node.atLeast());
        }
        if (choices.isEmpty() || node.atLeast() >= best) {
            return null;
        }
        LineNode next = node;
        for (Choice choice : choices) {
            later.add(next.without(choice.person(), choice.day(), choice.kind()));
            next = next.only(choice.person(), choice.day(), choice.kind());
        }
        keepTo(next);
        if (shares.keepCheapest(LINES_KEPT)) {
            known.clear();
            shares.eachLine((person, line) -> known.add(name(person, line)));
        }
        return next;
    }

    private List<Choice> choices() {
        double[][][] sums = new double[pricings.length][sketch.days][sketch.kinds];
        shares.each((person, line, share) -> {
            for (int day = 0; day < sketch.days; day++) {
                sums[person][day][line[day]] += share;
            }
        });
        List<Choice> choices = new ArrayList<>();
        for (int person = 0; person < pricings.length; person++) {
            for (int day = 0; day < sketch.days; day++) {
                for (int kind = 0; kind < sketch.kinds; kind++) {
                    double share = sums[person][day][kind];
                    if (share > 1 - WHOLE && share < WHOLE) {
                        choices.add(new Choice(person, day, kind, share));
                    }
                }
            }
        }
        choices.sort(Comparator.comparingDouble(Choice::share).reversed());
        int sure =
                (int) choices.stream().filter(choice -> choice.share() > SURE).count();
        return choices.subList(0, Math.min(choices.size(), Math.min(CHOICES, Math.max(1, sure))));
    }

    /** Everybody gets the line that has the largest share. */
    private void round() {
        int[][] lines = new int[pricings.length][];
        double[] most = new double[pricings.length];
        shares.each((person, line, share) -> {
            if (share > most[person]) {
                most[person] = share;
                lines[person] = line;
            }
        });
        rota.begin(lines);
        if (best == Long.MAX_VALUE || rota.cost() < best + NEAR * sketch.unit) {
            polish.polish();
        }
        hear(rota.best());
    }
}
