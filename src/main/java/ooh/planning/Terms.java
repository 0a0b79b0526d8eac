package ooh.planning;

import java.util.List;
import ooh.rota.CarriedOver;
import ooh.rota.Tally;
import ooh.staff.Person;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/**
 * On what terms somebody works in one planned week: whether in a core post, for how many minutes of contract, and within
 * which limits of the law. The contract is less by the share of the week's elapsed time in which the person is absent: a
 * day off is a seventh.
 */
record Terms(
        boolean core,
        long contractedMinutes,
        List<Span> posts,
        WeeklyRest weeklyRest,
        WorkingTime workingTime,
        long mostNightsRunning) {
    /** In the planned week with that number, from 0. */
    static Terms of(Person person, int number, PlanningProblem problem, ServiceCalendar calendar, RuleWeights weights) {
        Span week = calendar.span(problem.drafts().get(number).week());
        Span fortnight = CarriedOver.withWeeksBefore(1, week, calendar);
        Span averaged = CarriedOver.withWeeksBefore(CarriedOver.WEEKS_AVERAGED, week, calendar);
        return new Terms(
                person.isOnAny(problem.coreBanks()),
                person.limits().contractedMinutes()
                        * problem.staff().presentMinutes(person.id(), week)
                        / week.minutes(),
                problem.staff().postWorked(person, fortnight, calendar),
                weights.weeklyRest(week, fortnight),
                workingTime(
                        person,
                        problem.carriedOver().worked(person.id(), number),
                        problem,
                        averaged,
                        weights,
                        calendar),
                weights.mostNightsRunning());
    }

    /**
     * Days of absence are taken out of the 17 weeks, down to one week: the days that regulation 4(6) puts in their place
     * lie after the planned week, and are taken to be worked as long as is allowed.
     */
    private static WorkingTime workingTime(
            Person person,
            Tally worked,
            PlanningProblem problem,
            Span averaged,
            RuleWeights weights,
            ServiceCalendar calendar) {
        long postMinutes = problem.staff().postWorked(person, averaged, calendar).stream()
                .mapToLong(Span::minutes)
                .sum();
        long presentMinutes =
                Math.max(averaged.minutes() / WorkingTime.WEEKS, problem.staff().presentMinutes(person.id(), averaged));
        return new WorkingTime(
                worked.minutes() + postMinutes,
                worked.nightMinutes(),
                weights.mostAverageWeekMinutes() * WorkingTime.WEEKS * presentMinutes / averaged.minutes(),
                weights.mostNightWorkerWeekMinutes() * WorkingTime.WEEKS * presentMinutes / averaged.minutes(),
                weights.nightWorkerMinutesAWeek() * WorkingTime.WEEKS,
                person.limits().optedOut(),
                (double) WorkingTime.WEEKS * presentMinutes / averaged.minutes());
    }
}
