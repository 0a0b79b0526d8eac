package ooh.leave;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ooh.access.Secret;
import ooh.trail.Change;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps whose calendar is read from which address, when it was read last and what became of it. */
@Singleton
class CalendarStore {
    private static final int LONGEST_OUTCOME = 1_000;

    private final Calendars calendars;
    private final Addresses addresses;
    private final Trail trail;

    CalendarStore(Calendars calendars, Addresses addresses, Trail trail) {
        this.calendars = calendars;
        this.addresses = addresses;
        this.trail = trail;
    }

    Optional<Subscription> subscription(String person) {
        return calendars.findById(person).flatMap(CalendarRow::subscription);
    }

    /** Subscribes the person to this address alone; the same address again changes nothing. */
    @Transactional
    void subscribe(String person, String url, Instant now) {
        hold(person);
        if (subscription(person).filter(before -> before.url().equals(url)).isEmpty()) {
            calendars.subscribe(person, url, now);
        }
        trail.record(Change.of("calendar.subscribe", "staff/" + person)); // the address opens the calendar, so not here
    }

    /** Says whether there was a subscription. */
    @Transactional
    boolean unsubscribe(String person) {
        if (calendars.unsubscribe(person) == 0) {
            return false;
        }
        trail.record(Change.of("calendar.unsubscribe", "staff/" + person));
        return true;
    }

    /** Those that were not read for a day, the longest unread first. */
    List<Subscription> due(Instant now) {
        return calendars.due(now.minus(Duration.ofDays(1))).stream()
                .flatMap(row -> row.subscription().stream())
                .toList();
    }

    /** Whether the address may be read now: once a day, whoever asks, and written down before it is tried. */
    @Transactional
    boolean mayRead(String url, Instant now) {
        String hash = Secret.hash(url);
        if (addresses.take(hash, now, now.minus(Duration.ofDays(1))) > 0) {
            return true;
        }
        if (addresses.existsById(hash)) {
            return false;
        }
        addresses.save(new AddressRow(hash, now));
        return true;
    }

    /** Unless the person subscribed to another address meanwhile. */
    void wasRead(Subscription subscription, Instant now, String outcome, @Nullable Integer events) {
        String words = outcome.length() > LONGEST_OUTCOME ? outcome.substring(0, LONGEST_OUTCOME) : outcome;
        calendars.wasRead(subscription.person(), subscription.url(), now, words, events);
    }

    /** Until the transaction ends nobody else changes what this person's calendars propose. */
    void hold(String person) {
        calendars.makeSure(person);
        calendars.hold(person);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Calendars extends CrudRepository<CalendarRow, String> {
        @Query("INSERT INTO person_calendar (person_id) VALUES (:person) ON DUPLICATE KEY UPDATE person_id = person_id")
        void makeSure(String person);

        @Query("SELECT person_id FROM person_calendar WHERE person_id = :person FOR UPDATE")
        List<String> hold(String person);

        @Query(
                "UPDATE person_calendar SET url = :url, subscribed_at = :now, read_at = NULL, outcome = NULL, events = NULL"
                        + " WHERE person_id = :person")
        void subscribe(String person, String url, Instant now);

        @Query(
                "UPDATE person_calendar SET url = NULL, subscribed_at = NULL, read_at = NULL, outcome = NULL, events = NULL"
                        + " WHERE person_id = :person AND url IS NOT NULL")
        long unsubscribe(String person);

        @Query("SELECT * FROM person_calendar WHERE url IS NOT NULL AND (read_at IS NULL OR read_at <= :before)"
                + " ORDER BY read_at, person_id")
        List<CalendarRow> due(Instant before);

        @Query("UPDATE person_calendar SET read_at = :now, outcome = :outcome, events = :events"
                + " WHERE person_id = :person AND url = :url")
        void wasRead(String person, String url, Instant now, String outcome, @Nullable Integer events);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Addresses extends CrudRepository<AddressRow, String> {
        @Query("UPDATE read_address SET read_at = :now WHERE url_hash = :hash AND read_at <= :before")
        long take(String hash, Instant now, Instant before);
    }

    @MappedEntity("person_calendar")
    record CalendarRow(
            @Id String personId,
            @Nullable String url,
            @Nullable Instant subscribedAt,
            @Nullable Instant readAt,
            @Nullable String outcome,
            @Nullable Integer events) {
        Optional<Subscription> subscription() {
            return url == null || subscribedAt == null
                    ? Optional.empty()
                    : Optional.of(new Subscription(personId, url, subscribedAt, readAt, outcome, events));
        }
    }

    @MappedEntity("read_address")
    record AddressRow(@Id String urlHash, Instant readAt) {}
}
