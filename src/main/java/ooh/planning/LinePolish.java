package ooh.planning;

import java.util.List;

/** Gives one person after the other the cheapest line beside the others as they stand, until nobody's makes the rota cheaper. */
final class LinePolish {
    private final SketchedRota rota;
    private final LinePricing[] pricings;

    LinePolish(SketchedRota rota, LinePricing[] pricings) {
        this.rota = rota;
        this.pricings = pricings;
    }

    void polish() {
        boolean better = true;
        while (better) {
            better = false;
            for (int person = 0; person < pricings.length; person++) {
                better |= isBetter(person);
            }
        }
        rota.remember();
    }

    private boolean isBetter(int person) {
        Sketch sketch = rota.sketch;
        long[][] prices = new long[sketch.days][sketch.kinds];
        for (int day = 0; day < sketch.days; day++) {
            for (int kind = 0; kind < sketch.kinds; kind++) {
                prices[day][kind] = sketch.mayHave(person, day, kind) ? rota.costOf(person, day, kind) : Sketch.NEVER;
            }
        }
        List<LinePricing.Priced> cheapest = pricings[person].cheapest(prices, 1).lines();
        if (cheapest.isEmpty()) {
            return false;
        }
        int[] line = cheapest.get(0).line();
        long dearer = rota.dearer(person, line, 0, sketch.days);
        boolean better = dearer < rota.broken(person);
        if (better) {
            rota.take(person, line, 0, sketch.days, dearer, 0);
        }
        return better;
    }
}
