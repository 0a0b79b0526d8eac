package ooh.desk;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.sse.Event;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.planning.PlanningProblem;
import ooh.problem.Faults;
import ooh.problem.MayBeRefused;
import ooh.rota.Score;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Planning runs: asked for, watched, stopped. */
@Tag(name = "Planning")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1/rotas/{week}/planning")
class PlanningController {
    private static final int SECONDS_UNLESS_TOLD = 10;
    private static final int MOST_SECONDS = 3600;
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(500);

    private final PlanningRuns runs;

    PlanningController(PlanningRuns runs) {
        this.runs = runs;
    }

    /** {@code weeks}: so many from the one in the address on, planned together. */
    record Wanted(@Nullable Integer seconds, @Nullable Integer weeks) {}

    /** {@code lowerBound} is the medium score that no rota of the weeks can better, beside those of the other levels. */
    record RunView(
            String id,
            String week,
            int weeks,
            String state,
            @Nullable Long hard,
            @Nullable Long medium,
            @Nullable Long soft,
            long elapsedMillis,
            @Nullable Long hardBound,
            @Nullable Long lowerBound,
            @Nullable Long softBound,
            boolean boundReached,
            int seconds,
            String detail,
            String askedBy,
            Instant askedAt) {
        static RunView of(PlanningRun run) {
            Score best = run.best();
            Score bound = run.lowerBound();
            return new RunView(
                    run.id(),
                    run.week().toString(),
                    run.weeks(),
                    run.state().word(),
                    best == null ? null : best.hard(),
                    best == null ? null : best.medium(),
                    best == null ? null : best.soft(),
                    run.elapsedMillis(),
                    bound == null ? null : bound.hard(),
                    bound == null ? null : bound.medium(),
                    bound == null ? null : bound.soft(),
                    run.isBestPossible(),
                    run.seconds(),
                    run.detail(),
                    run.askedBy(),
                    run.askedAt());
        }
    }

    @Operation(
            summary =
                    "Asks the planner to make the draft, or those of 1 to 13 weeks from this one on together, as good as"
                            + " it can in so many seconds")
    @Post
    HttpResponse<RunView> ask(String week, @Nullable @Body Wanted wanted, Authentication authentication) {
        int seconds = wanted == null || wanted.seconds() == null ? SECONDS_UNLESS_TOLD : wanted.seconds();
        int weeks = wanted == null || wanted.weeks() == null ? 1 : wanted.weeks();
        Faults faults = new Faults();
        if (seconds < 1 || seconds > MOST_SECONDS) {
            faults.add("seconds", seconds + " is not a number of seconds from 1 to " + MOST_SECONDS);
        }
        if (weeks < 1 || weeks > PlanningProblem.MOST_WEEKS) {
            faults.add("weeks", weeks + " is not a number of weeks from 1 to " + PlanningProblem.MOST_WEEKS);
        }
        faults.refuse("The planning run");
        PlanningRun run = runs.ask(
                Week.parse(week), weeks, seconds, Caller.of(authentication).name());
        return HttpResponse.accepted()
                .body(RunView.of(run))
                .header(HttpHeaders.LOCATION, "/api/v1/rotas/" + run.week() + "/planning/" + run.id());
    }

    @Operation(summary = "How far the run has come")
    @Get("/{run}")
    RunView look(String week, String run) {
        return RunView.of(runs.get(Week.parse(week), run));
    }

    @Operation(summary = "Stops the run early and keeps the best rota so far")
    @Delete("/{run}")
    HttpResponse<RunView> stop(String week, String run) {
        return HttpResponse.accepted().body(RunView.of(runs.stop(Week.parse(week), run)));
    }

    @Operation(summary = "How far the run has come, each half second until it ends")
    @Get(value = "/{run}/events", produces = MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<RunView>> watch(String week, String run) {
        Week named = Week.parse(week);
        runs.get(named, run);
        return Flux.interval(Duration.ZERO, BETWEEN_EVENTS)
                .onBackpressureDrop()
                .publishOn(Schedulers.boundedElastic())
                .map(tick -> runs.get(named, run))
                .takeUntil(found -> found.state().isEnd())
                .map(found -> Event.of(RunView.of(found)).name(found.state().word()));
    }
}
