package ooh.staff;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
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
import ooh.access.KnownPeople;
import ooh.problem.Missing;
import ooh.problem.Moved;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;

/** Keeps the people on the banks, each at a version of its own, with their absences and wishes. */
@Singleton
public class StaffStore implements KnownPeople {
    private final People people;
    private final Absences absences;
    private final Wishes wishes;

    StaffStore(People people, Absences absences, Wishes wishes) {
        this.people = people;
        this.absences = absences;
        this.wishes = wishes;
    }

    /** Everyone, as of one moment. */
    @Transactional(readOnly = true)
    public Staff everyone() {
        return new Staff(
                people.findAll().stream().map(PersonRow::person).toList(),
                absences.findAll().stream()
                        .collect(Collectors.groupingBy(
                                AbsenceRow::personId,
                                Collectors.mapping(AbsenceRow::absence, Collectors.toUnmodifiableList()))),
                wishes.findAll().stream()
                        .collect(Collectors.groupingBy(
                                WishRow::personId,
                                Collectors.mapping(WishRow::wish, Collectors.toUnmodifiableList()))));
    }

    @Override
    public boolean include(String personId) {
        return people.existsById(personId);
    }

    public Map<String, Long> versions() {
        return people.findAll().stream().collect(Collectors.toMap(PersonRow::id, PersonRow::version));
    }

    /**
     * Adds or changes a person and gives the new version. Where {@code read} is there, it is the version that the caller
     * read, and anything else now is {@link Moved}.
     */
    @Transactional
    public long put(Person person, OptionalLong read) {
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
        return version + 1;
    }

    /** Adds or changes all of them, or none. */
    @Transactional
    public void putAll(List<Person> imported) {
        imported.forEach(person -> put(person, OptionalLong.empty()));
    }

    /** Adds or changes everyone, with their absences and wishes, or nobody. */
    @Transactional
    public void putAll(Staff staff) {
        putAll(staff.people());
        staff.people().forEach(person -> putAbsences(person.id(), staff.absences(person.id())));
        staff.people().forEach(person -> putWishes(person.id(), staff.wishes(person.id())));
    }

    /** Replaces a person's absences by these. */
    @Transactional
    public void putAbsences(String personId, List<Absence> replacement) {
        mustExist(personId);
        absences.deleteByPersonId(personId);
        absences.saveAll(replacement.stream()
                .map(absence -> new AbsenceRow(
                        null, personId, absence.span().from(), absence.span().to(), absence.reason()))
                .toList());
    }

    /** Adds one to a person's absences. */
    @Transactional
    public void addAbsence(String personId, Absence absence) {
        mustExist(personId);
        absences.save(new AbsenceRow(
                null, personId, absence.span().from(), absence.span().to(), absence.reason()));
    }

    /** Replaces a person's wishes by these. */
    @Transactional
    public void putWishes(String personId, List<Wish> replacement) {
        mustExist(personId);
        wishes.deleteByPersonId(personId);
        wishes.saveAll(
                replacement.stream().map(wish -> WishRow.of(personId, wish)).toList());
    }

    private void mustExist(String personId) {
        if (!people.existsById(personId)) {
            throw new Missing("There is nobody with the id \"" + personId + "\" on the banks.");
        }
    }

    private static Moved moved(String id, long read, long now) {
        return new Moved("\"" + id + "\" can not be changed, because version " + read
                + " was read and it is now at version " + now + ". Read it again, then change it.");
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface People extends CrudRepository<PersonRow, String> {
        /** Of a row at the version that was read; the next version stands in the database then. */
        @Query("UPDATE person SET version = :version + 1, name = :name, phone = :phone, banks = :banks,"
                + " contracted_minutes = :contractedMinutes, weekly_most_minutes = :weeklyMostMinutes,"
                + " opted_out = :optedOut, post_days = :postDays, post_from = :postFrom, post_to = :postTo,"
                + " asye_until = :asyeUntil, pattern_most = :patternMost,"
                + " planned_least_minutes = :plannedLeastMinutes, planned_most_minutes = :plannedMostMinutes,"
                + " running_least_days = :runningLeastDays, running_most_days = :runningMostDays,"
                + " off_least_days = :offLeastDays, most_weekends = :mostWeekends"
                + " WHERE id = :id AND version = :version")
        long replace(PersonRow row);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Absences extends CrudRepository<AbsenceRow, Long> {
        void deleteByPersonId(String personId);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Wishes extends CrudRepository<WishRow, Long> {
        void deleteByPersonId(String personId);
    }

    @MappedEntity("person")
    record PersonRow(
            @Id String id,
            long version,
            String name,
            String phone,
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

    @MappedEntity("absence")
    record AbsenceRow(
            @Id @GeneratedValue @Nullable Long id, String personId, Instant fromAt, Instant toAt, String reason) {
        Absence absence() {
            return new Absence(new Span(fromAt, toAt), reason);
        }
    }

    @MappedEntity("wish")
    record WishRow(
            @Id @GeneratedValue @Nullable Long id,
            String personId,
            Instant fromAt,
            Instant toAt,
            String kind,
            @Nullable String pattern,
            int weight) {
        static WishRow of(String personId, Wish wish) {
            Span span = wish.span();
            return new WishRow(
                    null, personId, span.from(), span.to(), wish.kind().word(), wish.pattern(), wish.weight());
        }

        Wish wish() {
            return new Wish(new Span(fromAt, toAt), Wish.Kind.of(kind).orElseThrow(), pattern, weight);
        }
    }
}
