package ooh.desk;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import ooh.access.Roles;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.planning.RuleWeights;
import ooh.problem.MayBeRefused;
import ooh.rota.DraftStore;
import ooh.time.ServiceCalendar;
import ooh.time.Week;

/** Hands out the audit file of a draft. */
@Tag(name = "Rotas")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1/rotas/{week}/audit-file")
class AuditFileController {
    private final DraftStore drafts;
    private final Desk desk;
    private final Planner planner;
    private final RuleWeights weights;
    private final ServiceCalendar calendar;

    AuditFileController(DraftStore drafts, Desk desk, Planner planner, RuleWeights weights, ServiceCalendar calendar) {
        this.drafts = drafts;
        this.desk = desk;
        this.planner = planner;
        this.weights = weights;
        this.calendar = calendar;
    }

    @Operation(summary = "All that an independent checker needs to judge the draft as the service does")
    @Get
    AuditFile write(String week) {
        PlanningProblem problem = desk.problem(drafts.get(Week.parse(week)));
        return AuditFile.of(problem, planner.inspect(problem), planner.scoreByRule(problem), weights, calendar);
    }
}
