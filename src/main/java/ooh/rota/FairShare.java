package ooh.rota;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import ooh.staff.Person;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;

/**
 * What one person has borne of a tier's duties over a stretch of weeks, beside the fair share of what everyone on the tier's
 * banks bore: in proportion to the hours that each may be asked for, as the rules of fairness share it. In minutes.
 */
public record FairShare(Person person, Tally borne, Tally fair) {
    /** One for each of the people, in their order. {@code duties} of other tiers do not count. */
    public static List<FairShare> of(Tier tier, List<Person> people, List<Duty> duties, ServiceCalendar calendar) {
        Map<String, Tally> borneByPerson = duties.stream()
                .filter(duty -> duty.tier() == tier)
                .collect(Collectors.toMap(Duty::person, duty -> Tally.of(duty.span(), calendar), Tally::plus));
        Tally all = people.stream()
                .map(person -> borneByPerson.getOrDefault(person.id(), Tally.NONE))
                .reduce(Tally.NONE, Tally::plus);
        long shares = people.stream()
                .mapToLong(person -> person.limits().shareMinutes())
                .sum();
        return people.stream()
                .map(person -> new FairShare(
                        person,
                        borneByPerson.getOrDefault(person.id(), Tally.NONE),
                        part(all, person.limits().shareMinutes(), shares)))
                .toList();
    }

    private static Tally part(Tally all, long share, long shares) {
        ToLongFunction<Long> part = minutes -> shares == 0 ? 0 : Math.round((double) minutes * share / shares);
        return new Tally(
                part.applyAsLong(all.minutes()),
                part.applyAsLong(all.nightMinutes()),
                part.applyAsLong(all.weekendMinutes()),
                part.applyAsLong(all.bankHolidayMinutes()),
                part.applyAsLong(all.eveningMinutes()));
    }
}
