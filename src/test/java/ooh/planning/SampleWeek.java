package ooh.planning;

import static ooh.planning.Fixtures.CALENDAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import ooh.cover.Shift;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.Tally;
import ooh.staff.Absence;
import ooh.staff.DaytimePost;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.staff.Wish;
import ooh.time.Week;

/**
 * A generated week of the size of the sample service, the same for the same seed: 16 manager shifts, 17 of social workers
 * and 6 of Grade I; 3 OOH managers, 5 on the manager bank, 15 social workers and 10 of Grade I. All invented.
 */
final class SampleWeek {
    static final Week WEEK = new Week(LocalDate.parse("2026-11-09"));

    private static final DaytimePost POST =
            new DaytimePost(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime SEVENTEEN = LocalTime.of(17, 0);
    private static final LocalTime TWENTY_TWO = LocalTime.of(22, 0);
    private static final LocalTime TWENTY_THREE = LocalTime.of(23, 0);

    private final Random lots;
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    private SampleWeek(long seed) {
        this.lots = new Random(seed);
    }

    static PlanningProblem of(long seed) {
        return weeks(1, seed);
    }

    /** So many such weeks one after the other, of the same people. */
    static PlanningProblem weeks(int count, long seed) {
        return new SampleWeek(seed).problem(count);
    }

    /** The same week with every OOH manager and most social workers off sick on its Wednesday. */
    static PlanningProblem inFlu(long seed) {
        PlanningProblem well = of(seed);
        Absence flu = new Absence(CALENDAR.day(WEEK.monday().plusDays(2)), "flu");
        Map<String, List<Absence>> absences = new HashMap<>();
        for (Person person : well.staff().people()) {
            boolean caught =
                    person.id().startsWith("ooh-manager") || person.id().startsWith("social-worker-1");
            absences.put(person.id(), caught ? List.of(flu) : well.staff().absences(person.id()));
        }
        return new PlanningProblem(
                well.draft(),
                new Staff(well.staff().people(), absences, Map.of()),
                well.carriedOver(),
                well.coreBanks(),
                well.publishedPersonByShift());
    }

    private PlanningProblem problem(int weeks) {
        List<DraftRota> drafts = new ArrayList<>();
        for (int number = 0; number < weeks; number++) {
            drafts.add(draft(WEEK.plus(number)));
        }
        hire(3, "ooh-manager", new Limits(2160, 2160, false), Set.of("ooh-managers"), null);
        hire(5, "bank-manager", new Limits(0, 960, false), Set.of("manager-bank"), POST);
        hire(15, "social-worker", new Limits(0, 660, false), Set.of("social-worker-bank"), POST);
        hire(10, "grade-i", new Limits(0, 660, false), Set.of("grade-i-bank"), POST);
        Map<String, List<Absence>> absences = new HashMap<>();
        Map<String, List<Wish>> wishes = new HashMap<>();
        Map<String, Tally> tallies = new HashMap<>();
        for (Person person : people) {
            LocalDate day = WEEK.monday().plusDays(lots.nextInt(7 * weeks));
            if (person.post() != null && lots.nextInt(5) == 0) {
                absences.put(person.id(), List.of(new Absence(CALENDAR.day(day), "leave")));
            }
            if (lots.nextInt(3) == 0) {
                Wish.Kind kind = lots.nextBoolean() ? Wish.Kind.RATHER_NOT : Wish.Kind.WOULD_LIKE;
                wishes.put(
                        person.id(),
                        List.of(new Wish(CALENDAR.day(WEEK.monday().plusDays(lots.nextInt(7 * weeks))), kind)));
            }
            long minutes = 300L * lots.nextInt(14);
            tallies.put(person.id(), new Tally(minutes, 0, minutes / 3, 0, 0));
        }
        return new PlanningProblem(
                drafts,
                new Staff(people, absences, wishes),
                new CarriedOver(List.of(), new TreeMap<>(tallies)),
                Set.of("ooh-managers"),
                Map.of());
    }

    private DraftRota draft(Week week) {
        shifts.clear();
        for (int day = 0; day < 7; day++) {
            shiftsOf(week.monday().plusDays(day), day >= 4, day >= 5);
        }
        return DraftRota.covering(week, shifts);
    }

    private void shiftsOf(LocalDate day, boolean gradeI, boolean weekend) {
        Set<String> managers = Set.of("ooh-managers", "manager-bank");
        if (weekend) {
            add(Tier.MANAGER, managers, day, NINE, SEVENTEEN, 1);
        }
        add(Tier.MANAGER, managers, day, SEVENTEEN, TWENTY_THREE, 1);
        add(Tier.MANAGER, managers, day, TWENTY_THREE, NINE, 1);
        add(Tier.SOCIAL_WORKER, Set.of("social-worker-bank"), day, SEVENTEEN, TWENTY_TWO, gradeI ? 3 : 2);
        add(Tier.GRADE_I, Set.of("grade-i-bank"), day, SEVENTEEN, TWENTY_TWO, gradeI ? 2 : 0);
    }

    private void add(Tier tier, Set<String> banks, LocalDate day, LocalTime from, LocalTime to, int places) {
        for (int place = 1; place <= places; place++) {
            String id = tier.word() + "-" + from.getHour() + "-" + day + "-" + place;
            shifts.add(new Shift(id, tier, banks, CALENDAR.span(day, from, to), lots.nextInt(20) / 10.0));
        }
    }

    private void hire(
            int count,
            String role,
            Limits limits,
            Set<String> banks,
            @org.jspecify.annotations.Nullable DaytimePost post) {
        for (int number = 1; number <= count; number++) {
            String id = role + "-" + number;
            people.add(new Person(id, "Sample " + id, "01632 960000", banks, limits, post, null));
        }
    }
}
