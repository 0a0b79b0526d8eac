package ooh.desk;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import ooh.access.Roles;
import ooh.planning.Move;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.problem.MayBeRefused;
import ooh.rota.Breach;
import ooh.rota.DraftStore;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** Where else whoever has a shift of a draft could be. */
@Tag(name = "Rotas")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1/rotas/{week}/shifts/{id}/moves")
class MovesController {
    private final DraftStore drafts;
    private final Desk desk;
    private final Planner planner;

    MovesController(DraftStore drafts, Desk desk, Planner planner) {
        this.drafts = drafts;
        this.desk = desk;
        this.planner = planner;
    }

    /** {@code other} has the shift now and would take the first one in exchange; everything is compared with the draft as it is. */
    record MoveView(
            String shift,
            @Nullable String other,
            boolean lawful,
            long hard,
            long medium,
            long soft,
            List<Breach> breaches,
            DifferenceView difference) {
        static MoveView of(Move move) {
            return new MoveView(
                    move.shift(),
                    move.other(),
                    move.isLawful(),
                    move.change().hard(),
                    move.change().medium(),
                    move.change().soft(),
                    move.breaches(),
                    DifferenceView.of(move.difference()));
        }
    }

    @Operation(
            summary = "Every other shift to which whoever has this one could be moved, best first",
            description = "In exchange where somebody has it; with what each move would breach and cost.")
    @Get
    List<MoveView> moves(String week, String id) {
        PlanningProblem problem = desk.problem(drafts.get(Week.parse(week)));
        return planner.moves(problem, id).stream().map(MoveView::of).toList();
    }
}
