package ooh.planning;

import static ooh.planning.Fixtures.days;
import static ooh.planning.Fixtures.shift;
import static ooh.planning.Fixtures.span;
import static ooh.planning.SicknessTest.SATURDAY_ILL;
import static ooh.planning.SicknessTest.THURSDAY;
import static ooh.planning.SicknessTest.cover;
import static ooh.planning.SicknessTest.evening;
import static ooh.planning.SicknessTest.problem;
import static ooh.planning.SicknessTest.socialWorker;
import static ooh.planning.SicknessTest.worked;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.cover.Shift;
import ooh.planning.SicknessCover.Change;
import ooh.staff.Absence;
import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

/** What is particular about patterns and places holds too when somebody is ill. */
class SicknessTermsTest {
    @Test
    void nobody_is_asked_whose_next_duty_may_not_follow() {
        Shift late = evening("late-2026-12-19-1", Tier.SOCIAL_WORKER, "2026-12-19");
        Shift early = shift("early-2026-12-20-1", Tier.SOCIAL_WORKER, span("2026-12-20", "10:00", "15:00"));
        PlanningProblem problem = problem(
                worked(late, "adams", early, "brown"),
                Map.of("adams", List.of(new Absence(days("2026-12-20", "2026-12-21"), "leave"))),
                socialWorker("adams"),
                socialWorker("brown"));
        PatternTerms noEarlyAfterLate = new PatternTerms(Map.of("late", Set.of("early")), Set.of());
        assertThat(cover(problem, SATURDAY_ILL, THURSDAY).changes())
                .extracting(Change::takes)
                .containsExactly("brown");
        SicknessCover forbidden = cover(problem.with(noEarlyAfterLate), SATURDAY_ILL, THURSDAY);
        assertThat(forbidden.changes()).extracting(Change::takes).containsExactly((String) null);
        assertThat(forbidden.gaps()).hasSize(1);
    }

    @Test
    void a_spare_place_stays_open_and_is_no_gap() {
        Shift spare = evening("late-2026-12-19-spare-1", Tier.SOCIAL_WORKER, "2026-12-19");
        PlanningProblem problem = problem(
                        worked(spare, "adams"), Map.of(), socialWorker("adams"), socialWorker("brown"))
                .with(new PatternTerms(Map.of(), Set.of(spare.id())));
        SicknessCover cover = cover(problem, SATURDAY_ILL, THURSDAY);
        assertThat(cover.changes()).extracting(Change::takes).containsExactly((String) null);
        assertThat(cover.gaps()).isEmpty();
    }
}
