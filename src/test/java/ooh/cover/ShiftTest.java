package ooh.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import ooh.staff.Tier;
import ooh.time.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {
    private static final Span EVENING =
            new Span(Instant.parse("2026-12-26T17:00:00Z"), Instant.parse("2026-12-26T22:00:00Z"));

    /** The third is the part of a shift that somebody else took over. */
    @ParameterizedTest
    @CsvSource({
        "late-2026-12-26-2, late, false",
        "late-2026-12-26-spare-1, late, true",
        "late-2026-12-26-2 from 2026-12-26T19:00:00Z, late, false",
        "late-2026-12-26-spare-1 from 2026-12-26T19:00:00Z, late, true",
        "late-spare-2026-12-26-1, late-spare, false",
        "evening, evening, false",
    })
    void the_id_names_the_pattern_and_whether_the_place_is_spare(String id, String pattern, boolean spare) {
        Shift shift = new Shift(id, Tier.SOCIAL_WORKER, Set.of("social-workers"), EVENING, 1);
        assertThat(shift.pattern()).isEqualTo(pattern);
        assertThat(shift.isSpare()).isEqualTo(spare);
    }
}
