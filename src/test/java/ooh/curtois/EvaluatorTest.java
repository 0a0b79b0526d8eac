package ooh.curtois;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One roster that exactly keeps every limit; then one limit at a time is made a little tighter. */
class EvaluatorTest {
    private static final String STAFF = "A,D=7|N=2,4560,4560,5,5,2,2";
    private static final String INSTANCE = """
            SECTION_HORIZON
            14
            SECTION_SHIFTS
            D,480,
            N,600,D
            SECTION_STAFF
            """ + STAFF + """

                    SECTION_DAYS_OFF
                    A,2,3
                    """;
    private static final String LINE = "D D - - D D D N N - - - D D";

    @Test
    void limits_that_are_just_reached_are_kept_and_runs_at_the_edges_may_be_short() {
        assertThat(judged(INSTANCE).broken()).isEmpty();
        assertThat(judged(INSTANCE).penalty()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "D=6|N=2,4560,4560,5,5,2,2; A has 7 of D",
                "D=7|N=1,4560,4560,5,5,2,2; A has 2 of N",
                "D=7|N=2,4559,4000,5,5,2,2; A works 4560 min, more than the most",
                "D=7|N=2,5000,4561,5,5,2,2; A works 4560 min, less than the least",
                "D=7|N=2,4560,4560,4,2,2,2; A works a run of 5",
                "D=7|N=2,4560,4560,6,6,2,2; A has a short run at day 4",
                "D=7|N=2,4560,4560,5,5,3,2; A has a short run at day 2",
                "D=7|N=2,4560,4560,5,5,2,1; A works 2 weekends",
            })
    void a_tighter_limit_of_the_person_is_broken(String limits, String words) {
        assertThat(judged(INSTANCE.replace(STAFF, "A," + limits)).broken()).containsExactly(words);
    }

    @Test
    void a_day_off_is_kept() {
        assertThat(judged(INSTANCE.replace("A,2,3", "A,2,4")).broken()).containsExactly("A works on the day off 4");
    }

    @Test
    void a_forbidden_follower_on_the_next_day_is_found() {
        assertThat(judged(INSTANCE.replace("D,480,", "D,480,N")).broken())
                .containsExactly("A has a forbidden follower after day 6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SECTION_SHIFT_ON_REQUESTS; A,0,D,3; 0",
                "SECTION_SHIFT_ON_REQUESTS; A,0,N,3; 3",
                "SECTION_SHIFT_ON_REQUESTS; A,2,D,3; 3",
                "SECTION_SHIFT_OFF_REQUESTS; A,0,D,4; 4",
                "SECTION_SHIFT_OFF_REQUESTS; A,0,N,4; 0",
                "SECTION_COVER; 0,D,1,100,1; 0",
                "SECTION_COVER; 0,D,3,100,1; 200",
                "SECTION_COVER; 0,D,0,100,7; 7",
                "SECTION_COVER; 2,N,1,100,1; 100",
            })
    void what_is_missed_costs_its_weight(String section, String row, long penalty) {
        Evaluator.Verdict verdict = judged(INSTANCE + section + "\n" + row);
        assertThat(verdict.feasible()).isTrue();
        assertThat(verdict.penalty()).isEqualTo(penalty);
    }

    private static Evaluator.Verdict judged(String text) {
        Instance instance = Instance.of(text.lines().toList());
        Roster roster = Roster.empty(instance);
        List<String> kinds = Arrays.asList(LINE.replace("-", "").split(" ", -1));
        for (int day = 0; day < kinds.size(); day++) {
            roster.put("A", day, kinds.get(day));
        }
        return Evaluator.judge(instance, roster);
    }
}
