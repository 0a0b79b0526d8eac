package ooh.desk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ooh.planning.LowerBound;
import ooh.rota.Score;
import ooh.time.Week;
import ooh.trail.Change;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps planning runs where every node sees them, each holding its weeks until it ends. What has ended never changes. */
@Singleton
class PlanningRunStore {
    private final Runs runs;
    private final PlannedWeeks plannedWeeks;
    private final Trail trail;

    PlanningRunStore(Runs runs, PlannedWeeks plannedWeeks, Trail trail) {
        this.runs = runs;
        this.plannedWeeks = plannedWeeks;
        this.trail = trail;
    }

    /** Keeps a new run, or gives the earliest one that holds a week of it already. */
    Optional<PlanningRun> addUnlessUnderWay(PlanningRun run) {
        try {
            add(run);
            return Optional.empty();
        } catch (DataAccessException e) {
            return Optional.of(runs.holding(run.week().monday(), run.lastWeek().monday()).stream()
                    .findFirst()
                    .map(RunRow::run)
                    .orElseThrow(() -> e));
        }
    }

    /** The run with all of its weeks, in their order so that two that overlap do not wait for each other; or nothing. */
    @Transactional
    void add(PlanningRun run) {
        runs.save(RunRow.of(run));
        for (int number = 0; number < run.weeks(); number++) {
            plannedWeeks.save(new PlannedWeek(run.week().plus(number).monday(), run.id()));
        }
        trail.record(Change.of("planning.start", "planning/" + run.id())
                .after(Map.of("week", run.week().toString(), "weeks", run.weeks(), "seconds", run.seconds())));
    }

    Optional<PlanningRun> find(String id) {
        return runs.findById(id).map(RunRow::run);
    }

    /** The runs that have not ended, oldest first. */
    List<PlanningRun> underWay() {
        return runs.underWay().stream().map(RunRow::run).toList();
    }

    void started(String id) {
        runs.started(id);
    }

    /** Notes how far the run has come; false when it should stop: somebody wants it to, or it has been ended elsewhere. */
    boolean progressed(String id, Score best, LowerBound bound, long elapsedMillis) {
        runs.progressed(
                id,
                best.hard(),
                best.medium(),
                best.soft(),
                bound.score().hard(),
                bound.score().medium(),
                bound.score().soft(),
                elapsedMillis,
                bound.distance(best));
        return find(id).filter(run -> !run.state().isEnd() && !run.stopWanted()).isPresent();
    }

    /** Also lets its weeks go. */
    @Transactional
    void ended(String id, RunState end, String detail) {
        runs.ended(id, end.word(), detail);
        plannedWeeks.letGo(id);
        trail.record(Change.of("planning.end", "planning/" + id).after(Map.of("state", end.word())));
    }

    @Transactional
    void wantStopped(String id) {
        runs.wantStopped(id);
        trail.record(Change.of("planning.stop", "planning/" + id));
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Runs extends CrudRepository<RunRow, String> {
        @Query("SELECT * FROM planning_run WHERE state IN ('queued', 'running') ORDER BY asked_at")
        List<RunRow> underWay();

        @Query("SELECT r.* FROM planning_run r JOIN planned_week w ON w.run_id = r.id"
                + " WHERE w.week BETWEEN :first AND :last ORDER BY w.week")
        List<RunRow> holding(LocalDate first, LocalDate last);

        @Query("UPDATE planning_run SET state = 'running' WHERE id = :id AND state IN ('queued', 'running')")
        void started(String id);

        @Query(
                "UPDATE planning_run SET hard = :hard, medium = :medium, soft = :soft, hard_bound = :hardBound,"
                        + " lower_bound = :lowerBound, soft_bound = :softBound, elapsed_millis = :elapsedMillis, detail = :detail WHERE id = :id AND state = 'running'")
        void progressed(
                String id,
                long hard,
                long medium,
                long soft,
                long hardBound,
                long lowerBound,
                long softBound,
                long elapsedMillis,
                String detail);

        @Query("UPDATE planning_run SET state = :end, detail = :detail"
                + " WHERE id = :id AND state IN ('queued', 'running')")
        void ended(String id, String end, String detail);

        @Query("UPDATE planning_run SET stop_wanted = TRUE WHERE id = :id")
        void wantStopped(String id);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface PlannedWeeks extends GenericRepository<PlannedWeek, LocalDate> {
        void save(PlannedWeek week);

        @Query("DELETE FROM planned_week WHERE run_id = :runId")
        void letGo(String runId);
    }

    @MappedEntity("planned_week")
    record PlannedWeek(@Id LocalDate week, String runId) {}

    @MappedEntity("planning_run")
    record RunRow(
            @Id String id,
            LocalDate week,
            int weeks,
            int seconds,
            String state,
            @Nullable Long hard,
            @Nullable Long medium,
            @Nullable Long soft,
            @Nullable Long hardBound,
            @Nullable Long lowerBound,
            @Nullable Long softBound,
            long elapsedMillis,
            String detail,
            boolean stopWanted,
            String askedBy,
            Instant askedAt) {
        static RunRow of(PlanningRun run) {
            Score best = run.best();
            Score bound = run.lowerBound();
            return new RunRow(
                    run.id(),
                    run.week().monday(),
                    run.weeks(),
                    run.seconds(),
                    run.state().word(),
                    best == null ? null : best.hard(),
                    best == null ? null : best.medium(),
                    best == null ? null : best.soft(),
                    bound == null ? null : bound.hard(),
                    bound == null ? null : bound.medium(),
                    bound == null ? null : bound.soft(),
                    run.elapsedMillis(),
                    run.detail(),
                    run.stopWanted(),
                    run.askedBy(),
                    run.askedAt());
        }

        PlanningRun run() {
            Score best = score(hard, medium, soft);
            RunState at = RunState.valueOf(state.toUpperCase(Locale.ROOT));
            return new PlanningRun(
                    id,
                    new Week(week),
                    weeks,
                    seconds,
                    at,
                    best,
                    score(hardBound, lowerBound, softBound),
                    elapsedMillis,
                    detail,
                    stopWanted,
                    askedBy,
                    askedAt);
        }

        private static @Nullable Score score(@Nullable Long hard, @Nullable Long medium, @Nullable Long soft) {
            return hard == null || medium == null || soft == null ? null : new Score(hard, medium, soft);
        }
    }
}
