package ooh.planning;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.pay.Pounds;
import ooh.rota.Breach;
import ooh.rota.Level;
import ooh.time.Span;

/**
 * One match of a rule: the facts that it joined and by how much it is broken. It becomes the {@link Breach} that people
 * read by filling the rule's sentence from those facts, in the same way for every rule.
 */
record Finding(String rule, Level level, long amount, List<Object> facts) {
    /** A piece of work in the match: a duty, or a stretch of the daytime post. */
    private record Work(Span span, String words) {}

    Breach breach(RotaPlan plan, Rest rest, Sentences words) {
        return new Breach(
                rule,
                level,
                people().map(Worker::id).toList(),
                shifts(plan).map(shift -> shift.shift().id()).toList(),
                amount,
                words.say(rule, filling(plan, rest, words)));
    }

    /** What it is about, whatever the amount: two plans can be compared by it. */
    List<Object> subject() {
        return Stream.concat(
                        Stream.of(rule),
                        facts.stream()
                                .filter(fact ->
                                        !(fact instanceof Long || fact instanceof Collection || fact instanceof Line)))
                .toList();
    }

    /** By subject: the most by which it is broken. */
    static Map<List<Object>, Long> amounts(List<Finding> findings) {
        return findings.stream().collect(Collectors.toMap(Finding::subject, Finding::amount, Math::max));
    }

    /** Whether it is new beside those {@link #amounts}, or broken by more. */
    boolean isWorseThan(Map<List<Object>, Long> before) {
        return amount > before.getOrDefault(subject(), 0L);
    }

    /** In the order that {@code sentences.properties} gives; empty where the rule has no such thing. */
    private Object[] filling(RotaPlan plan, Rest rest, Sentences words) {
        List<Work> work = work(words);
        Optional<Worker> worker = worker();
        Optional<WorkingWeek> week = the(WorkingWeek.class);
        Optional<PlannedShift> duty = the(PlannedShift.class);
        return Stream.of(
                        worker.map(who -> who.person().name()),
                        work.stream().findFirst().map(Work::words),
                        work.stream().skip(1).findFirst().map(Work::words),
                        Optional.of(words.hours(amount)),
                        restBetween(work).map(words::hours),
                        Optional.of(words.hours(rest.restMinutes())),
                        the(Wished.class)
                                .map(Wished::span)
                                .or(() -> the(WorkStretch.class).map(WorkStretch::span))
                                .or(() -> the(PatternWish.class).map(PatternWish::span))
                                .map(words::when),
                        the(Long.class).map(words::hours),
                        worker.map(who -> words.hours(who.carried().minutes())),
                        worker.map(who -> words.hours(who.carried().weekendMinutes())),
                        worker.map(who -> words.hours(who.person().limits().mostMinutesAWeek())),
                        worker.map(who -> words.hours(who.person().limits().shareMinutes())),
                        duty.map(shift -> words.when(shift.span())),
                        duty.map(shift -> words.missing(shift.shift())),
                        duty.map(shift -> words.banks(shift.shift())),
                        work.stream()
                                .skip(1)
                                .findFirst()
                                .map(later -> words.at(later.span().from())),
                        week.map(terms -> words.hours(terms.terms().contractedMinutes())),
                        people().skip(1).findFirst().map(other -> other.person().name()),
                        week.flatMap(terms -> the(Long.class)
                                .map(planned -> terms.terms().workingTime().averageMinutesAWeek(planned))
                                .map(words::hours)),
                        worker.map(who -> String.valueOf(who.terms().mostNightsRunning())),
                        worker.map(who -> words.hours(who.carried().nightMinutes())),
                        worker.map(who -> words.hours(who.carried().bankHolidayMinutes())),
                        worker.map(who -> words.hours(who.carried().eveningMinutes())),
                        Optional.of(String.valueOf(amount)),
                        the(PatternWish.class).map(PatternWish::pattern),
                        duty.map(PlannedShift::publishedPersonId).map(id -> published(plan.name(id), worker, words)),
                        the(DutyPrice.class).map(price -> Pounds.say(price.pence())),
                        the(DutyPrice.class).map(price -> Pounds.say(price.morePence())))
                .map(filled -> filled.orElse(""))
                .toArray();
    }

    private static String published(String told, Optional<Worker> now, Sentences words) {
        return now.map(who -> words.say("published.moved", told, who.person().name()))
                .orElseGet(() -> words.say("published.open", told));
    }

    private List<Work> work(Sentences words) {
        Stream<Work> duties = all(PlannedShift.class).map(duty -> new Work(duty.span(), words.duty(duty)));
        Stream<Work> posts = all(WorkedPost.class).map(post -> new Work(post.span(), words.post(post)));
        return Stream.concat(duties, posts)
                .sorted(Comparator.comparing(Work::span))
                .toList();
    }

    private static Optional<Long> restBetween(List<Work> work) {
        return work.size() < 2
                ? Optional.empty()
                : Optional.of(work.get(0).span().gapMinutes(work.get(1).span()));
    }

    private Optional<Worker> worker() {
        return people().findFirst();
    }

    private Stream<Worker> people() {
        return Stream.of(
                        workers(),
                        all(Wished.class).map(Wished::worker),
                        all(PatternWish.class).map(PatternWish::worker),
                        all(PlannedShift.class).map(PlannedShift::person))
                .flatMap(people -> people)
                .filter(Objects::nonNull)
                .distinct();
    }

    private Stream<Worker> workers() {
        return Stream.of(
                        all(Worker.class),
                        all(WorkingWeek.class).map(WorkingWeek::worker),
                        all(WorkStretch.class).map(WorkStretch::worker))
                .flatMap(workers -> workers);
    }

    /** The shifts matched, in order; where a rule looks at a person's whole week, all of that person's. */
    private Stream<PlannedShift> shifts(RotaPlan plan) {
        return (the(PlannedShift.class).isPresent()
                        ? all(PlannedShift.class)
                        : workers().map(plan::shiftsOf).flatMap(Collection::stream))
                .sorted(Comparator.comparing(PlannedShift::span).thenComparing(PlannedShift::id));
    }

    private <T> Optional<T> the(Class<T> kind) {
        return all(kind).findFirst();
    }

    private <T> Stream<T> all(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
