package ooh.planning;

import static ooh.planning.Fixtures.SHAW;
import static ooh.planning.RunningFixtures.CLOCKS_GO_BACK;
import static ooh.planning.RunningFixtures.CLOCKS_GO_FORWARD;
import static ooh.planning.RunningFixtures.after;
import static ooh.planning.RunningFixtures.duty;
import static ooh.planning.RunningFixtures.early;
import static ooh.planning.RunningFixtures.night;
import static ooh.planning.RunningFixtures.nightWish;
import static org.assertj.core.api.Assertions.assertThat;

import ooh.staff.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternWishTest {
    private static final PatternWish WISH = nightWish(Wish.Kind.WOULD_LIKE, "2026-12-22", "2026-12-24");

    @Test
    void it_is_about_its_pattern_alone() {
        assertThat(WISH.isAbout(night(SHAW, "2026-12-22"))).isTrue();
        assertThat(WISH.isAbout(early(SHAW, "2026-12-22"))).isFalse();
    }

    @Test
    void it_is_about_what_begins_in_the_stretch_whose_end_is_outside() {
        assertThat(WISH.isAbout(night(SHAW, "2026-12-21"))).isFalse();
        assertThat(WISH.isAbout(duty("night", SHAW, "2026-12-22", "00:00", "07:00")))
                .isTrue();
        assertThat(WISH.isAbout(duty("night", SHAW, "2026-12-24", "00:00", "07:00")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {CLOCKS_GO_BACK, CLOCKS_GO_FORWARD})
    void the_day_of_a_clock_change_ends_at_its_local_midnight(String sunday) {
        PatternWish onSunday = nightWish(Wish.Kind.RATHER_NOT, sunday, after(sunday, 1));
        assertThat(onSunday.isAbout(duty("night", SHAW, sunday, "23:59", "07:00")))
                .isTrue();
        assertThat(onSunday.isAbout(duty("night", SHAW, after(sunday, 1), "00:00", "07:00")))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Wish.Kind.class)
    void it_is_of_one_kind(Wish.Kind kind) {
        PatternWish wish = nightWish(kind, "2026-12-22", "2026-12-24");
        assertThat(wish.isRatherNot()).isEqualTo(kind == Wish.Kind.RATHER_NOT);
        assertThat(wish.isWouldLike()).isEqualTo(kind == Wish.Kind.WOULD_LIKE);
    }
}
