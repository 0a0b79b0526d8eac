package ooh.rota;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;

/**
 * What the weeks around a draft bring into it: the duties of the week on either side, so that rest and runs of nights hold
 * across its edges; each person's tally of the 13 weeks before, so that fairness does; and that of the 16 weeks before,
 * which with the planned week are the 17 weeks of the averages (Working Time Regulations 1998, regulations 4 and 6).
 */
public record CarriedOver(List<Duty> duties, Map<String, Tally> tallies, Map<String, Tally> workedTallies) {
    public static final CarriedOver NOTHING = new CarriedOver(List.of(), Map.of());

    /** How far back burdens are remembered, in whole rota weeks. */
    public static final int WEEKS_REMEMBERED = 13;

    /** How far back work counts towards the averages of 17 weeks, of which the planned week is the last. */
    public static final int WEEKS_AVERAGED = 16;

    private static final Duration EDGE = Duration.ofDays(7);

    public CarriedOver {
        duties = List.copyOf(duties);
        tallies = Map.copyOf(tallies);
        workedTallies = Map.copyOf(workedTallies);
    }

    /** Where nobody worked in the weeks of the averages. */
    public CarriedOver(List<Duty> duties, Map<String, Tally> tallies) {
        this(duties, tallies, Map.of());
    }

    /**
     * From the duties of other weeks; those of the week itself are to be left out by the caller. A duty counts whole, in
     * the week in which it begins, and the weeks are counted on the calendar, so that no clock change moves one out.
     */
    public static CarriedOver into(Span week, List<Duty> dutiesOfOtherWeeks, ServiceCalendar calendar) {
        Span near = new Span(week.from().minus(EDGE), week.to().plus(EDGE));
        return new CarriedOver(
                dutiesOfOtherWeeks.stream()
                        .filter(duty -> duty.span().overlaps(near))
                        .toList(),
                tallies(weeksBefore(WEEKS_REMEMBERED, week, calendar), dutiesOfOtherWeeks, calendar),
                tallies(weeksBefore(WEEKS_AVERAGED, week, calendar), dutiesOfOtherWeeks, calendar));
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

    /** What the person worked here in the 16 weeks before. */
    public Tally worked(String person) {
        return workedTallies.getOrDefault(person, Tally.NONE);
    }

    private static Map<String, Tally> tallies(Span within, List<Duty> duties, ServiceCalendar calendar) {
        return duties.stream()
                .filter(duty -> within.contains(duty.span().from()))
                .collect(Collectors.toMap(Duty::person, duty -> Tally.of(duty.span(), calendar), Tally::plus));
    }
}
