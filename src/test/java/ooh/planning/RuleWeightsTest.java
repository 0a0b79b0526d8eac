package ooh.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ooh.problem.Fault;
import ooh.problem.Faults;
import ooh.rota.Level;
import ooh.staff.Tier;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

class RuleWeightsTest {
    private final Map<String, Object> parameters =
            new LinkedHashMap<>(RuleWeights.standard().parameters());
    private final Map<String, Object> tierPoints =
            new LinkedHashMap<>(Map.of("manager", 100, "social-worker", 40, "grade-i", 10));
    private final Map<String, Object> weights = new LinkedHashMap<>();
    private final Map<String, Object> file = new LinkedHashMap<>();

    RuleWeightsTest() {
        RuleWeights.standard().rules().forEach(rule -> weights.put(rule.name(), 1));
        file.putAll(Map.of("parameters", parameters, "tierPoints", tierPoints, "weights", weights));
    }

    private List<Fault> faults() {
        Faults faults = new Faults();
        RuleWeights.read(file, faults);
        return faults.all();
    }

    @Test
    void a_whole_file_is_read() {
        weights.put("wishIgnored", 7);
        Faults faults = new Faults();
        RuleWeights read = RuleWeights.read(file, faults);
        assertThat(faults.all()).isEmpty();
        assertThat(read.weight("wishIgnored")).isEqualTo(7);
        assertThat(read.parameters()).containsEntry("restMinutes", 660L);
        assertThat(read.tierPoints()).containsEntry("grade-i", 10L);
        assertThat(read.points(Tier.MANAGER, 1.5)).isEqualTo(250);
    }

    @Test
    void a_rule_without_a_weight_is_a_fault() {
        weights.remove("doubleBooked");
        assertThat(faults())
                .containsExactly(new Fault("weights.doubleBooked", "is missing; it wants a whole number from 0 up"));
    }

    @Test
    void a_weight_without_a_rule_is_a_fault() {
        weights.put("doubleBoked", 3);
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("weights.doubleBoked");
            assertThat(fault.message()).startsWith("(3) is not known here").contains("doubleBooked");
        });
    }

    @Test
    void anything_but_a_whole_number_from_nought_up_is_a_fault_that_shows_the_value() {
        for (Object wrong : List.of(-1, 1.5, "ten", List.of(1))) {
            parameters.put("restMinutes", wrong);
            assertThat(faults())
                    .containsExactly(
                            new Fault("parameters.restMinutes", "\"" + wrong + "\" is not a whole number from 0 up"));
        }
        parameters.put("restMinutes", 0);
        assertThat(faults()).isEmpty();
    }

    @Test
    void an_unknown_section_and_one_left_empty_are_faults_too() {
        file.put("wieghts", Map.of());
        file.put("tierPoints", "many");
        assertThat(faults())
                .extracting(Fault::field)
                .containsExactly("wieghts", "tierPoints.manager", "tierPoints.social-worker", "tierPoints.grade-i");
    }

    @Test
    void all_faults_are_told_at_once() {
        weights.clear();
        parameters.clear();
        tierPoints.clear();
        assertThat(faults())
                .hasSize(
                        weightsInTheBook() + RuleWeights.standard().parameters().size() + 3);
    }

    @Test
    void a_weight_of_nought_switches_a_rule_off() {
        weights.put("restTooShort", 0);
        RuleWeights lax = RuleWeights.read(file, new Faults());
        assertThat(new Planner(Fixtures.CALENDAR, lax)
                        .inspect(BrokenWeek.problem())
                        .breaches())
                .extracting(breach -> breach.rule())
                .contains("doubleBooked")
                .doesNotContain("restTooShort");
    }

    @Test
    void a_weight_counts_at_the_level_of_its_rule() {
        RuleWeights read = RuleWeights.read(file, new Faults());
        assertThat(read.score("restTooShort")).isEqualTo(HardMediumSoftLongScore.ofHard(1));
        assertThat(read.score("shiftUncovered")).isEqualTo(HardMediumSoftLongScore.ofMedium(1));
        assertThat(read.score("wishIgnored")).isEqualTo(HardMediumSoftLongScore.ofSoft(1));
    }

    @Test
    void the_file_that_ships_asks_for_the_eleven_hours_of_the_law() {
        RuleWeights standard = RuleWeights.standard();
        assertThat(standard.rest()).isEqualTo(new Rest(11 * 60, 24 * 60 - 11 * 60));
        List<Level> levels = new ArrayList<>();
        standard.rules().forEach(rule -> levels.add(rule.level()));
        assertThat(levels).isSorted();
    }

    private static int weightsInTheBook() {
        return RuleWeights.standard().rules().size();
    }
}
