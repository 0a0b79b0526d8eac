package ooh.staff;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ooh.problem.Moved;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps the people themselves, each at a version of its own, within the transaction of {@link StaffStore}. */
@Singleton
class PersonStore {
    private final People people;
    private final Trail trail;

    PersonStore(People people, Trail trail) {
        this.people = people;
        this.trail = trail;
    }

    List<Person> all() {
        return people.findAll().stream().map(PersonRow::person).toList();
    }

    boolean include(String personId) {
        return people.existsById(personId);
    }

    Map<String, Long> versions() {
        return people.findAll().stream().collect(Collectors.toMap(PersonRow::id, PersonRow::version));
    }

    long changes() {
        return people.changes();
    }

    /** Adds or changes a person and gives the new version; {@link Moved} where another than {@code read} is there now. */
    long put(Person person, OptionalLong read) {
        Optional<PersonRow> before = people.findById(person.id());
        long version = before.map(PersonRow::version).orElse(0L);
        if (read.isPresent() && read.getAsLong() != version) {
            throw moved(person.id(), read.getAsLong(), version);
        }
        if (before.isEmpty()) {
            people.save(PersonRow.of(person, 1));
        } else if (people.replace(PersonRow.of(person, version)) == 0) {
            throw moved(person.id(), version, version + 1);
        }
        trail.record(StaffChange.person(before.map(PersonRow::person).orElse(null), person, version));
        return version + 1;
    }

    private static Moved moved(String id, long read, long now) {
        return new Moved("\"" + id + "\" can not be changed, because version " + read
                + " was read and it is now at version " + now + ". Read it again, then change it.");
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface People extends CrudRepository<PersonRow, String> {
        @Query("SELECT COALESCE(SUM(version), 0) FROM person")
        long changes();

        /** Of a row at the version that was read; the next version stands in the database then. */
        @Query("UPDATE person SET version = :version + 1, name = :name, phone = :phone, email = :email, banks = :banks,"
                + " contracted_minutes = :contractedMinutes, weekly_most_minutes = :weeklyMostMinutes,"
                + " opted_out = :optedOut, post_days = :postDays, post_from = :postFrom, post_to = :postTo,"
                + " asye_until = :asyeUntil, pattern_most = :patternMost,"
                + " planned_least_minutes = :plannedLeastMinutes, planned_most_minutes = :plannedMostMinutes,"
                + " running_least_days = :runningLeastDays, running_most_days = :runningMostDays,"
                + " off_least_days = :offLeastDays, most_weekends = :mostWeekends"
                + " WHERE id = :id AND version = :version")
        long replace(PersonRow row);
    }

    @MappedEntity("person")
    record PersonRow(
            @Id String id,
            long version,
            String name,
            String phone,
            @Nullable String email,
            String banks,
            int contractedMinutes,
            int weeklyMostMinutes,
            boolean optedOut,
            @Nullable String postDays,
            @Nullable String postFrom,
            @Nullable String postTo,
            @Nullable LocalDate asyeUntil,
            @Nullable String patternMost,
            @Nullable Integer plannedLeastMinutes,
            @Nullable Integer plannedMostMinutes,
            @Nullable Integer runningLeastDays,
            @Nullable Integer runningMostDays,
            @Nullable Integer offLeastDays,
            @Nullable Integer mostWeekends) {
        static PersonRow of(Person person, long version) {
            DaytimePost post = person.post();
            Limits limits = person.limits();
            RunningLimits running = limits.running();
            return new PersonRow(
                    person.id(),
                    version,
                    person.name(),
                    person.phone(),
                    person.email(),
                    String.join(" ", person.banks()),
                    limits.contractedMinutes(),
                    limits.mostMinutesAWeek(),
                    limits.optedOut(),
                    post == null
                            ? null
                            : new TreeSet<>(post.days())
                                    .stream().map(DayOfWeek::name).collect(Collectors.joining(" ")),
                    post == null ? null : post.from().toString(),
                    post == null ? null : post.to().toString(),
                    person.asyeUntil(),
                    patternMost(running.mostByPattern()),
                    RunningLimits.leastIfSet(running.leastMinutes()),
                    RunningLimits.mostIfSet(running.mostMinutes()),
                    RunningLimits.leastIfSet(running.leastDaysRunning()),
                    RunningLimits.mostIfSet(running.mostDaysRunning()),
                    RunningLimits.leastIfSet(running.leastDaysOff()),
                    RunningLimits.mostIfSet(running.mostWeekends()));
        }

        Person person() {
            return new Person(
                    id,
                    name,
                    phone,
                    email,
                    words(banks),
                    new Limits(contractedMinutes, weeklyMostMinutes, optedOut, running()),
                    post(),
                    asyeUntil);
        }

        private RunningLimits running() {
            return RunningLimits.of(
                    patternMost == null
                            ? Map.of()
                            : words(patternMost).stream()
                                    .map(word -> word.split("="))
                                    .collect(Collectors.toMap(word -> word[0], word -> Integer.valueOf(word[1]))),
                    plannedLeastMinutes,
                    plannedMostMinutes,
                    runningLeastDays,
                    runningMostDays,
                    offLeastDays,
                    mostWeekends);
        }

        private static @Nullable String patternMost(Map<String, Integer> mostByPattern) {
            return mostByPattern.isEmpty()
                    ? null
                    : mostByPattern.entrySet().stream()
                            .map(most -> most.getKey() + "=" + most.getValue())
                            .collect(Collectors.joining(" "));
        }

        private @Nullable DaytimePost post() {
            if (postDays == null || postFrom == null || postTo == null) {
                return null;
            }
            return new DaytimePost(
                    words(postDays).stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                    LocalTime.parse(postFrom),
                    LocalTime.parse(postTo));
        }

        private static Set<String> words(String text) {
            return Arrays.stream(text.split(" "))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toSet());
        }
    }
}
