package ooh.planning;

import static ooh.planning.Fixtures.CALENDAR;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import ooh.cover.Shift;
import ooh.rota.Assignment;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.Duty;
import ooh.rota.RestOverride;
import ooh.rota.Tally;
import ooh.staff.Absence;
import ooh.staff.DaytimePost;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.RunningLimits;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.staff.Wish;
import ooh.time.Week;

/**
 * Weeks by lot so small that every rota of them can be tried: a few shifts close together, and three people with all that
 * the rules look at: limits, contracts, posts, absences, wishes, a past, pins, overridden rests, and ASYE.
 */
final class WeekByLot {
    private static final Week WEEK = Week.parse("2026-12-21");
    private static final List<String> BANKS = List.of("manager", "manager-too", "social-worker", "grade-i");
    private static final List<List<LocalTime>> TIMES = List.of(
            List.of(LocalTime.of(9, 0), LocalTime.of(17, 0)),
            List.of(LocalTime.of(17, 0), LocalTime.of(22, 0)),
            List.of(LocalTime.of(17, 0), LocalTime.of(1, 0)),
            List.of(LocalTime.of(23, 0), LocalTime.of(9, 0)),
            List.of(LocalTime.of(12, 0), LocalTime.of(14, 0)));
    private static final int PEOPLE = 3;

    private final Random lots;

    private WeekByLot(long seed) {
        this.lots = new Random(seed);
    }

    /** So many weeks one after the other, with so many shifts in each. */
    static PlanningProblem weeks(int weeks, int shifts, long seed) {
        return new WeekByLot(seed).problem(weeks, shifts);
    }

    private PlanningProblem problem(int weeks, int shifts) {
        List<Person> people = IntStream.range(0, PEOPLE).mapToObj(this::person).toList();
        List<DraftRota> drafts = IntStream.range(0, weeks)
                .mapToObj(number -> draft(WEEK.plus(number), shifts, people))
                .toList();
        Map<String, List<Absence>> absences = new HashMap<>();
        Map<String, List<Wish>> wishes = new HashMap<>();
        Map<String, Tally> tallies = new HashMap<>();
        List<Duty> around = new ArrayList<>();
        for (Person person : people) {
            if (isDrawn(5)) {
                absences.put(
                        person.id(),
                        List.of(new Absence(CALENDAR.day(WEEK.monday().plusDays(aDay())), "leave")));
            }
            wishes.put(person.id(), List.of(wish(), wish()));
            tallies.put(person.id(), new Tally(lots.nextInt(3000), 0, lots.nextInt(900), 0, lots.nextInt(900)));
            if (isDrawn(3)) {
                around.add(new Duty(
                        "before",
                        Tier.SOCIAL_WORKER,
                        person.id(),
                        CALENDAR.span(WEEK.monday().minusDays(1), LocalTime.of(23, 0), LocalTime.of(9, 0)),
                        false));
            }
        }
        Map<String, String> published = new HashMap<>();
        drafts.get(0).assignments().stream()
                .filter(assignment -> isDrawn(4))
                .forEach(assignment -> published.put(
                        assignment.shift().id(),
                        people.get(lots.nextInt(PEOPLE)).id()));
        return new PlanningProblem(
                drafts,
                new Staff(people, absences, wishes),
                new CarriedOver(around, tallies),
                Set.of("manager"),
                published);
    }

    private Person person(int number) {
        TreeSet<String> banks = new TreeSet<>(List.of(BANKS.get(number), BANKS.get(lots.nextInt(BANKS.size()))));
        int contract = isDrawn(2) ? 960 : 0;
        RunningLimits running = isDrawn(3)
                ? new RunningLimits(Map.of(), 0, RunningLimits.ANY, 0, 1 + lots.nextInt(3), 0, lots.nextInt(2))
                : RunningLimits.NONE;
        return new Person(
                "person-" + number,
                "P. Lot",
                "01632 960000",
                banks,
                new Limits(contract, 960 + 60 * lots.nextInt(20), isDrawn(2), running),
                isDrawn(3)
                        ? new DaytimePost(
                                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                LocalTime.of(9, 0),
                                LocalTime.of(17, 0))
                        : null,
                isDrawn(4) ? WEEK.monday().plusDays(aDay()) : null);
    }

    private DraftRota draft(Week week, int count, List<Person> people) {
        List<Shift> shifts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            List<LocalTime> times = TIMES.get(lots.nextInt(TIMES.size()));
            Tier tier = Tier.values()[lots.nextInt(Tier.values().length)];
            shifts.add(new Shift(
                    "shift-" + week + "-" + number,
                    tier,
                    tier == Tier.MANAGER ? Set.of("manager", "manager-too") : Set.of(tier.word()),
                    CALENDAR.span(week.monday().plusDays(1L + lots.nextInt(4)), times.get(0), times.get(1)),
                    lots.nextInt(3)));
        }
        DraftRota draft = DraftRota.covering(week, shifts);
        for (Assignment assignment : draft.assignments()) {
            String id = assignment.shift().id();
            if (isDrawn(6)) {
                draft = draft.giving(id, people.get(lots.nextInt(PEOPLE)).id());
                draft = isDrawn(2)
                        ? draft.pinning(id, true)
                        : draft.overridingRest(
                                id,
                                new RestOverride(
                                        "by lot",
                                        "the lots",
                                        week.monday()
                                                .atStartOfDay(CALENDAR.zone())
                                                .toInstant()));
            }
        }
        return draft;
    }

    private Wish wish() {
        return new Wish(
                CALENDAR.day(WEEK.monday().plusDays(aDay())), isDrawn(2) ? Wish.Kind.WOULD_LIKE : Wish.Kind.RATHER_NOT);
    }

    private int aDay() {
        return lots.nextInt(7);
    }

    private boolean isDrawn(int outOf) {
        return lots.nextInt(outOf) == 0;
    }
}
