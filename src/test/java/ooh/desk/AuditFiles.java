package ooh.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.planning.RuleWeights;
import ooh.time.ServiceCalendar;

/** Writes audit files without a server, as its address does but for the offsets of times, which are all Z. */
public final class AuditFiles {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AuditFiles() {}

    public static String json(PlanningProblem problem, Planner planner, RuleWeights weights, ServiceCalendar calendar) {
        try {
            return JSON.writeValueAsString(
                    AuditFile.of(problem, planner.inspect(problem), planner.scoreByRule(problem), weights, calendar));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
