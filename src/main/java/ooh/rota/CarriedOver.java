package ooh.rota;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;

/**
 * What the weeks around a draft, or around several one after the other, bring into it: the duties of the week on either
 * side, so that rest, rest that is owed, and runs of nights hold across the edges; each person's tally of the 13 weeks
 * before, so that fairness does; and for each planned week that of the 16 weeks before it, which with it are the 17 weeks
 * of the averages (Working Time Regulations 1998, regulations 4 and 6). In that one the planned weeks themselves do not
 * count.
 */
public record CarriedOver(List<Duty> duties, Map<String, Tally> tallies, List<Map<String, Tally>> workedTallies) {
    public static final CarriedOver NOTHING = new CarriedOver(List.of(), Map.of());

    /** How far back burdens are remembered, in whole rota weeks. */
    public static final int WEEKS_REMEMBERED = 13;

    /** How far back work counts towards the averages of 17 weeks, of which the planned week is the last. */
    public static final int WEEKS_AVERAGED = 16;

    private static final Duration EDGE = Duration.ofDays(7);

    public CarriedOver {
        duties = List.copyOf(duties);
        tallies = Map.copyOf(tallies);
        workedTallies = workedTallies.stream().map(Map::copyOf).toList();
    }

    /** Into one week. */
    public CarriedOver(List<Duty> duties, Map<String, Tally> tallies, Map<String, Tally> workedTallies) {
        this(duties, tallies, List.of(workedTallies));
    }

    /** Where nobody worked in the weeks of the averages. */
    public CarriedOver(List<Duty> duties, Map<String, Tally> tallies) {
        this(duties, tallies, List.of());
    }

    /**
     * Into the rota weeks that make up the span, from the duties of other weeks; those of the weeks themselves are to be
     * left out by the caller. A duty counts whole, in the week in which it begins, and the weeks are counted on the
     * calendar, so that no clock change moves one out.
     */
    public static CarriedOver into(Span weeks, List<Duty> dutiesOfOtherWeeks, ServiceCalendar calendar) {
        return new CarriedOver(
                near(weeks, dutiesOfOtherWeeks, calendar),
                tallies(weeksBefore(WEEKS_REMEMBERED, weeks, calendar), dutiesOfOtherWeeks, calendar),
                Stream.iterate(calendar.weekOf(weeks.from()), Week::next)
                        .map(calendar::span)
                        .takeWhile(week -> week.overlaps(weeks))
                        .map(week -> weeksBefore(WEEKS_AVERAGED, week, calendar))
                        .map(before -> tallies(before, dutiesOfOtherWeeks, calendar))
                        .toList());
    }

    /** Of whoever has rest overridden in the week before, the fortnight before, over which the weekly rest is counted. */
    private static List<Duty> near(Span weeks, List<Duty> duties, ServiceCalendar calendar) {
        Span near = new Span(weeks.from().minus(EDGE), weeks.to().plus(EDGE));
        Span fortnightBefore = weeksBefore(2, weeks, calendar);
        Set<String> owing = duties.stream()
                .filter(duty -> duty.restOverride() != null
                        && weeksBefore(1, weeks, calendar).contains(duty.span().from()))
                .map(Duty::person)
                .collect(Collectors.toSet());
        return duties.stream()
                .filter(duty -> duty.span().overlaps(near)
                        || owing.contains(duty.person()) && duty.span().overlaps(fortnightBefore))
                .toList();
    }

    /** The stretch of so many rota weeks that ends where the week begins. */
    private static Span weeksBefore(int weeks, Span week, ServiceCalendar calendar) {
        Week first = calendar.weekOf(week.from()).plus(-weeks);
        return new Span(calendar.span(first).from(), week.from());
    }

    /** The week and so many before it, but none of the days for which bank holidays, and so daytime posts, are not known. */
    public static Span withWeeksBefore(int weeks, Span week, ServiceCalendar calendar) {
        Span span = weeksBefore(weeks, week, calendar).hull(week);
        LocalDate day = calendar.dayOf(span.from());
        return calendar.knows(day)
                ? span
                : new Span(calendar.day(LocalDate.of(day.getYear() + 1, 1, 1)).from(), span.to());
    }

    public Tally tally(String person) {
        return tallies.getOrDefault(person, Tally.NONE);
    }

    /** What the person worked here in the 16 weeks before the planned week with that number, from 0. */
    public Tally worked(String person, int number) {
        return number < workedTallies.size() ? workedTallies.get(number).getOrDefault(person, Tally.NONE) : Tally.NONE;
    }

    private static Map<String, Tally> tallies(Span within, List<Duty> duties, ServiceCalendar calendar) {
        return duties.stream()
                .filter(duty -> within.contains(duty.span().from()))
                .collect(Collectors.toMap(Duty::person, duty -> Tally.of(duty.span(), calendar), Tally::plus));
    }
}
