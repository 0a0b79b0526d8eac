package ooh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import ooh.cover.Shift;
import ooh.planning.PatternTerms;
import ooh.planning.PlanningProblem;
import ooh.staff.Absence;
import ooh.staff.Person;
import ooh.staff.RunningLimits;
import ooh.staff.Staff;
import ooh.staff.Wish;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/**
 * What the rules about lines of days and patterns look at, laid over a week by lots of its own: running limits and wishes
 * about a pattern for a third of the people each, three spare places, and a pattern that one or two may not follow.
 */
final class SampleLines {
    private final Random lots;

    SampleLines(Random lots) {
        this.lots = lots;
    }

    /** With no limit that more work could mend: the exact model could not prove such a week. */
    PlanningProblem laidOver(PlanningProblem problem) {
        LocalDate monday = problem.draft().week().monday();
        List<String> patterns = problem.draft().assignments().stream()
                .map(assignment -> assignment.shift().pattern())
                .distinct()
                .toList();
        TreeSet<String> followers = new TreeSet<>(List.of(anyOf(patterns)));
        followers.add(anyOf(patterns));
        PatternTerms terms = new PatternTerms(
                Map.of(anyOf(patterns), followers),
                SampleVariants.someShifts(lots, problem.draft(), 3).stream()
                        .map(Shift::id)
                        .collect(Collectors.toSet()));
        return with(
                        problem,
                        person -> lots.nextInt(3) == 0 ? mostOf(anyOf(patterns)) : RunningLimits.NONE,
                        person -> lots.nextInt(3) == 0 ? List.of(wishAbout(anyOf(patterns), monday)) : List.of())
                .with(terms);
    }

    /** With limits that too little work breaks, for everybody. */
    static PlanningProblem withLeasts(PlanningProblem problem) {
        RunningLimits leasts = new RunningLimits(Map.of(), 1200, RunningLimits.ANY, 2, 5, 2, RunningLimits.ANY);
        return with(problem, person -> leasts, person -> List.of());
    }

    private RunningLimits mostOf(String pattern) {
        return new RunningLimits(
                Map.of(pattern, lots.nextInt(2)),
                0,
                480 * (1 + lots.nextInt(4)),
                0,
                1 + lots.nextInt(3),
                0,
                lots.nextInt(2));
    }

    /** Of three days, of which the first may lie before the week and the last after it. */
    private Wish wishAbout(String pattern, LocalDate monday) {
        ServiceCalendar calendar = SampleVariants.calendar();
        LocalDate first = monday.plusDays(lots.nextInt(8) - 1L);
        Span days = calendar.day(first).hull(calendar.day(first.plusDays(2)));
        Wish.Kind kind = lots.nextBoolean() ? Wish.Kind.RATHER_NOT : Wish.Kind.WOULD_LIKE;
        return new Wish(days, kind, pattern, 1 + lots.nextInt(Wish.MOST_WEIGHT));
    }

    private String anyOf(List<String> patterns) {
        return patterns.get(lots.nextInt(patterns.size()));
    }

    /** The same week, whose people have such running limits, and such wishes besides their own. */
    private static PlanningProblem with(
            PlanningProblem problem, Function<Person, RunningLimits> limits, Function<Person, List<Wish>> moreWishes) {
        List<Person> people = new ArrayList<>();
        Map<String, List<Absence>> absences = new HashMap<>();
        Map<String, List<Wish>> wishes = new HashMap<>();
        for (Person person : problem.staff().people()) {
            people.add(within(person, limits.apply(person)));
            absences.put(person.id(), problem.staff().absences(person.id()));
            List<Wish> all = new ArrayList<>(problem.staff().wishes(person.id()));
            all.addAll(moreWishes.apply(person));
            wishes.put(person.id(), all);
        }
        return new PlanningProblem(
                problem.drafts(),
                new Staff(people, absences, wishes),
                problem.carriedOver(),
                problem.coreBanks(),
                problem.publishedPersonByShift(),
                problem.patternTerms(),
                problem.pay());
    }

    private static Person within(Person person, RunningLimits running) {
        return person.within(person.limits().within(running));
    }
}
