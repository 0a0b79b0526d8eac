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
import java.util.TreeSet;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;

/**
 * A generated week of one service for several areas, the same for the same seed. Each area has banks and shifts of its own,
 * 37 to 41 in the week, and 35 people; one bank member in six is on the bank of the next area too. Some are on leave, some
 * have wishes, all have worked before. All invented.
 */
public final class ManyAreas {
    private static final DaytimePost POST =
            new DaytimePost(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime SEVENTEEN = LocalTime.of(17, 0);
    private static final LocalTime TWENTY_TWO = LocalTime.of(22, 0);
    private static final LocalTime TWENTY_THREE = LocalTime.of(23, 0);

    private final int areas;
    private final Random lots;
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    private ManyAreas(int areas, long seed) {
        this.areas = areas;
        this.lots = new Random(seed);
    }

    public static PlanningProblem of(int areas, long seed) {
        return new ManyAreas(areas, seed).problem();
    }

    private PlanningProblem problem() {
        for (int area = 0; area < areas; area++) {
            int busyEvening = lots.nextInt(5);
            for (int day = 0; day < 7; day++) {
                shiftsOf(area, day, day == busyEvening);
            }
            hire(area, 3, "ooh-manager", new Limits(2160, 2160, false), null);
            hire(area, 6, "bank-manager", new Limits(0, 960, false), POST);
            hire(area, 16, "social-worker", new Limits(0, 660, false), POST);
            hire(area, 10, "grade-i", new Limits(0, 660, false), POST);
        }
        Map<String, List<Absence>> absences = new HashMap<>();
        Map<String, List<Wish>> wishes = new HashMap<>();
        Map<String, Tally> tallies = new TreeMap<>();
        for (Person person : people) {
            if (lots.nextInt(6) == 0) {
                absences.put(person.id(), List.of(new Absence(CALENDAR.day(anyDay()), "leave")));
            }
            if (lots.nextInt(3) == 0) {
                Wish.Kind kind = lots.nextBoolean() ? Wish.Kind.RATHER_NOT : Wish.Kind.WOULD_LIKE;
                wishes.put(person.id(), List.of(new Wish(CALENDAR.day(anyDay()), kind)));
            }
            long minutes = 300L * lots.nextInt(14);
            tallies.put(person.id(), new Tally(minutes, minutes / 4, minutes / 3, 0, minutes / 2));
        }
        return new PlanningProblem(
                DraftRota.covering(SampleWeek.WEEK, shifts),
                new Staff(people, absences, wishes),
                new CarriedOver(List.of(), tallies),
                banks("ooh-manager"),
                Map.of());
    }

    private void shiftsOf(int area, int day, boolean busy) {
        boolean gradeI = day >= 4;
        Set<String> managers = Set.of(bank("ooh-manager", area), bank("bank-manager", area));
        if (day >= 5) {
            add(Tier.MANAGER, area, managers, day, NINE, SEVENTEEN, 1);
        }
        add(Tier.MANAGER, area, managers, day, SEVENTEEN, TWENTY_THREE, 1);
        add(Tier.MANAGER, area, managers, day, TWENTY_THREE, NINE, 1);
        int socialWorkers = (gradeI ? 3 : 2) + (busy ? lots.nextInt(3) - 1 : 0);
        add(Tier.SOCIAL_WORKER, area, Set.of(bank("social-worker", area)), day, SEVENTEEN, TWENTY_TWO, socialWorkers);
        add(Tier.GRADE_I, area, Set.of(bank("grade-i", area)), day, SEVENTEEN, TWENTY_TWO, gradeI ? 2 : 0);
    }

    private void add(Tier tier, int area, Set<String> banks, int weekday, LocalTime from, LocalTime to, int places) {
        LocalDate day = SampleWeek.WEEK.monday().plusDays(weekday);
        for (int place = 1; place <= places; place++) {
            String id = tier.word() + "-" + from.getHour() + "-area-" + area + "-" + day + "-" + place;
            shifts.add(new Shift(id, tier, banks, CALENDAR.span(day, from, to), lots.nextInt(20) / 10.0));
        }
    }

    private void hire(int area, int count, String role, Limits limits, @Nullable DaytimePost post) {
        for (int number = 1; number <= count; number++) {
            Set<String> banks = new TreeSet<>(Set.of(bank(role, area)));
            if (post != null && lots.nextInt(6) == 0) {
                banks.add(bank(role, (area + 1) % areas));
            }
            String id = role + "-area-" + area + "-" + number;
            people.add(new Person(id, "Sample " + id, "01632 960000", banks, limits, post, null));
        }
    }

    private Set<String> banks(String role) {
        return Stream.iterate(0, area -> area + 1)
                .limit(areas)
                .map(area -> bank(role, area))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static String bank(String role, int area) {
        return role + "s-area-" + area;
    }

    private LocalDate anyDay() {
        return SampleWeek.WEEK.monday().plusDays(lots.nextInt(7));
    }
}
