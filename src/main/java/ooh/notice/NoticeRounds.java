package ooh.notice;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Context;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Looks out each minute and sends every few seconds, on one node at a time, by db-scheduler; not at all where no e-mail
 * leaves. Its tasks lie in a table of their own, because a scheduler takes tasks that it does not know for left over and
 * deletes them after a while.
 */
@Context
class NoticeRounds {
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final Duration SEND_EVERY = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final MailServer server;
    private final Scheduler scheduler;

    NoticeRounds(
            Notices notices,
            Outbox outbox,
            MailServer server,
            Clock clock,
            DataSource dataSource,
            DataSourceResolver resolver) {
        this.server = server;
        RecurringTask<Void> look = Tasks.recurring("look-out", FixedDelay.of(LOOK_EVERY))
                .execute((instance, context) -> notices.write(clock.instant()));
        RecurringTask<Void> send =
                Tasks.recurring("send", FixedDelay.of(SEND_EVERY)).execute((instance, context) -> outbox.sendDue());
        this.scheduler = Scheduler.create(resolver.resolve(dataSource))
                .startTasks(look, send)
                .tableName("notice_round")
                // A mail server that keeps one waiting does not keep the look-out from looking.
                .threads(2)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(HEARTBEAT)
                .alwaysPersistTimestampInUTC()
                .pollUsingFetchAndLockOnExecute(0.5, 1.0)
                .clock(clock::instant)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    @PostConstruct
    void open() {
        if (server.isThere()) {
            scheduler.start();
        }
    }

    @PreDestroy
    void close() {
        if (server.isThere()) {
            scheduler.stop();
        }
    }
}
