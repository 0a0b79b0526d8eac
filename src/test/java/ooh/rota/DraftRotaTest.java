package ooh.rota;

import static ooh.rota.RotaFixture.CHRISTMAS;
import static ooh.rota.RotaFixture.THURSDAY;
import static ooh.rota.RotaFixture.clean;
import static ooh.rota.RotaFixture.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import ooh.problem.Missing;
import ooh.problem.Moved;
import ooh.problem.Refused;
import org.junit.jupiter.api.Test;

class DraftRotaTest {
    private static final Breach TIRED = breach(Level.HARD, "A. Shaw has 9 h rest before Sat 08:00 (11 h needed).");
    private static final Breach OPEN = breach(Level.MEDIUM, "Nobody has the visits on Monday.");
    private static final Breach UNFAIR = breach(Level.SOFT, "A. Shaw has more weekends than the others.");

    @Test
    void a_first_draft_is_version_1_and_nobody_has_a_shift() {
        assertThat(draft().version()).isEqualTo(1);
        assertThat(draft().assignments()).hasSize(3).noneMatch(Assignment::isCovered);
        assertThat(draft().assignments()).noneMatch(Assignment::pinned);
    }

    @Test
    void giving_and_pinning_change_one_shift_and_leave_the_draft_before_as_it_was() {
        DraftRota before = draft();
        DraftRota after = before.giving("night", "bell").pinning("night", true);
        assertThat(after.assignment("night").person()).isEqualTo("bell");
        assertThat(after.assignment("night").pinned()).isTrue();
        assertThat(after.assignment("evening")).isEqualTo(before.assignment("evening"));
        assertThat(before.assignment("night").isCovered()).isFalse();
        assertThat(after.giving("night", null).assignment("night").isCovered()).isFalse();
    }

    @Test
    void a_shift_that_the_week_does_not_have_is_missing_by_name() {
        assertThatThrownBy(() -> draft().giving("morning", "bell"))
                .isInstanceOf(Missing.class)
                .hasMessage("The rota of the week of 2026-12-21 has no shift \"morning\".");
    }

    @Test
    void a_clean_draft_is_published_with_who_when_and_why() {
        DraftRota draft = draft().giving("night", "bell");
        PublishedRota published = draft.publish(clean(draft), 3, "coordinator", "  first try ", THURSDAY);
        assertThat(published.publication())
                .isEqualTo(new Publication(CHRISTMAS, 3, THURSDAY, "coordinator", "first try", Score.PERFECT));
        assertThat(published.assignments()).isEqualTo(draft.assignments());
    }

    @Test
    void an_inspection_of_another_version_or_week_publishes_nothing() {
        assertThatThrownBy(() -> publish(draft().atVersion(2), clean(draft()), "because"))
                .isInstanceOf(Moved.class)
                .hasMessageContaining("version 1 was inspected and the draft is now at version 2");
        Inspection otherWeek = new Inspection(CHRISTMAS.next(), 1, Score.PERFECT, List.of(), List.of());
        assertThatThrownBy(() -> publish(draft(), otherWeek, "because")).isInstanceOf(Moved.class);
    }

    @Test
    void an_unlawful_draft_is_refused_whatever_the_reason_and_the_refusal_names_it() {
        assertThatThrownBy(() -> publish(draft(), found(List.of(UNFAIR, TIRED, TIRED), List.of()), "urgent"))
                .isInstanceOf(Refused.class)
                .hasMessage("The rota of the week of 2026-12-21 can not be published: A. Shaw has 9 h rest before Sat"
                        + " 08:00 (11 h needed). And 1 more. Move one of the duties named, then publish.")
                .extracting(refused -> ((Refused) refused).details().get("breaches"))
                .isEqualTo(List.of(TIRED, TIRED));
    }

    @Test
    void a_gap_is_published_only_with_a_written_reason() {
        Inspection gap = found(List.of(OPEN), List.of(new Gap("visits", "Nobody is free.", List.of())));
        assertThatThrownBy(() -> publish(draft(), gap, "  "))
                .isInstanceOf(Refused.class)
                .hasMessageEndingWith("Nobody has the visits on Monday. Cover it, or publish with a written reason.");
        assertThat(publish(draft(), gap, "agreed with the head of service")
                        .publication()
                        .reason())
                .isEqualTo("agreed with the head of service");
    }

    @Test
    void a_gap_without_a_breach_of_its_own_is_refused_in_whole_sentences() {
        Inspection gaps = found(List.of(), List.of(gap("visits"), gap("night")));
        assertThatThrownBy(() -> publish(draft(), gaps, ""))
                .hasMessageEndingWith("shifts are uncovered. Cover them, or publish with a written reason.");
    }

    @Test
    void what_is_only_unfair_needs_no_reason() {
        assertThat(publish(draft(), found(List.of(UNFAIR), List.of()), "").assignments())
                .hasSize(3);
    }

    private static PublishedRota publish(DraftRota draft, Inspection inspection, String reason) {
        return draft.publish(inspection, 1, "coordinator", reason, THURSDAY);
    }

    private static Inspection found(List<Breach> breaches, List<Gap> gaps) {
        return new Inspection(CHRISTMAS, 1, Score.PERFECT, breaches, gaps);
    }

    private static Gap gap(String shift) {
        return new Gap(shift, "Nobody is free.", List.of());
    }

    private static Breach breach(Level level, String sentence) {
        return new Breach("aRule", level, List.of("shaw"), List.of("night"), 120, sentence);
    }
}
