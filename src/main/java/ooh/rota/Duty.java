package ooh.rota;

import ooh.staff.Tier;
import ooh.time.Span;

/** Somebody's work on a shift: all of it, or the part that a stand-in left or took. */
public record Duty(String shift, Tier tier, String person, Span span, boolean standIn) {
    Duty during(Span part) {
        return new Duty(shift, tier, person, part, standIn);
    }
}
