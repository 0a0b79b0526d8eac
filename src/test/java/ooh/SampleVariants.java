package ooh;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ooh.cover.Shift;
import ooh.demand.DemandProfile;
import ooh.demand.SampleContacts;
import ooh.planning.PlanningProblem;
import ooh.planning.RuleWeights;
import ooh.problem.Faults;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.Duty;
import ooh.rota.RestOverride;
import ooh.rota.Tally;
import ooh.staff.Absence;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.staff.Wish;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Week;

/**
 * The sample service's coming week as it ships, and 20 weeks made from it by lot, the same for the same number: with a
 * past, absences and wishes; every third with the flu going round, every fourth with pins, every fifth published before, and
 * from the second on in every third the rest rules are overridden for some duties of it and of the weeks around, and from
 * the first on in every third there are running limits, wishes about patterns, spare places and forbidden followers. The
 * weeks lie about the year, bank holidays and clock changes among them.
 */
public final class SampleVariants {
    public static final int COUNT = 20;

    private static final Path CONFIG = Path.of("config");
    private static final Settings SETTINGS = Settings.read(CONFIG);
    private static final long CONTACTS = 2024_06_06;
    private static final List<String> WEEKS =
            List.of("2026-11-30", "2026-12-21", "2027-01-11", "2026-10-19", "2027-03-22", "2027-06-07", "2026-12-28");

    private final Random lots;

    /** Lots of their own, so that the other draws are the same with and without them. */
    private final Random overrides;

    private final int number;
    private final Week week;

    private SampleVariants(int number) {
        this.number = number;
        this.lots = new Random(number);
        this.overrides = new Random(number);
        this.week = Week.parse(WEEKS.get(number % WEEKS.size()));
    }

    public static ServiceCalendar calendar() {
        return SETTINGS.calendar();
    }

    public static RuleWeights weights() {
        return RuleWeights.read(SETTINGS.rules(), new Faults());
    }

    /** 0 is the sample as it ships, 1 to 20 are made from it. */
    public static PlanningProblem of(int number) {
        SampleVariants variant = new SampleVariants(number);
        PlanningProblem problem = (number == 0 ? variant.shipped() : variant.generated()).with(SETTINGS.payRates());
        return number % 3 == 1 ? new SampleLines(new Random(number)).laidOver(problem) : problem;
    }

    /** The same with limits that too little work breaks, which the variants have none of. */
    public static PlanningProblem withLeasts(int number) {
        return SampleLines.withLeasts(of(number));
    }

    /** The sample as it ships, and the weeks after it, so many together. */
    public static PlanningProblem weeks(int count) {
        PlanningProblem shipped = of(0);
        return shipped.with(Stream.iterate(shipped.draft().week(), Week::next)
                .limit(count)
                .map(week -> DraftRota.covering(week, shifts(week)))
                .toList());
    }

    private PlanningProblem shipped() {
        return new PlanningProblem(
                DraftRota.covering(week, shifts(week)),
                Sample.staff(CONFIG, SETTINGS, week.plus(-1)),
                CarriedOver.NOTHING,
                SETTINGS.banks().core(),
                Map.of());
    }

    private PlanningProblem generated() {
        PlanningProblem shipped = shipped();
        List<Person> people = shipped.staff().people();
        Map<String, List<Absence>> absences = new HashMap<>();
        Map<String, List<Wish>> wishes = new HashMap<>();
        Map<String, Tally> remembered = new HashMap<>();
        Map<String, Tally> worked = new HashMap<>();
        for (Person person : people) {
            if (lots.nextInt(6) == 0) {
                absences.put(person.id(), List.of(absence(1 + lots.nextInt(3))));
            }
            if (lots.nextInt(3) == 0) {
                Wish.Kind kind = lots.nextBoolean() ? Wish.Kind.RATHER_NOT : Wish.Kind.WOULD_LIKE;
                wishes.put(person.id(), List.of(new Wish(calendar().day(aDay()), kind)));
            }
            Tally past = past(person);
            remembered.put(person.id(), past);
            worked.put(person.id(), lots.nextInt(4) == 0 ? past.plus(past) : past);
        }
        if (number % 3 == 0) {
            Absence flu = absence(2 + lots.nextInt(2));
            people.stream()
                    .filter(person -> lots.nextInt(5) > 0)
                    .forEach(person -> absences.put(person.id(), List.of(flu)));
        }
        CarriedOver carriedOver = new CarriedOver(aroundTheWeek(people), remembered, worked);
        DraftRota draft = number % 4 == 0 ? pinned(shipped.draft(), shipped.staff()) : shipped.draft();
        if (number % 3 == 2) {
            draft = overridden(draft, shipped.staff());
        }
        return new PlanningProblem(
                draft,
                new Staff(people, absences, wishes),
                carriedOver,
                shipped.coreBanks(),
                number % 5 == 0 ? published(shipped.draft(), shipped.staff()) : Map.of());
    }

