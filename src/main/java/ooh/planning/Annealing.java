package ooh.planning;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Simulated annealing on a {@link Sketch}: days change kind, two people swap a block of days, a person moves a block. The
 * running limits may be broken on the way, at a price that in the end nothing is worth. One thread's work; the same seed
 * and slices give the same rota.
 */
final class Annealing {
    private final Sketch sketch;
    private final SplittableRandom lots;
    private final int people;
    private final int days;
    private final int kinds;
    private final int[][] rota;
    private final int[][] count;
    private final long[] hard;
    private final long[] wish;
    private long coverCost;
    private long best = Long.MAX_VALUE;
    private int[][] bestRota;
    private final SketchPrices prices;
    private final int[] one;
    private final int[] two;
    private final int[][] choices;

    Annealing(Sketch sketch, long seed) {
        this.sketch = sketch;
        this.lots = new SplittableRandom(seed);
        this.people = sketch.people.size();
        this.days = sketch.days;
        this.kinds = sketch.kinds;
        this.rota = new int[people][days];
        this.count = new int[days][kinds];
        this.hard = new long[people];
        this.wish = new long[people];
        this.one = new int[days];
        this.two = new int[days];
        this.bestRota = new int[people][days];
        this.prices = new SketchPrices(sketch);
        this.choices = new int[people * days][];
        for (int person = 0; person < people; person++) {
            for (int day = 0; day < days; day++) {
                choices[person * days + day] = choices(person, day);
            }
        }
        begin(sketch.start);
    }

    private int[] choices(int person, int day) {
        return IntStream.range(0, kinds)
                .filter(kind -> sketch.wishes[person][day][kind] != Sketch.NEVER)
                .toArray();
    }

    /** Goes on from that rota. */
    void begin(int[][] from) {
        coverCost = 0;
        for (int[] ofDay : count) {
            Arrays.fill(ofDay, 0);
        }
        for (int person = 0; person < people; person++) {
            System.arraycopy(from[person], 0, rota[person], 0, days);
            hard[person] = prices.limits(person, rota[person]);
            wish[person] = prices.wishes(person, rota[person]);
            for (int day = 0; day < days; day++) {
                if (!sketch.fixed[person][day]) {
                    count[day][rota[person][day]]++;
                }
            }
        }
        for (int day = 0; day < days; day++) {
            for (int kind = 1; kind < kinds; kind++) {
                coverCost += prices.cover(day, kind, count[day][kind]);
            }
        }
    }

    long best() {
        return best;
    }

    int[][] bestRota() {
        return bestRota;
    }

