package ooh.curtois;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ooh.planning.Effort;
import ooh.planning.OneSum;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.planning.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule book and the evaluator, which knows nothing of it, say the same of the same roster. */
class AgreementTest {
    private static final Path SMALL = Path.of("src/test/resources/ooh/curtois/small.txt");
    private static final Planner PLANNER = new Planner(BenchmarkRota.CALENDAR, OneSum.weights());

    @Test
    void on_rosters_by_lot() throws IOException {
        agreeByLot(Instance.read(SMALL), 50);
    }

    @Test
    void on_a_planned_roster_and_each_one_beside_it() throws IOException {
        Instance instance = Instance.read(SMALL);
        Roster planned = planned(instance);
        assertThat(Evaluator.judge(instance, planned).broken()).isEmpty();
        for (String member : instance.members().keySet()) {
            for (int day = 0; day < instance.days(); day++) {
                String before = planned.on(member, day);
                for (String kind : kinds(instance)) {
                    planned.put(member, day, kind);
                    agree(instance, planned);
                }
                planned.put(member, day, before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14})
    void on_rosters_by_lot_of_the_published_instances(int number) throws IOException {
        agreeByLot(published(number), 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void on_planned_rosters_of_the_published_instances(int number) throws IOException {
        Instance instance = published(number);
        agree(instance, planned(instance));
    }

    private static Instance published(int number) throws IOException {
        Path file = Instance.shared(number);
        assumeTrue(Files.exists(file), "Skipped: the published instance is not at " + file);
        return Instance.read(file);
    }

    private static Roster planned(Instance instance) {
        return BenchmarkRota.roster(
                instance, PLANNER.planAll(BenchmarkRota.problem(instance), Effort.seconds(1), Progress.UNWATCHED));
    }

    private static void agreeByLot(Instance instance, int rosters) {
        Random lots = new Random(1);
        List<String> kinds = kinds(instance);
        for (int number = 0; number < rosters; number++) {
            Roster roster = Roster.empty(instance);
            for (String member : instance.members().keySet()) {
                for (int day = 0; day < instance.days(); day++) {
                    roster.put(member, day, lots.nextBoolean() ? "" : kinds.get(lots.nextInt(kinds.size())));
                }
            }
            agree(instance, roster);
        }
    }

    /** Nothing, and each kind. */
    private static List<String> kinds(Instance instance) {
        List<String> kinds = new ArrayList<>(instance.kinds().keySet());
        kinds.add("");
        return kinds;
    }

    private static void agree(Instance instance, Roster roster) {
        PlanningProblem problem = BenchmarkRota.problem(instance);
        var scores = PLANNER.scoreByRule(problem.with(BenchmarkRota.given(instance, problem.drafts(), roster)));
        Evaluator.Verdict verdict = Evaluator.judge(instance, roster);
        assertThat(BenchmarkRota.judgedAlike(verdict, scores))
                .as("the evaluator says %s, the rules %s, of %s", verdict, scores, roster)
                .isTrue();
    }
}
