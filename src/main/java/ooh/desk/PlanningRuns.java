package ooh.desk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Context;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ooh.planning.Effort;
import ooh.planning.Planner;
import ooh.problem.Missing;
import ooh.problem.Moved;
import ooh.problem.Refused;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.time.Week;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands planning runs out to the nodes by db-scheduler: each is carried out by one node, again from the draft where a node
 * died or was shut down in the middle of it. What the coordinator changed meanwhile is never overwritten: saving is
 * compare-and-set on the draft's version. The planner is made at the first run, because making it takes half a second.
 */
@Context
class PlanningRuns {
    private static final Logger LOG = LoggerFactory.getLogger(PlanningRuns.class);

    /** A node that misses four of these (the library's least) is taken for dead, and its run for anyone to take. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MOST_TRIES = 3;

    private final PlanningRunStore runs;
    private final DraftStore drafts;
    private final Desk desk;
    private final BeanProvider<Planner> planner;
    private final Clock clock;
    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;
    private final AtomicBoolean shuttingDown = new AtomicBoolean();

    PlanningRuns(
            PlanningRunStore runs,
            DraftStore drafts,
            Desk desk,
            BeanProvider<Planner> planner,
            Clock clock,
            DataSource dataSource,
            DataSourceResolver resolver) {
        this.runs = runs;
        this.drafts = drafts;
        this.desk = desk;
        this.planner = planner;
        this.clock = clock;
        this.task = Tasks.oneTime("planning-run", Void.class)
                .onDeadExecutionRevive()
                .onFailure((failed, operations) -> operations.reschedule(failed, failed.getTimeDone()))
                .execute((instance, context) ->
                        carryOut(instance.getId(), context.getExecution().consecutiveFailures + 1));
        this.scheduler = Scheduler.create(resolver.resolve(dataSource), task)
                .threads(2)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(HEARTBEAT)
                .alwaysPersistTimestampInUTC()
                // Of several nodes that find a run, the one whose update of its version counts carries it out. Every
                // database of MySQL's kind can do that; locking rows while fetching some of them can not.
                .pollUsingFetchAndLockOnExecute(0.5, 1.0)
                .enableImmediateExecution()
                .clock(clock::instant)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    @PostConstruct
    void open() {
        scheduler.start();
        runs.underWay().forEach(this::schedule);
    }

    @PreDestroy
    void close() {
        shuttingDown.set(true);
        scheduler.stop();
    }

    /** Queues a run of the drafts of so many weeks; each must be there, and none held by another run. */
    PlanningRun ask(Week week, int weeks, int seconds, String by) {
        drafts.get(week, weeks);
        PlanningRun run = new PlanningRun(
                UUID.randomUUID().toString(),
                week,
                weeks,
                seconds,
                RunState.QUEUED,
                null,
                null,
                0,
                "Waiting for a node to take it.",
                false,
                by,
                clock.instant());
        runs.addUnlessUnderWay(run).ifPresent(other -> {
            throw new Refused("The " + run.inWords() + " can not be planned twice at once, because run " + other.id()
                    + " of " + other.askedBy() + " for the " + other.inWords() + " is "
                    + other.state().word() + ". Wait for it, or stop it.");
        });
        schedule(run);
        return run;
    }

    /** The run, asked for by any of its weeks. */
    PlanningRun get(Week week, String id) {
        return runs.find(id)
                .filter(run -> run.isOf(week))
                .orElseThrow(() -> new Missing("The week of " + week + " has no planning run \"" + id + "\"."));
    }

    /** Asks the run to end soon with the best that it has; where that is an end already, nothing happens. */
    PlanningRun stop(Week week, String id) {
        get(week, id);
        runs.wantStopped(id);
        return get(week, id);
    }

    private void schedule(PlanningRun run) {
        scheduler.scheduleIfNotExists(task.instance(run.id()), clock.instant());
    }

    private void carryOut(String id, int tries) {
        PlanningRun run = runs.find(id).filter(found -> !found.state().isEnd()).orElse(null);
        if (run == null) {
            return;
        }
        runs.started(id);
        LOG.info("This node carries out planning run {} of the {}", id, run.inWords());
        try {
            plan(run);
        } catch (Moved e) {
            String others = run.weeks() == 1 ? "" : " None of the " + run.weeks() + " drafts was saved.";
            runs.ended(id, RunState.FAILED, e.getMessage() + others);
        } catch (RuntimeException e) {
            LOG.error("Planning run {} of the {} failed at try {}", id, run.inWords(), tries, e);
            if (tries < MOST_TRIES || shuttingDown.get()) {
                throw e;
            }
            runs.ended(id, RunState.FAILED, "The planner failed " + tries + " times; the log of the service says why.");
        }
    }

    private void plan(PlanningRun run) {
        AtomicReference<String> distance = new AtomicReference<>("");
        List<DraftRota> planned = planner.get()
                .planAll(
                        desk.problem(drafts.get(run.week(), run.weeks())),
                        Effort.seconds(run.seconds()),
                        (best, elapsed, bound) -> {
                            distance.set(bound.distance(best));
                            return runs.progressed(run.id(), best, bound, elapsed.toMillis()) && !shuttingDown.get();
                        });
        if (shuttingDown.get()) {
            throw new IllegalStateException(
                    "The node is shutting down; the run goes on elsewhere or after the restart.");
        }
        List<DraftRota> saved = drafts.saveAll(planned);
        boolean stopped = runs.find(run.id()).filter(PlanningRun::stopWanted).isPresent();
        runs.ended(
                run.id(),
                stopped ? RunState.STOPPED : RunState.FINISHED,
                saved.stream()
                        .map(draft -> "The draft of the week of " + draft.week() + " is now at version "
                                + draft.version() + ".")
                        .collect(Collectors.joining(" ", "", " " + distance.get())));
    }
}
