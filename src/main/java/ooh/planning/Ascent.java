package ooh.planning;

import java.util.Arrays;
import java.util.List;

/**
 * The least that rows of a week can cost where everybody has one of theirs and {@link Tie}s hold them together, bounded from
 * below. Each tie gets a multiplier, by which whoever counts in it is paid or charged; then everybody takes the row that is
 * cheapest for that person alone. What that comes to is never more than what any choice that keeps the ties costs, whatever
 * the multipliers are (Lagrangian relaxation: Held and Karp 1971), so they may be found by feel: each is moved by as much as
 * its tie is broken, on a way that turns slowly and in ever shorter steps (Polyak 1969; Camerini, Fratta and Maffioli
 * 1975), and the best sum met counts. Reckoned in whole parts of a point,
 * and rounded up at the end, because penalties are whole. The same problem gives the same bound on every machine.
 */
final class Ascent {
    private static final long PARTS = 1024;
    private static final int MOST_ROUNDS = 5000;

    /** So many looks at a row's count in a tie take a second or so; large problems get fewer rounds, so that there is an end. */
    private static final long MOST_LOOKS = 400_000_000;

    /** Rounds without gain after which the aim is halved, and how often it is to be halved in all the rounds. */
    private static final int MOST_PATIENCE = 100;

    private static final int HALVINGS = 25;

    /** How much of the last step's way is kept, which spares much of the going to and fro. */
    private static final double KEPT = 0.9;

    /** One row of one person: what it costs, and how much it counts in which ties. */
    record Choice(long price, int[] ties, int[] counts) {}

    private final List<List<Choice>> choicesByPerson;
    private final Tie[] ties;
    private final Openings openings;
    private final long[] multipliers;
    private final double[] open;

    /** By how much each tie is short of its right side at these multipliers, and which way they go. */
    private final double[] missing;

    private final double[] way;

    /** The first ties are those of cover, one for each kind in their order. */
    Ascent(List<List<Choice>> choicesByPerson, List<Tie> ties, Openings openings) {
        this.choicesByPerson = choicesByPerson;
        this.ties = ties.toArray(Tie[]::new);
        this.openings = openings;
        this.multipliers = new long[ties.size()];
        this.open = new double[openings.kinds().size()];
        this.missing = new double[ties.size()];
        this.way = new double[ties.size()];
    }

    /** In points; less than nothing where rows are worth more than they cost. An interrupted thread stops early. */
    long atLeast() {
        double[] at = new double[ties.length];
        double[] bestAt = at;
        long best = value(at);
        double aim = Math.max(1000.0 * PARTS, Math.abs(best) / 10.0);
        long rounds = Math.min(MOST_ROUNDS, MOST_LOOKS / Math.max(1, looks())); // none, where nobody is on the banks
        int idle = 0;
        for (int round = 0; round < rounds && aim > PARTS / 4.0; round++) {
            if (++idle > Math.min(MOST_PATIENCE, rounds / HALVINGS)) {
                idle = 0;
                aim /= 2;
                at = bestAt;
                Arrays.fill(way, 0);
            }
            long value = value(at);
            if (value > best) {
                idle = value > best + aim / 10 ? 0 : idle;
                best = value;
                bestAt = at;
            }
            double steepness = steepness(at);
            if (steepness == 0 || Thread.currentThread().isInterrupted()) {
                break;
            }
            at = moved(at, (best + aim - value) / steepness / PARTS);
        }
        return -Math.floorDiv(-best, PARTS);
    }

    private long looks() {
        return choicesByPerson.stream()
                .flatMap(List::stream)
                .mapToLong(choice -> 1 + choice.ties().length)
                .sum();
    }

    /** Turns the way towards what is missing, but for multipliers that may go no further. */
    private double steepness(double[] at) {
        double steepness = 0;
        for (int tie = 0; tie < way.length; tie++) {
            way[tie] = missing[tie] + KEPT * way[tie];
            if (ties[tie].within(at[tie] + way[tie]) == at[tie]) {
                way[tie] = 0;
            }
            steepness += way[tie] * way[tie];
        }
        return steepness;
    }

    private double[] moved(double[] at, double step) {
        double[] next = new double[at.length];
        for (int tie = 0; tie < next.length; tie++) {
            next[tie] = ties[tie].within(at[tie] + step * way[tie]);
        }
        return next;
    }

    /** What it comes to in parts of a point where everybody takes the cheapest row; leaves behind what is missing. */
    private long value(double[] at) {
        long value = 0;
        for (int tie = 0; tie < ties.length; tie++) {
            multipliers[tie] = Math.round(at[tie] * PARTS);
            missing[tie] = ties[tie].right();
            value += multipliers[tie] * ties[tie].right();
        }
        for (List<Choice> choices : choicesByPerson) {
            value += cheapest(choices);
        }
        value -= openings.worth(multipliers, PARTS, open);
        for (int kind = 0; kind < open.length; kind++) {
            missing[kind] -= open[kind];
        }
        return value;
    }

    private long cheapest(List<Choice> choices) {
        long least = Long.MAX_VALUE;
        Choice cheapest = choices.get(0);
        for (Choice choice : choices) {
            long price = choice.price() * PARTS;
            for (int i = 0; i < choice.ties().length; i++) {
                price -= multipliers[choice.ties()[i]] * choice.counts()[i];
            }
            if (price < least) {
                least = price;
                cheapest = choice;
            }
        }
        for (int i = 0; i < cheapest.ties().length; i++) {
            missing[cheapest.ties()[i]] -= cheapest.counts()[i];
        }
        return least;
    }
}