    private static List<Shift> shifts(Week week) {
        Span year = new Span(
                calendar().span(week.plus(-53)).from(),
                calendar().span(week.plus(-1)).from());
        DemandProfile profile = DemandProfile.of(SampleContacts.during(year, calendar(), CONTACTS), calendar());
        return SETTINGS.coverPlan().shifts(profile, week, calendar());
    }

    private LocalDate aDay() {
        return week.monday().plusDays(lots.nextInt(7));
    }

    private Absence absence(int days) {
        LocalDate first = aDay();
        return new Absence(calendar().day(first).hull(calendar().day(first.plusDays(days - 1L))), "by lot");
    }

    /** Of up to 13 weeks: about the person's share, some more and some less. */
    private Tally past(Person person) {
        long minutes = person.limits().shareMinutes() * (4L + lots.nextInt(9));
        return new Tally(
                minutes,
                minutes * lots.nextInt(4) / 10,
                minutes * lots.nextInt(5) / 10,
                480L * lots.nextInt(2),
                minutes * lots.nextInt(5) / 10);
    }

    /** The shifts of two days before the week and of two days after, given out by lot to a third of the people. */
    private List<Duty> aroundTheWeek(List<Person> people) {
        List<Shift> around = new ArrayList<>();
        Span span = calendar().span(week);
        for (Week other : List.of(week.plus(-1), week.next())) {
            shifts(other).stream()
                    .filter(shift -> shift.span().gapMinutes(span) < 48 * 60)
                    .forEach(around::add);
        }
        return around.stream()
                .map(shift -> new Duty(
                        shift.id(),
                        shift.tier(),
                        anyOf(lots, busy(people), shift).id(),
                        shift.span(),
                        false,
                        number % 3 == 2 && overrides.nextInt(3) == 0
                                ? new RestOverride("by lot", "the lots", span.from())
                                : null))
                .toList();
    }

    private static List<Person> busy(List<Person> people) {
        return IntStream.range(0, people.size())
                .filter(index -> index % 3 == 0)
                .mapToObj(people::get)
                .toList();
    }

    private DraftRota pinned(DraftRota draft, Staff staff) {
        DraftRota pinned = draft;
        for (Shift shift : someShifts(lots, draft, 3)) {
            pinned = pinned.giving(
                            shift.id(), anyOf(lots, staff.people(), shift).id())
                    .pinning(shift.id(), true);
        }
        return pinned;
    }

    /** Three duties against the rest rules, from beside the daytime post to beside each other, as the lots fall. */
    private DraftRota overridden(DraftRota draft, Staff staff) {
        RestOverride override =
                new RestOverride("by lot", "the lots", calendar().span(week).from());
        DraftRota overridden = draft;
        for (Shift shift : someShifts(overrides, draft, 3)) {
            overridden = overridden
                    .giving(shift.id(), anyOf(overrides, staff.people(), shift).id())
                    .overridingRest(shift.id(), override);
        }
        return overridden;
    }

    private Map<String, String> published(DraftRota draft, Staff staff) {
        return someShifts(lots, draft, 10).stream()
                .collect(Collectors.toMap(
                        Shift::id, shift -> anyOf(lots, staff.people(), shift).id()));
    }

    /** No Grade I: a pin there would ask for company that may not be had. */
    static List<Shift> someShifts(Random lots, DraftRota draft, int count) {
        return lots.ints(count * 3L, 0, draft.assignments().size())
                .distinct()
                .mapToObj(index -> draft.assignments().get(index).shift())
                .filter(shift -> shift.tier() != Tier.GRADE_I)
                .limit(count)
                .toList();
    }

    private static Person anyOf(Random lots, List<Person> people, Shift shift) {
        List<Person> able =
                people.stream().filter(person -> person.isOnAny(shift.banks())).toList();
        return able.get(lots.nextInt(able.size()));
    }
}
