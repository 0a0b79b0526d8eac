package ooh.rota;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;

/**
 * What the weeks around a draft bring into it: the duties near its edges, so that rest holds across them, and each
 * person's tally of the 13 weeks before, so that fairness does.
 */
public record CarriedOver(List<Duty> duties, Map<String, Tally> tallies) {
    public static final CarriedOver NOTHING = new CarriedOver(List.of(), Map.of());

    /** How far back burdens are remembered, in whole rota weeks. */
    public static final int WEEKS_REMEMBERED = 13;

    private static final Duration EDGE = Duration.ofDays(2);

    public CarriedOver {
        duties = List.copyOf(duties);
        tallies = Map.copyOf(tallies);
    }

    /**
     * From the duties of other weeks; those of the week itself are to be left out by the caller. A duty counts whole, in
     * the week in which it begins, and the weeks are counted on the calendar, so that no clock change moves one out.
     */
    public static CarriedOver into(Span week, List<Duty> dutiesOfOtherWeeks, ServiceCalendar calendar) {
        Span near = new Span(week.from().minus(EDGE), week.to().plus(EDGE));
        Week first = calendar.weekOf(week.from()).plus(-WEEKS_REMEMBERED);
        Span remembered = new Span(calendar.span(first).from(), week.from());
        return new CarriedOver(
                dutiesOfOtherWeeks.stream()
                        .filter(duty -> duty.span().overlaps(near))
                        .toList(),
                dutiesOfOtherWeeks.stream()
                        .filter(duty -> remembered.contains(duty.span().from()))
                        .collect(Collectors.toMap(Duty::person, duty -> Tally.of(duty.span(), calendar), Tally::plus)));
    }

    public Tally tally(String person) {
        return tallies.getOrDefault(person, Tally.NONE);
    }
}
