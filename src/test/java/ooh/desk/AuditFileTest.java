package ooh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import ooh.SampleVariants;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import org.junit.jupiter.api.Test;

/** What the rules about lines of days and patterns are judged by stands in the file, and what is not set does not. */
class AuditFileTest {
    private static final Planner PLANNER = new Planner(SampleVariants.calendar(), SampleVariants.weights());

    @Test
    void limits_wishes_about_patterns_spare_places_and_forbidden_followers_are_told() throws Exception {
        JsonNode file = file(SampleVariants.of(1));
        assertThat(file.path("notFollowedBy").properties()).hasSize(1);
        assertThat(each(file, "shifts"))
                .filteredOn(shift -> shift.path("spare").asBoolean())
                .hasSize(3);
        assertThat(each(file, "shifts"))
                .allMatch(shift -> shift.path("id")
                        .asText()
                        .startsWith(shift.path("pattern").asText() + "-2026-12-"));
        assertThat(each(file, "people"))
                .extracting(person -> person.path("running"))
                .filteredOn(running -> running.hasNonNull("mostMinutes"))
                .isNotEmpty()
                .allMatch(running -> running.hasNonNull("mostWeekends") && !running.hasNonNull("leastMinutes"));
        assertThat(each(file, "people"))
                .flatExtracting(person -> each(person, "wishes"))
                .filteredOn(wish -> wish.hasNonNull("pattern"))
                .isNotEmpty()
                .allMatch(wish -> wish.path("weight").asInt() >= 1);
    }

    @Test
    void of_the_sample_nothing_such_is_told() throws Exception {
        JsonNode file = file(SampleVariants.of(0));
        assertThat(file.path("notFollowedBy")).isEmpty();
        assertThat(each(file, "shifts")).noneMatch(shift -> shift.path("spare").asBoolean());
        assertThat(each(file, "people")).noneMatch(person -> person.hasNonNull("running"));
    }

    private static JsonNode file(PlanningProblem problem) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(AuditFiles.json(problem, PLANNER, SampleVariants.weights(), SampleVariants.calendar()));
    }

    private static List<JsonNode> each(JsonNode of, String list) {
        return StreamSupport.stream(of.path(list).spliterator(), false).toList();
    }
}
