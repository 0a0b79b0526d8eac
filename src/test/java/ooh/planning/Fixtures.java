package ooh.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import ooh.cover.Shift;
import ooh.pay.Agreement;
import ooh.pay.BankPay;
import ooh.pay.DayKind;
import ooh.pay.PayRates;
import ooh.pay.Rate;
import ooh.rota.Tally;
import ooh.staff.Bank;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.Tier;
import ooh.staff.Wish;
import ooh.time.BankHolidays;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.optaplanner.test.api.score.stream.SingleConstraintVerification;

/** The people, times and shifts that the tests of the rules speak of. All invented. */
final class Fixtures {
    static final ServiceCalendar CALENDAR = new ServiceCalendar(
            ZoneId.of("Europe/London"),
            new BankHolidays(2026, 2027, Set.of(), Set.of()),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0));
    static final RuleWeights WEIGHTS = RuleWeights.standard();

    /** The rota week of Christmas 2026, in which most of what is spoken of here lies. */
    static final Span WEEK = CALENDAR.span(Week.parse("2026-12-21"));

    static final WeeklyRest WEEKLY_REST =
            WEIGHTS.weeklyRest(WEEK, CALENDAR.span(Week.parse("2026-12-14")).hull(WEEK));

    static final Terms BANK_MEMBER =
            terms(List.of(), WEEKLY_REST, new WorkingTime(0, 0, 48_960, 48_960, 3060, false, 17));

    /** On every bank, a share and limit of ten hours a week, nothing carried over. */
    static final Worker SHAW = worker("shaw", "A. Shaw", Tally.NONE);

    static final Worker BELL = worker("bell", "K. Bell", Tally.NONE);

    static final long TEN_HOURS = 600;

    /** A social worker costs 12.50 an hour, and in a core post 5.00. */
    static final PayRates PAY = new PayRates(List.of(new Agreement(
            LocalDate.of(2026, 1, 1), List.of(pay("social-worker", false, 1250), pay("core", true, 500)))));

    private static final ConstraintVerifier<RotaRules, RotaPlan> VERIFIER = ConstraintVerifier.build(
                    new RotaRules(), RotaPlan.class, PlannedShift.class)
            .withConstraintStreamImplType(ConstraintStreamImplType.BAVET);

    private Fixtures() {}

    static SingleConstraintVerification<RotaPlan> the(BiFunction<RotaRules, ConstraintFactory, Constraint> rule) {
        return VERIFIER.verifyThat(rule);
    }

    static BankPay pay(String bank, boolean core, int pence) {
        return new BankPay(
                new Bank(bank, bank, Tier.SOCIAL_WORKER, core),
                BankPay.Work.ON_DUTY,
                core ? 2000 : 0,
                0,
                List.of(new Rate(EnumSet.allOf(DayKind.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, pence, 0)));
    }

    static Worker worker(String id, String name, Tally carried) {
        return new Worker(person(id, name, 600, "manager", "social-worker", "grade-i"), carried, List.of(BANK_MEMBER));
    }

    /** In a core post, with so many minutes on contract. */
    static Worker core(String id, long contractedMinutes) {
        return new Worker(
                person(id, "C. Core", 2400, "manager", "social-worker"),
                Tally.NONE,
                List.of(new Terms(true, contractedMinutes, List.of(), WEEKLY_REST, BANK_MEMBER.workingTime(), 3)));
    }

    static Terms terms(List<Span> posts, WeeklyRest weeklyRest, WorkingTime workingTime) {
        return new Terms(false, 0, posts, weeklyRest, workingTime, 3);
    }

    static Worker on(String id, Terms terms) {
        return new Worker(
                person(id, "T. Terms", 6000, "manager", "social-worker", "grade-i"), Tally.NONE, List.of(terms));
    }

    /** In the assessed year until the end of that day. */
    static Worker inAsye(String id, String until) {
        return new Worker(
                new Person(
                        id,
                        "N. Newly",
                        "01632 960000",
                        Set.of("manager", "social-worker", "grade-i"),
                        new Limits(0, 600, false),
                        null,
                        LocalDate.parse(until)),
                Tally.NONE,
                List.of(BANK_MEMBER));
    }

    static Worker workerOn(String bank) {
        return new Worker(person("only-" + bank, "O. Nash", 600, bank), Tally.NONE, List.of(BANK_MEMBER));
    }

    static Person person(String id, String name, int mostMinutes, String... banks) {
        return new Person(id, name, "01632 960000", Set.of(banks), new Limits(0, mostMinutes, false), null, null);
    }

    /** Local times of one evening or night: an end at or before the start is on the day after. */
    static Span span(String day, String from, String to) {
        return CALENDAR.span(LocalDate.parse(day), LocalTime.parse(from), LocalTime.parse(to));
    }

    static Span days(String first, String dayAfterLast) {
        return new Span(
                CALENDAR.day(LocalDate.parse(first)).from(),
                CALENDAR.day(LocalDate.parse(dayAfterLast)).from());
    }

    static Shift shift(String id, Tier tier, Span span) {
        return new Shift(id, tier, Set.of(tier.word()), span, 0.5);
    }

    /** A social worker's duty. */
    static PlannedShift duty(String id, @Nullable Worker worker, Span span) {
        return duty(id, Tier.SOCIAL_WORKER, worker, span);
    }

    static PlannedShift duty(String id, Tier tier, @Nullable Worker worker, Span span) {
        return PlannedShift.of(
                        shift(id, tier, span),
                        Timing.of(span, CALENDAR, WEIGHTS),
                        WEIGHTS.points(tier, 0.5),
                        List.of(SHAW, BELL))
                .givenTo(worker);
    }

    static PlannedShift ofAnotherWeek(String id, Tier tier, Worker worker, Span span) {
        return PlannedShift.carriedOver(shift(id, tier, span), Timing.of(span, CALENDAR, WEIGHTS), worker);
    }

    static Wished wish(Wish.Kind kind, Worker worker, Span span) {
        return new Wished(worker, span, kind, WEIGHTS.wishMinutes());
    }

    /** The shifts, and the slices that their bounds make. */
    static Object[] withSlices(PlannedShift... shifts) {
        List<Object> facts = new java.util.ArrayList<>(
                Slice.between(Arrays.stream(shifts).map(PlannedShift::span).toList()));
        facts.addAll(List.of(shifts));
        return facts.toArray();
    }

    /** The facts, and the weeks of everybody among them. */
    static Object[] withWeeks(Object... facts) {
        Stream<Worker> workers = Stream.concat(
                all(Worker.class, facts),
                all(PlannedShift.class, facts).flatMap(duty -> Stream.ofNullable(duty.person())));
        return Stream.concat(workers.distinct().flatMap(worker -> worker.weeks().stream()), Arrays.stream(facts))
                .toArray();
    }

    private static <T> Stream<T> all(Class<T> kind, Object... facts) {
        return Arrays.stream(facts).filter(kind::isInstance).map(kind::cast);
    }
}
