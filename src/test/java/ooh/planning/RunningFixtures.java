package ooh.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import ooh.rota.Tally;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.RunningLimits;
import ooh.staff.Tier;
import ooh.staff.Wish;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.test.api.score.stream.SingleConstraintVerification;

/** What the tests of {@link RunningRules} speak of beside {@link Fixtures}: people with running limits, and their lines of a fortnight. */
final class RunningFixtures {
    /** Sundays. */
    static final String CLOCKS_GO_BACK = "2026-10-25";

    static final String CLOCKS_GO_FORWARD = "2027-03-28";

    private static final String CHRISTMAS = "2026-12-25";
    private static final int FORTNIGHT = 14;

    private RunningFixtures() {}

    static SingleConstraintVerification<RotaPlan> the(Function<ConstraintFactory, Constraint> rule) {
        return Fixtures.the((book, rota) -> rule.apply(rota));
    }

    static Worker limited(String id, RunningLimits running) {
        Limits limits = new Limits(0, 6000, false, running);
        return new Worker(
                new Person(id, "L. Limited", "01632 960000", Set.of("social-worker"), limits, null, null),
                Tally.NONE,
                List.of(Fixtures.BANK_MEMBER));
    }

    /** 8 h. */
    static PlannedShift early(@Nullable Worker worker, String day) {
        return duty("early", worker, day, "09:00", "17:00");
    }

    /** 8 h by the clock. */
    static PlannedShift night(@Nullable Worker worker, String day) {
        return duty("night", worker, day, "23:00", "07:00");
    }

    static PlannedShift duty(String pattern, @Nullable Worker worker, String day, String from, String to) {
        return Fixtures.duty(pattern + "-" + day + "-1", worker, Fixtures.span(day, from, to))
                .on(PatternTerms.NONE);
    }

    /** Of Shaw's, with the weight 3. */
    static PatternWish nightWish(Wish.Kind kind, String first, String dayAfterLast) {
        return new PatternWish(Fixtures.SHAW, Fixtures.days(first, dayAfterLast), "night", kind, 3);
    }

    static PlannedShift earlyOfAnotherWeek(Worker worker, String day) {
        return Fixtures.ofAnotherWeek(
                        "early-" + day + "-1", Tier.SOCIAL_WORKER, worker, Fixtures.span(day, "09:00", "17:00"))
                .on(PatternTerms.NONE);
    }

    /** An early on each of these days of the fortnight from Monday 21 December. */
    static Object[] earlies(Worker worker, String... days) {
        return line(worker, Arrays.stream(days).map(day -> early(worker, day)).toArray(PlannedShift[]::new));
    }

    /** The same of December 2026, by the days of the month. */
    static Object[] earlies(Worker worker, int... days) {
        return earlies(
                worker, Arrays.stream(days).mapToObj(day -> "2026-12-" + day).toArray(String[]::new));
    }

    /** These duties, and that person's fortnight from Monday 21 December. */
    static Object[] line(Worker worker, PlannedShift... duties) {
        return lineAbout(CHRISTMAS, worker, duties);
    }

    /** The same, and earlies that are not in it: another's with the same limits, an open one, and one of another week. */
    static Object[] lineAmongOthers(Worker worker, String day, String dayOfAnotherWeek, PlannedShift... duties) {
        RunningLimits limits = worker.person().limits().running();
        Stream<PlannedShift> others = Stream.of(
                early(limited("other", limits), day), early(null, day), earlyOfAnotherWeek(worker, dayOfAnotherWeek));
        return line(worker, Stream.concat(Arrays.stream(duties), others).toArray(PlannedShift[]::new));
    }

    /** The same, with the fortnight that begins with the Monday up to the day. */
    static Object[] lineAbout(String day, Worker worker, PlannedShift... duties) {
        LocalDate monday = LocalDate.parse(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.concat(Stream.of(new EmptyLine(worker, monday, FORTNIGHT)), Arrays.stream(duties))
                .toArray();
    }

    static String after(String day, int days) {
        return LocalDate.parse(day).plusDays(days).toString();
    }
}
