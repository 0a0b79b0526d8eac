package ooh.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import ooh.rota.Breach;
import ooh.rota.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.stream.Constraint;

/** A rule is one word: the method, the constraint, the weight, the sentence and the test class all bear it. */
class RuleBookTest {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("ooh.planning.sentences", Locale.ROOT);

    static List<RuleWeights.Rule> rules() {
        return Fixtures.WEIGHTS.rules();
    }

    @Test
    void every_method_of_the_book_is_a_rule_with_a_weight_and_every_weight_has_its_method() {
        List<String> methods = Stream.of(RotaRules.class, NightRules.class, RunningRules.class, PayRules.class)
                .flatMap(book -> Arrays.stream(book.getDeclaredMethods()))
                .filter(method -> method.getReturnType() == Constraint.class)
                .map(method -> method.getName())
                .toList();
        assertThat(methods)
                .containsExactlyInAnyOrderElementsOf(
                        rules().stream().map(RuleWeights.Rule::name).toList());
    }

    @Test
    void every_rule_is_asked_by_its_own_name() {
        assertThat(new Planner(Fixtures.CALENDAR, Fixtures.WEIGHTS)
                        .scoreByRule(SampleWeek.of(1))
                        .keySet())
                .containsExactlyElementsOf(
                        rules().stream().map(RuleWeights.Rule::name).toList());
    }

    @Test
    void every_rule_can_be_broken_and_is_then_found_under_its_name() {
        Planner planner = new Planner(Fixtures.CALENDAR, Fixtures.WEIGHTS);
        assertThat(Stream.of(BrokenWeek.problem(), BrokenLine.problem())
                        .flatMap(broken -> planner.inspect(broken).breaches().stream()))
                .extracting(Breach::rule)
                .containsAll(rules().stream().map(RuleWeights.Rule::name).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_solver_reads_the_weight_of_the_same_rule(RuleWeights.Rule rule) throws ReflectiveOperationException {
        Field field = RuleScores.class.getDeclaredField(rule.name());
        field.setAccessible(true);
        assertThat(field.getAnnotation(ConstraintWeight.class).value()).isEqualTo(rule.name());
        assertThat(field.get(new RuleScores(Fixtures.WEIGHTS))).isEqualTo(Fixtures.WEIGHTS.score(rule.name()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_has_a_sentence(RuleWeights.Rule rule) {
        assertThat(WORDS.containsKey(rule.name())).isTrue();
        assertThat(WORDS.getString(rule.name())).matches("\\{(0|12)\\}.*\\.");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_hard_rule_says_why_somebody_can_not_take_a_shift(RuleWeights.Rule rule) {
        assertThat(WORDS.containsKey("because." + rule.name())).isEqualTo(rule.level() == Level.HARD);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_has_a_test(RuleWeights.Rule rule) {
        String test = "ooh.planning." + rule.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + rule.name().substring(1) + "Test";
        assertThatCode(() -> Class.forName(test)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_weighs_something_and_none_so_much_that_a_level_is_missing(RuleWeights.Rule rule) {
        assertThat(rule.weight()).isBetween(1L, 100L);
    }
}
