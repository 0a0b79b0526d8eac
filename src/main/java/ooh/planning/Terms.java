package ooh.planning;

import java.util.List;
import ooh.staff.Absence;
import ooh.staff.Person;
import ooh.time.Span;

/**
 * On what terms somebody works in the planned week: whether in a core post, and for how many minutes of contract. The
 * contract is less by the share of the week's elapsed time in which the person is absent: a day off is a seventh.
 */
record Terms(boolean core, long contractedMinutes) {
    static Terms of(Person person, PlanningProblem problem, Span week) {
        return new Terms(
                person.isOnAny(problem.coreBanks()),
                person.limits().contractedMinutes()
                        * presentMinutes(problem.staff().absences(person.id()), week)
                        / week.minutes());
    }

    /** Absences that overlap count once. */
    static long presentMinutes(List<Absence> absences, Span span) {
        List<Span> present = List.of(span);
        for (Absence absence : absences) {
            present = present.stream()
                    .flatMap(part -> part.without(absence.span()).stream())
                    .toList();
        }
        return present.stream().mapToLong(Span::minutes).sum();
    }
}
