package ooh.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import ooh.oncall.OnCallFixture;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.Tier;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class FairShareTest {
    private static final Person FULL = person("full", 1200);
    private static final Person HALF = person("half", 600);

    /** 22:00 on Saturday to 04:00 on the Sunday on which clocks go back: seven hours. */
    private static final Span NIGHT =
            new Span(Instant.parse("2026-10-24T21:00:00Z"), Instant.parse("2026-10-25T04:00:00Z"));

    @Test
    void what_a_tier_bore_is_shared_as_people_may_be_asked() {
        List<FairShare> shares = FairShare.of(
                Tier.SOCIAL_WORKER,
                List.of(FULL, HALF),
                List.of(duty("half", Tier.SOCIAL_WORKER), duty("full", Tier.MANAGER)),
                OnCallFixture.CALENDAR);
        assertThat(shares).extracting(share -> share.borne().minutes()).containsExactly(0L, 420L);
        assertThat(shares).extracting(share -> share.fair().minutes()).containsExactly(280L, 140L);
        assertThat(shares).extracting(share -> share.fair().weekendMinutes()).containsExactly(280L, 140L);
    }

    @Test
    void nobody_and_nothing_are_shared_too() {
        assertThat(FairShare.of(Tier.GRADE_I, List.of(), List.of(), OnCallFixture.CALENDAR))
                .isEmpty();
        assertThat(FairShare.of(Tier.GRADE_I, List.of(FULL), List.of(), OnCallFixture.CALENDAR))
                .extracting(FairShare::fair)
                .containsExactly(Tally.NONE);
    }

    private static Duty duty(String person, Tier tier) {
        return new Duty("night", tier, person, NIGHT, false);
    }

    private static Person person(String id, int mostMinutes) {
        return new Person(id, id, "01632 960000", Set.of("any"), new Limits(0, mostMinutes, false), null, null);
    }
}
