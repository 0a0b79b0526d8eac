package ooh.exact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The rules that look at one person's work and nobody else's. Each takes the shifts of the week that the person has and
 * gives the amount by which it is broken. To add a rule is to add a method and its name. Those about wishes are
 * {@link WishRules}, those about nights {@link NightRules}, those about lines of days and patterns {@link LineRules}, the
 * one about cost {@link PriceRules}.
 */
final class AloneRules {
    private final AuditWeek week;
    private final Practitioner person;

    /** The person's duties of other weeks. */
    private final List<Work> carried;

    private final Map<String, ToLongFunction<List<Work>>> byName = new LinkedHashMap<>();

    AloneRules(AuditWeek week, Practitioner person) {
        this.week = week;
        this.person = person;
        this.carried = week.carriedOver.stream()
                .filter(work -> person.id().equals(work.person()))
                .toList();
        layRules();
    }

    private void layRules() {
        byName.put("tierNotHeld", this::tierNotHeld);
        byName.put("workingWhileAbsent", this::workingWhileAbsent);
        byName.put("doubleBooked", this::doubleBooked);
        byName.put("restTooShort", this::restTooShort);
        byName.put("restBesidePostTooShort", this::restBesidePostTooShort);
        byName.put("stretchTooLong", duties -> new WorkPeriods(week, person.posts(), carried).over(duties));
        byName.put("weekTooLong", this::weekTooLong);
        byName.put("weeklyRestTooShort", this::weeklyRestTooShort);
        byName.put("compensatoryRestMissing", this::compensatoryRestMissing);
        byName.put("averageWeekTooLong", this::averageWeekTooLong);
        byName.put("nightWorkAverageTooLong", this::nightWorkAverageTooLong);
        byName.put("contractedHoursUnused", this::contractLeft);
        byName.put("hoursUnfair", duties -> unfair("minutes", sum(duties, Work::minutes)));
        byName.put("nightsUnfair", duties -> unfair("nightMinutes", sum(duties, Work::night)));
        byName.put("weekendsUnfair", duties -> unfair("weekendMinutes", sum(duties, Work::weekend)));
        byName.put("bankHolidaysUnfair", duties -> unfair("bankHolidayMinutes", sum(duties, Work::bankHoliday)));
        byName.put("eveningsUnfair", duties -> unfair("eveningMinutes", sum(duties, Work::evening)));
        byName.put("dutyDear", new PriceRules(person)::dutyDear);
        byName.put("backwardRotation", this::backwardRotation);
        byName.put("publishedDutyMoved", this::publishedDutyMoved);
        byName.putAll(new NightRules(week, person, carried).byName());
        byName.putAll(new WishRules(week, person, carried).byName());
        byName.putAll(new LineRules(week, person, carried).byName());
    }

    Set<String> names() {
        return byName.keySet();
    }

    long amount(String rule, List<Work> duties) {
        return Objects.requireNonNull(byName.get(rule)).applyAsLong(duties);
    }

    private long tierNotHeld(List<Work> duties) {
        return sum(duties, duty -> person.isOn(duty.banks()) ? 0 : duty.minutes());
    }

    private long workingWhileAbsent(List<Work> duties) {
        return sum(duties, duty -> shared(duty, absencesInWeek()));
    }

    private List<Stretch> absencesInWeek() {
        return person.absences().stream().filter(week.span::meets).toList();
    }

    private long doubleBooked(List<Work> duties) {
        return pairs(duties, (one, other) -> one.span().shared(other.span()));
    }

    private long restTooShort(List<Work> duties) {
        return pairs(
                duties,
                (one, other) ->
                        one.span().meets(other.span()) || later(one, other).restOverridden()
                                ? 0
                                : restShort(one.span(), other.span()));
    }

    private long restBesidePostTooShort(List<Work> duties) {
        return sum(
                duties,
                duty -> person.posts().stream()
                        .mapToLong(post -> (duty.restOverridden() ? 0 : restShort(duty.span(), post))
                                + duty.span().shared(post))
                        .sum());
    }

    /** Far enough apart, or both within one stretch; by how much it misses the nearer of the two. */
    long restShort(Stretch one, Stretch other) {
        long tooClose = week.parameter("restMinutes") - one.apart(other);
        long tooLong = one.together(other) - week.parameter("stretchMinutes");
        return Math.max(0, Math.min(tooClose, tooLong));
    }

    private long weekTooLong(List<Work> duties) {
        return Math.max(0, sum(duties, Work::minutes) - person.mostMinutesAWeek());
    }

