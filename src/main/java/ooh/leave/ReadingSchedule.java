package ooh.leave;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.micronaut.context.annotation.Context;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** Looks every minute, on one of the nodes, whether a subscribed calendar is to be read. */
@Context
class ReadingSchedule {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** The library's own begins at once, while the service is still starting. */
    private record EachMinute() implements Schedule {
        @Override
        public Instant getNextExecutionTime(ExecutionComplete complete) {
            return complete.getTimeDone().plus(PAUSE);
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return now.plus(PAUSE);
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }

    private final Scheduler scheduler;

    ReadingSchedule(CalendarReadings readings, Clock clock, DataSource dataSource, DataSourceResolver resolver) {
        RecurringTask<Void> task = Tasks.recurring("calendar-readings", new EachMinute())
                .execute((instance, context) -> readings.readDue(clock.instant()));
        this.scheduler = Scheduler.create(resolver.resolve(dataSource))
                .startTasks(task)
                .tableName("calendar_task")
                .threads(1)
                .pollingInterval(PAUSE)
                .alwaysPersistTimestampInUTC()
                // As in the planning runs: the node whose update of the row counts carries it out.
                .pollUsingFetchAndLockOnExecute(0.5, 1.0)
                .clock(clock::instant)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    @PostConstruct
    void open() {
        scheduler.start();
    }

    @PreDestroy
    void close() {
        scheduler.stop();
    }
}