    /** So many tries, the temperature falling evenly in its logarithm from the one to the other. */
    void slice(int tries, double fromTemperature, double toTemperature) {
        int steps = Math.max(1, tries / 1000);
        double factor = Math.pow(toTemperature / fromTemperature, 1.0 / steps);
        double temperature = fromTemperature;
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < 1000; i++) {
                attempt(temperature);
            }
            temperature *= factor;
        }
    }

    private void attempt(double temperature) {
        int lot = lots.nextInt(100);
        if (lot < 30) {
            change(temperature);
        } else if (lot < 75) {
            swap(temperature);
        } else if (lot < 88) {
            move(temperature);
        } else {
            stretch(temperature);
        }
    }

    private void change(double temperature) {
        int person = lots.nextInt(people);
        int day = lots.nextInt(days);
        int[] choice = choices[person * days + day];
        int kind = choice[lots.nextInt(choice.length)];
        int before = rota[person][day];
        if (kind == before || sketch.fixed[person][day]) {
            return;
        }
        System.arraycopy(rota[person], 0, one, 0, days);
        one[day] = kind;
        offer(person, one, day, day + 1, temperature);
    }

    /** A block of days of one person becomes all off, or all of one kind. */
    private void stretch(double temperature) {
        int person = lots.nextInt(people);
        int from = lots.nextInt(days);
        int to = Math.min(days, from + 2 + lots.nextInt(4));
        int[] choice = choices[person * days + from];
        int kind = choice[lots.nextInt(choice.length)];
        System.arraycopy(rota[person], 0, one, 0, days);
        for (int day = from; day < to; day++) {
            if (!sketch.fixed[person][day] && sketch.wishes[person][day][kind] != Sketch.NEVER) {
                one[day] = kind;
            }
        }
        offer(person, one, from, to, temperature);
    }

    /** Two blocks of one person's days trade places. */
    private void move(double temperature) {
        int person = lots.nextInt(people);
        int length = 1 + lots.nextInt(5);
        int a = lots.nextInt(days);
        int b = lots.nextInt(days);
        int from = Math.min(a, b);
        int other = Math.max(a, b);
        if (other - from < length || other + length > days) {
            return;
        }
        System.arraycopy(rota[person], 0, one, 0, days);
        for (int i = 0; i < length; i++) {
            int left = from + i;
            int right = other + i;
            if (sketch.fixed[person][left]
                    || sketch.fixed[person][right]
                    || sketch.wishes[person][left][rota[person][right]] == Sketch.NEVER
                    || sketch.wishes[person][right][rota[person][left]] == Sketch.NEVER) {
                return;
            }
            one[left] = rota[person][right];
            one[right] = rota[person][left];
        }
        offer(person, one, from, other + length, temperature);
    }

    private void offer(int person, int[] line, int from, int to, double temperature) {
        int[] now = rota[person];
        long change = prices.wishes(person, line) - wish[person];
        for (int day = from; day < to; day++) {
            int kind = line[day];
            int before = now[day];
            if (kind != before) {
                change += prices.cover(day, kind, count[day][kind] + 1) - prices.cover(day, kind, count[day][kind]);
                change += prices.cover(day, before, count[day][before] - 1)
                        - prices.cover(day, before, count[day][before]);
            }
        }
        long newHard = prices.limits(person, line);
        if (!accepts(change + newHard - hard[person], temperature)) {
            return;
        }
        for (int day = from; day < to; day++) {
            int kind = line[day];
            int before = now[day];
            if (kind != before) {
                coverCost += prices.cover(day, kind, count[day][kind] + 1) - prices.cover(day, kind, count[day][kind]);
                coverCost += prices.cover(day, before, count[day][before] - 1)
                        - prices.cover(day, before, count[day][before]);
                count[day][kind]++;
                count[day][before]--;
                now[day] = kind;
            }
        }
        hard[person] = newHard;
        wish[person] = prices.wishes(person, now);
        remember();
    }

    /** Two people swap a block of days. */
    private void swap(double temperature) {
        int person = lots.nextInt(people);
        int other = lots.nextInt(people);
        int from = lots.nextInt(days);
        int length = lots.nextInt(8) == 0 ? 1 + lots.nextInt(days) : 1 + lots.nextInt(6);
        int to = Math.min(days, from + length);
        if (person == other) {
            return;
        }
        int[] his = rota[person];
        int[] hers = rota[other];
        long wishChange = 0;
        boolean differs = false;
        for (int day = from; day < to; day++) {
            int a = his[day];
            int b = hers[day];
            if (a != b) {
                long takesB = sketch.wishes[person][day][b];
                long takesA = sketch.wishes[other][day][a];
                if (takesB == Sketch.NEVER
                        || takesA == Sketch.NEVER
                        || sketch.fixed[person][day]
                        || sketch.fixed[other][day]) {
                    return;
                }
                wishChange += takesB - sketch.wishes[person][day][a] + takesA - sketch.wishes[other][day][b];
                differs = true;
            }
        }
        if (!differs) {
            return;
        }
        System.arraycopy(his, 0, one, 0, days);
        System.arraycopy(hers, 0, two, 0, days);
        System.arraycopy(hers, from, one, from, to - from);
        System.arraycopy(his, from, two, from, to - from);
        long hardOne = prices.limits(person, one);
        long hardTwo = prices.limits(other, two);
        if (accepts(wishChange + hardOne + hardTwo - hard[person] - hard[other], temperature)) {
            System.arraycopy(one, from, his, from, to - from);
            System.arraycopy(two, from, hers, from, to - from);
            hard[person] = hardOne;
            hard[other] = hardTwo;
            wish[person] = prices.wishes(person, his);
            wish[other] = prices.wishes(other, hers);
            remember();
        }
    }

    private boolean accepts(long change, double temperature) {
        return change <= 0 || change < temperature * 40 && lots.nextDouble() < Math.exp(-change / temperature);
    }

    private void remember() {
        long cost = coverCost;
        for (int person = 0; person < people; person++) {
            if (hard[person] > 0) {
                return;
            }
            cost += wish[person];
        }
        if (cost < best) {
            best = cost;
            for (int person = 0; person < people; person++) {
                System.arraycopy(rota[person], 0, bestRota[person], 0, days);
            }
        }
    }
}
