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
    private long broken;
    private long cost;
    private long best = Long.MAX_VALUE;
    private final int[][] bestRota;
    private final LinePrice price;
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
        this.one = new int[days];
        this.two = new int[days];
        this.bestRota = new int[people][days];
        this.price = new LinePrice(sketch);
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
        cost = 0;
        broken = 0;
        for (int[] ofDay : count) {
            Arrays.fill(ofDay, 0);
        }
        for (int person = 0; person < people; person++) {
            System.arraycopy(from[person], 0, rota[person], 0, days);
            hard[person] = price.of(person, rota[person]);
            broken += hard[person];
            for (int day = 0; day < days; day++) {
                cost += wish(person, day, rota[person][day]);
                if (!sketch.fixed[person][day]) {
                    count[day][rota[person][day]]++;
                }
            }
        }
        for (int day = 0; day < days; day++) {
            for (int kind = 1; kind < kinds; kind++) {
                cost += cover(day, kind, count[day][kind]);
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

    /** The line in place of the person's own, the same but from the one day to before the other. */
    private void offer(int person, int[] line, int from, int to, double temperature) {
        int[] now = rota[person];
        long dearer = 0;
        for (int day = from; day < to; day++) {
            int kind = line[day];
            int before = now[day];
            if (kind != before) {
                dearer += cover(day, kind, count[day][kind] + 1) - cover(day, kind, count[day][kind]);
                dearer += cover(day, before, count[day][before] - 1) - cover(day, before, count[day][before]);
                dearer += wish(person, day, kind) - wish(person, day, before);
            }
        }
        double ceiling = ceiling(temperature);
        long change = dearer - hard[person];
        if (change > ceiling) {
            return;
        }
        long newHard = price.of(person, line);
        if (change + newHard > ceiling) {
            return;
        }
        for (int day = from; day < to; day++) {
            count[day][line[day]]++;
            count[day][now[day]]--;
            now[day] = line[day];
        }
        broken += newHard - hard[person];
        hard[person] = newHard;
        cost += dearer;
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
        double ceiling = ceiling(temperature);
        long change = wishChange - hard[person] - hard[other];
        if (change > ceiling) {
            return;
        }
        System.arraycopy(his, 0, one, 0, days);
        System.arraycopy(hers, 0, two, 0, days);
        System.arraycopy(hers, from, one, from, to - from);
        System.arraycopy(his, from, two, from, to - from);
        long hardOne = price.of(person, one);
        if (change + hardOne > ceiling) {
            return;
        }
        long hardTwo = price.of(other, two);
        if (change + hardOne + hardTwo <= ceiling) {
            System.arraycopy(one, from, his, from, to - from);
            System.arraycopy(two, from, hers, from, to - from);
            broken += hardOne + hardTwo - hard[person] - hard[other];
            hard[person] = hardOne;
            hard[other] = hardTwo;
            cost += wishChange;
            remember();
        }
    }

    /** How much dearer a rota may get this time, drawn first: most tries are then refused before their limits are counted. */
    private double ceiling(double temperature) {
        return -temperature * Math.log(1 - lots.nextDouble());
    }

    private void remember() {
        if (broken == 0 && cost < best) {
            best = cost;
            for (int person = 0; person < people; person++) {
                System.arraycopy(rota[person], 0, bestRota[person], 0, days);
            }
        }
    }

    private long cover(int day, int kind, int number) {
        if (kind == 0) {
            return 0;
        }
        long[] costs = sketch.cover[day][kind];
        return number < costs.length
                ? costs[number]
                : costs[costs.length - 1] + 200 * sketch.unit * (number - costs.length + 1);
    }

    private long wish(int person, int day, int kind) {
        long wish = sketch.wishes[person][day][kind];
        return wish == Sketch.NEVER ? 0 : wish;
    }
}
