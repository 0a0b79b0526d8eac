package ooh.staff;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import ooh.access.KnownPeople;
import ooh.problem.Missing;
import ooh.time.Span;
import ooh.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps the people on the banks, each at a version of its own, with their absences and wishes. */
@Singleton
public class StaffStore implements KnownPeople {
    private final PersonStore people;
    private final Absences absences;
    private final Wishes wishes;
    private final Trail trail;

    StaffStore(PersonStore people, Absences absences, Wishes wishes, Trail trail) {
        this.people = people;
        this.absences = absences;
        this.wishes = wishes;
        this.trail = trail;
    }

    /** Everyone, as of one moment. */
    @Transactional(readOnly = true)
    public Staff everyone() {
        return new Staff(
                people.all(),
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
        return people.include(personId);
    }

    public Map<String, Long> versions() {
        return people.versions();
    }

    /** How many changes of people there were: another number where anybody's name or limits changed since. */
    public long changes() {
        return people.changes();
    }

    /**
     * Adds or changes a person and gives the new version. Where {@code read} is there, it is the version that the caller
     * read, and anything else now is {@link ooh.problem.Moved}.
     */
    @Transactional
    public long put(Person person, OptionalLong read) {
        return people.put(person, read);
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
        List<AbsenceRow> before = absences.findByPersonIdOrderByFromAtAndId(personId);
        trail.record(StaffChange.absences(
                personId, before.stream().map(AbsenceRow::absence).toList(), replacement));
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
        trail.record(StaffChange.absence(personId, absence));
        absences.save(new AbsenceRow(
                null, personId, absence.span().from(), absence.span().to(), absence.reason()));
    }

    /** Replaces a person's wishes by these. */
    @Transactional
    public void putWishes(String personId, List<Wish> replacement) {
        mustExist(personId);
        trail.record(StaffChange.wishes(
                personId,
                wishes.findByPersonIdOrderByFromAtAndId(personId).stream()
                        .map(WishRow::wish)
                        .toList(),
                replacement));
        wishes.deleteByPersonId(personId);
        wishes.saveAll(
                replacement.stream().map(wish -> WishRow.of(personId, wish)).toList());
    }

    private void mustExist(String personId) {
        if (!people.include(personId)) {
            throw new Missing("There is nobody with the id \"" + personId + "\" on the banks.");
        }
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Absences extends CrudRepository<AbsenceRow, Long> {
        List<AbsenceRow> findByPersonIdOrderByFromAtAndId(String personId);

        void deleteByPersonId(String personId);
    }

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Wishes extends CrudRepository<WishRow, Long> {
        List<WishRow> findByPersonIdOrderByFromAtAndId(String personId);

        void deleteByPersonId(String personId);
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
