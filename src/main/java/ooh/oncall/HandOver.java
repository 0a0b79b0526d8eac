package ooh.oncall;

import java.util.Comparator;
import java.util.List;
import ooh.oncall.Answer.OnDuty;
import ooh.staff.Tier;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;

/** The hand-over sheet of one OOH window: tier by tier, who is on from when to when, and the stretches with nobody. */
public record HandOver(Span window, List<Stretch> stretches) {
    /** A stretch inside the window; nobody ({@code null}) is a gap. */
    public record Stretch(Tier tier, Span span, @Nullable OnDuty person) {
        public boolean isGap() {
            return person == null;
        }
    }

    static HandOver of(Span window, List<Stretch> stretches) {
        return new HandOver(
                window,
                stretches.stream()
                        .sorted(Comparator.comparing(Stretch::tier).thenComparing(Stretch::span))
                        .toList());
    }

    public List<Stretch> gaps() {
        return stretches.stream().filter(Stretch::isGap).toList();
    }
}
