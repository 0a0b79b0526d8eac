package ooh.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.problem.Missing;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/** Everyone on the banks as known at one moment, with absences and wishes. Immutable; ordered by id. */
public final class Staff {
    private final Map<String, Person> personById;
    private final List<Person> people;
    private final Map<String, List<Absence>> absencesByPerson;
    private final Map<String, List<Wish>> wishesByPerson;

    public Staff(List<Person> people, Map<String, List<Absence>> absences, Map<String, List<Wish>> wishes) {
        this.people = people.stream()
                .sorted(java.util.Comparator.comparing(Person::id))
                .toList();
        this.personById = people.stream().collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        this.absencesByPerson = Map.copyOf(absences);
        this.wishesByPerson = Map.copyOf(wishes);
    }

    public List<Person> people() {
        return people;
    }

    public Optional<Person> find(String id) {
        return Optional.ofNullable(personById.get(id));
    }

    public Person person(String id) {
        return find(id).orElseThrow(() -> new Missing("There is nobody with the id \"" + id + "\" on the banks."));
    }

    public List<Person> on(Set<String> banks) {
        return people.stream().filter(person -> person.isOnAny(banks)).toList();
    }

    public List<Absence> absences(String personId) {
        return absencesByPerson.getOrDefault(personId, List.of());
    }

    public List<Wish> wishes(String personId) {
        return wishesByPerson.getOrDefault(personId, List.of());
    }

    /** The same people, one of whom can not work for that long. */
    public Staff with(String personId, Absence absence) {
        Map<String, List<Absence>> absences = new HashMap<>(absencesByPerson);
        absences.merge(
                personId,
                List.of(absence),
                (known, more) -> Stream.concat(known.stream(), more.stream()).toList());
        return new Staff(people, absences, wishesByPerson);
    }

    /** The stretches of the daytime post that this person really works within the span: not on leave, not on bank holidays. */
    public List<Span> postWorked(Person person, Span within, ServiceCalendar calendar) {
        if (person.post() == null) {
            return List.of();
        }
        return withoutAbsences(person.id(), person.post().during(within, calendar));
    }

    /** The elapsed minutes of the span in which the person is not absent; absences that overlap count once. */
    public long presentMinutes(String personId, Span span) {
        return withoutAbsences(personId, List.of(span)).stream()
                .mapToLong(Span::minutes)
                .sum();
    }

    private List<Span> withoutAbsences(String personId, List<Span> spans) {
        List<Span> left = spans;
        for (Absence absence : absences(personId)) {
            left = left.stream()
                    .flatMap(span -> span.without(absence.span()).stream())
                    .toList();
        }
        return left;
    }
}
