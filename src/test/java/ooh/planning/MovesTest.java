package ooh.planning;

import static ooh.planning.Fixtures.CALENDAR;
import static ooh.planning.Fixtures.WEIGHTS;
import static ooh.planning.Fixtures.person;
import static ooh.planning.Fixtures.shift;
import static ooh.planning.Fixtures.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ooh.cover.Shift;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.Inspection;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.Week;
import org.junit.jupiter.api.Test;

class MovesTest {
    private static final Planner PLANNER = new Planner(CALENDAR, WEIGHTS);
    private static final Shift FRIDAY = shift("friday", Tier.SOCIAL_WORKER, span("2026-12-18", "17:00", "22:00"));
    private static final Shift SATURDAY = shift("saturday", Tier.SOCIAL_WORKER, span("2026-12-19", "17:00", "22:00"));
    private static final Shift SUNDAY = shift("sunday", Tier.SOCIAL_WORKER, span("2026-12-20", "08:00", "13:00"));
    private static final Shift GRADE_I = shift("grade-i", Tier.GRADE_I, span("2026-12-19", "17:00", "22:00"));
    private static final DraftRota DRAFT = DraftRota.covering(
                    new Week(LocalDate.parse("2026-12-14")), List.of(FRIDAY, SATURDAY, SUNDAY, GRADE_I))
            .giving("friday", "adams")
            .giving("saturday", "brown")
            .giving("grade-i", "clark");

    private static PlanningProblem problem(DraftRota draft) {
        Staff staff = new Staff(
                List.of(
                        person("adams", "A. Adams", 600, "social-worker"),
                        person("brown", "B. Brown", 600, "social-worker"),
                        person("clark", "C. Clark", 600, "grade-i")),
                Map.of(),
                Map.of());
        return new PlanningProblem(draft, staff, CarriedOver.NOTHING);
    }

    @Test
    void open_shifts_and_exchanges_are_tried_and_nothing_that_somebody_is_not_on_the_bank_for() {
        List<Move> moves = PLANNER.moves(problem(DRAFT), "friday");
        assertThat(moves).extracting(Move::shift).containsExactlyInAnyOrder("saturday", "sunday");
        assertThat(moves)
                .filteredOn(move -> move.shift().equals("saturday"))
                .extracting(Move::other)
                .containsExactly("brown");
        assertThat(moves)
                .filteredOn(move -> move.shift().equals("sunday"))
                .extracting(Move::other)
                .containsOnlyNulls();
    }

    @Test
    void what_a_move_would_do_is_what_the_inspection_says_once_it_is_made() {
        PlanningProblem before = problem(DRAFT);
        Inspection now = PLANNER.inspect(before);
        for (Move move : PLANNER.moves(before, "friday")) {
            DraftRota moved = DRAFT.giving("friday", move.other()).giving(move.shift(), "adams");
            Inspection then = PLANNER.inspect(problem(moved));
            assertThat(move.change()).isEqualTo(then.score().minus(now.score()));
            assertThat(then.breaches()).containsAll(move.breaches());
        }
    }

    @Test
    void who_has_both_shifts_can_not_exchange_them_with_themselves() {
        assertThat(PLANNER.moves(problem(DRAFT.giving("saturday", "adams")), "friday"))
                .extracting(Move::shift)
                .containsExactly("sunday");
    }

    @Test
    void an_open_shift_has_nobody_to_move() {
        assertThat(PLANNER.moves(problem(DRAFT), "sunday")).isEmpty();
    }
}