    private long weeklyRestTooShort(List<Work> duties) {
        boolean all = duties.stream().allMatch(Work::restOverridden);
        return all
                ? 0
                : weeklyRestShort(
                        week.span,
                        week.fortnight,
                        with(duties).filter(work -> !work.restOverridden()).toList());
    }

    long weeklyRestShort(Stretch sevenDays, Stretch fourteen, List<Work> duties) {
        List<Stretch> work = new ArrayList<>(person.posts());
        duties.stream().map(Work::span).forEach(work::add);
        long inWeek = week.parameter("weeklyRestMinutes") - longest(sevenDays.free(work));
        long inFortnight = week.parameter("fortnightRestMinutes") - longest(fourteen.free(work));
        return Math.max(0, Math.min(inWeek, inFortnight));
    }

    private Stream<Work> with(List<Work> duties) {
        return Stream.concat(duties.stream(), carried.stream());
    }

    private static long longest(List<Stretch> free) {
        return free.stream().mapToLong(Stretch::minutes).max().orElse(0);
    }

    private static Work later(Work one, Work other) {
        return one.span().from() > other.span().from() ? one : other;
    }

    private long compensatoryRestMissing(List<Work> duties) {
        return new OwedRest(this, week, person.posts(), carried).missing(duties);
    }

    private long averageWeekTooLong(List<Work> duties) {
        return person.optedOut() ? 0 : overAverage("averageWeekMinutes", duties);
    }

    private long nightWorkAverageTooLong(List<Work> duties) {
        long nights = worked("nightMinutes") + sum(duties, Work::night);
        boolean nightWorker = nights >= 17 * week.parameter("nightWorkerMinutesAWeek");
        return nightWorker ? overAverage("nightWorkerWeekMinutes", duties) : 0;
    }

    /** What is too much over the 17 weeks, days of absence taken out, but no more than is planned in this one. */
    private long overAverage(String most, List<Work> duties) {
        long whole = week.averaged.minutes();
        long present = Math.max(whole / 17, week.averaged.outside(person.absences()));
        long allowed = week.parameter(most) * 17 * present / whole;
        long planned = sum(duties, Work::minutes);
        long posts = person.posts().stream()
                .filter(week.averaged::meets)
                .mapToLong(Stretch::minutes)
                .sum();
        return Math.max(0, Math.min(planned, worked("minutes") + posts + planned - allowed));
    }

    private long worked(String kind) {
        return person.worked().path(kind).asLong();
    }

    /** Only asked of whom some shift of the week could be given to; only duties of the person's own banks count. */
    long contractLeft(Collection<Work> duties) {
        boolean asked = week.shifts.stream().anyMatch(shift -> person.isOn(shift.banks()));
        long contract = person.contractedMinutes() * week.span.outside(person.absences()) / week.span.minutes();
        long planned = sum(duties, duty -> person.isOn(duty.banks()) ? duty.minutes() : 0);
        return asked ? Math.max(0, contract - planned) : 0;
    }

    private long unfair(String burden, long planned) {
        long before = person.carriedOver().path(burden).asLong();
        return planned * (2 * before + planned) / Math.max(1, person.shareMinutes());
    }

    private long backwardRotation(List<Work> duties) {
        return pairs(duties, this::rotatedBackward);
    }

    private long rotatedBackward(Work one, Work other) {
        Work earlier = one.span().from() < other.span().from() ? one : other;
        Work later = earlier == one ? other : one;
        boolean near = later.span().from() - earlier.span().from() < week.parameter("rotationMinutes");
        boolean ordered = later.span().from() != earlier.span().from();
        return near && ordered ? Math.max(0, earlier.intoDay() - later.intoDay()) : 0;
    }

    private long publishedDutyMoved(List<Work> duties) {
        return week.shifts.stream()
                .filter(shift -> person.id().equals(shift.publishedPerson()) && !duties.contains(shift))
                .mapToLong(Work::minutes)
                .sum();
    }

    private static long shared(Work duty, List<Stretch> others) {
        return others.stream().mapToLong(duty.span()::shared).sum();
    }

    private static long sum(Collection<Work> duties, ToLongFunction<Work> amount) {
        return duties.stream().mapToLong(amount).sum();
    }

    private interface OfTwo {
        long amount(Work one, Work other);
    }

    /** Over each two duties of which one at least is of this week. */
    private long pairs(List<Work> duties, OfTwo rule) {
        long sum = 0;
        for (int i = 0; i < duties.size(); i++) {
            for (int j = i + 1; j < duties.size(); j++) {
                sum += rule.amount(duties.get(i), duties.get(j));
            }
            for (Work other : carried) {
                sum += rule.amount(duties.get(i), other);
            }
        }
        return sum;
    }
}
