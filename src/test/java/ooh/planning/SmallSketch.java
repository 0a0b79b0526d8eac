package ooh.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import ooh.cover.Shift;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.RunningLimits;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.staff.Wish;
import ooh.time.Week;

/** Sketches of one week by lot, so small that every line of days can be tried: earlies of 8 h, lates of 6 h, three people. */
final class SmallSketch {
    private static final LocalDate MONDAY = LocalDate.parse("2026-12-21");
    private static final PatternTerms TERMS = new PatternTerms(Map.of("late", Set.of("early")), Set.of());

    private SmallSketch() {}

    static RunningLimits limits(Map<String, Integer> mostByPattern, Random lots) {
        int leastRunning = 1 + lots.nextInt(3);
        int leastMinutes = 60 * lots.nextInt(25);
        return new RunningLimits(
                mostByPattern,
                leastMinutes,
                leastMinutes + 60 * lots.nextInt(20),
                leastRunning,
                leastRunning + lots.nextInt(3),
                lots.nextInt(4),
                lots.nextInt(2));
    }

    static Sketch of(RunningLimits limits, Random lots) {
        List<Person> people = new ArrayList<>();
        for (String id : List.of("ash", "birch", "cedar")) {
            people.add(new Person(id, id, "", Set.of("social-worker"), new Limits(0, 6000, true, limits), null, null));
        }
        Wish wish = new Wish(
                Fixtures.days(day(lots.nextInt(7)), MONDAY.plusDays(7).toString()), Wish.Kind.RATHER_NOT, "late", 3);
        Staff staff = new Staff(people, Map.of(), Map.of("ash", List.of(wish)));
        List<Shift> shifts = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            for (int place = 0; place < 1 + lots.nextInt(2); place++) {
                shifts.add(shift("early", day, place, "08:00", "16:00"));
                shifts.add(shift("late", day, place, "12:00", "18:00"));
            }
        }
        PlanningProblem problem = new PlanningProblem(
                        DraftRota.covering(new Week(MONDAY), shifts), staff, CarriedOver.NOTHING)
                .with(TERMS);
        return Sketch.of(new Layout(problem, Fixtures.CALENDAR, OneSum.weights()).plan(), OneSum.weights());
    }

    private static Shift shift(String pattern, int day, int place, String from, String to) {
        String id = pattern + "-" + day(day) + "-" + place;
        return new Shift(id, Tier.SOCIAL_WORKER, Set.of("social-worker"), Fixtures.span(day(day), from, to), 2);
    }

    private static String day(int day) {
        return MONDAY.plusDays(day).toString();
    }

    /** Every line of so many days and kinds. */
    static List<int[]> lines(int days, int kinds) {
        List<int[]> lines = new ArrayList<>();
        for (int number = 0; number < Math.pow(kinds, days); number++) {
            int[] line = new int[days];
            int rest = number;
            for (int day = 0; day < days; day++) {
                line[day] = rest % kinds;
                rest /= kinds;
            }
            lines.add(line);
        }
        return lines;
    }
}
