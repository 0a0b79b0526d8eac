package ooh.rota;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import ooh.cover.Shift;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;

/** A small rota for the tests of this room: three shifts of the Christmas week. */
final class RotaFixture {
    static final Week CHRISTMAS = Week.parse("2026-12-21");
    static final Instant THURSDAY = Instant.parse("2026-12-17T14:00:00Z");

    private RotaFixture() {}

    static Shift shift(String id, Tier tier, String from, String to) {
        return new Shift(id, tier, Set.of(tier.word()), new Span(Instant.parse(from), Instant.parse(to)), 0.5);
    }

    static DraftRota draft() {
        return DraftRota.covering(
                CHRISTMAS,
                List.of(
                        shift("evening", Tier.MANAGER, "2026-12-21T17:00:00Z", "2026-12-22T01:00:00Z"),
                        shift("night", Tier.MANAGER, "2026-12-22T01:00:00Z", "2026-12-22T09:00:00Z"),
                        shift("visits", Tier.SOCIAL_WORKER, "2026-12-21T17:00:00Z", "2026-12-21T22:00:00Z")));
    }

    static Inspection clean(DraftRota draft) {
        return new Inspection(draft.week(), draft.version(), Score.PERFECT, List.of(), List.of());
    }
}
