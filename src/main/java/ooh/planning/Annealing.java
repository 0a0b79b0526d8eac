package ooh.planning;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Simulated annealing on a {@link Sketch}: days change kind, two people swap a block of days, a person moves a block, a
 * stretch of a person's days is drawn anew. The running limits may be broken on the way, at a price that in the end nothing
 * is worth. One thread's work; the same seed and slices give the same rota.
 */
final class Annealing {
    /** Of 1000 tries; each takes the time of some thirty others. */
    private static final int REDRAWN = 40;

    private static final int REDRAWN_DAYS_LEAST = 5;
    private static final int REDRAWN_DAYS_MOST = 10;

    private final Sketch sketch;
    private final SplittableRandom lots;
    private final int people;
    private final int days;
    private final int kinds;
    private final SketchedRota rota;
    private final Redraw redraw;
    private final int[] one;
    private final int[] two;
    private final int[][] choices;

    Annealing(Sketch sketch, long seed) {
        this.sketch = sketch;
        this.lots = new SplittableRandom(seed);
        this.people = sketch.people.size();
        this.days = sketch.days;
        this.kinds = sketch.kinds;
        this.rota = new SketchedRota(sketch);
        this.redraw = new Redraw(sketch, lots);
        this.one = new int[days];
        this.two = new int[days];
        this.choices = new int[people * days][];
        for (int person = 0; person < people; person++) {
            for (int day = 0; day < days; day++) {
                choices[person * days + day] = choices(person, day);
            }
        }
    }

    private int[] choices(int person, int day) {
        return IntStream.range(0, kinds)
                .filter(kind -> sketch.wishes[person][day][kind] != Sketch.NEVER)
                .toArray();
    }

    SketchedRota rota() {
        return rota;
    }

    void slice(int tries, double temperature) {
        for (int i = 0; i < tries; i++) {
            attempt(temperature);
        }
    }

    private void attempt(double temperature) {
        if (lots.nextInt(1000) < REDRAWN) {
            redraw(temperature);
            return;
        }
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
        int before = rota.lines[person][day];
        if (kind == before || sketch.fixed[person][day]) {
            return;
        }
        System.arraycopy(rota.lines[person], 0, one, 0, days);
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
        System.arraycopy(rota.lines[person], 0, one, 0, days);
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
        System.arraycopy(rota.lines[person], 0, one, 0, days);
        for (int i = 0; i < length; i++) {
            int left = from + i;
            int right = other + i;
            if (sketch.fixed[person][left]
                    || sketch.fixed[person][right]
                    || sketch.wishes[person][left][rota.lines[person][right]] == Sketch.NEVER
                    || sketch.wishes[person][right][rota.lines[person][left]] == Sketch.NEVER) {
                return;
            }
            one[left] = rota.lines[person][right];
            one[right] = rota.lines[person][left];
        }
        offer(person, one, from, other + length, temperature);
    }

    /** A stretch of one person's days is drawn anew from all that keeps the limits. */
    private void redraw(double temperature) {
        int person = lots.nextInt(people);
        int length = Math.min(days, REDRAWN_DAYS_LEAST + lots.nextInt(REDRAWN_DAYS_MOST - REDRAWN_DAYS_LEAST + 1));
        int from = Math.max(0, Math.min(days - length, lots.nextInt(days + length) - length));
        System.arraycopy(rota.lines[person], 0, one, 0, days);
        if (!redraw.draw(rota, new Stretch(sketch, person, one, from, from + length), temperature)) {
            return;
        }
        long dearer = rota.dearer(person, one, from, from + length);
        long broken = rota.broken(person, one);
        if (broken == 0 && rota.broken(person) == 0 || dearer + broken - rota.broken(person) <= ceiling(temperature)) {
            rota.take(person, one, from, from + length, dearer, broken);
            rota.remember();
        }
    }

    /** The line in place of the person's own, the same but from the one day to before the other. */
    private void offer(int person, int[] line, int from, int to, double temperature) {
        long dearer = rota.dearer(person, line, from, to);
        double ceiling = ceiling(temperature);
        long change = dearer - rota.broken(person);
        if (change > ceiling) {
            return;
        }
        long broken = rota.broken(person, line);
        if (change + broken <= ceiling) {
            rota.take(person, line, from, to, dearer, broken);
            rota.remember();
        }
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
        int[] his = rota.lines[person];
        int[] hers = rota.lines[other];
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
        long change = wishChange - rota.broken(person) - rota.broken(other);
        if (change > ceiling) {
            return;
        }
        System.arraycopy(his, 0, one, 0, days);
        System.arraycopy(hers, 0, two, 0, days);
        System.arraycopy(hers, from, one, from, to - from);
        System.arraycopy(his, from, two, from, to - from);
        long brokenOne = rota.broken(person, one);
        if (change + brokenOne > ceiling) {
            return;
        }
        long brokenTwo = rota.broken(other, two);
        if (change + brokenOne + brokenTwo <= ceiling) {
            rota.take(person, one, from, to, wishChange, brokenOne);
            rota.take(other, two, from, to, 0, brokenTwo);
            rota.remember();
        }
    }

    /** How much dearer a rota may get this time, drawn first: most tries are then refused before their limits are counted. */
    private double ceiling(double temperature) {
        return -temperature * Math.log(1 - lots.nextDouble());
    }
}
