package ooh.rota;

import ooh.staff.Tier;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's work on a shift: all of it, or the part that a stand-in left or took. What is left of a duty keeps the override
 * of its rest; who stands in has none.
 */
public record Duty(
        String shift,
        Tier tier,
        String person,
        Span span,
        boolean standIn,
        @Nullable RestOverride restOverride) {
    public Duty(String shift, Tier tier, String person, Span span, boolean standIn) {
        this(shift, tier, person, span, standIn, null);
    }

    Duty during(Span part) {
        return new Duty(shift, tier, person, part, standIn, restOverride);
    }
}
