package ooh.demand;

import java.util.function.IntFunction;

/** A way to forecast: learns from the hours of a log before {@code upTo} and says what the later ones may bring. */
interface Method {
    IntFunction<CountChances> learn(HourLog log, int upTo);

    static Method of(Ingredients ingredients) {
        return (log, upTo) -> new FittedDemand(log, upTo, ingredients)::chances;
    }
}
