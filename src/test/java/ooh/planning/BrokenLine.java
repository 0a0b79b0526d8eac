package ooh.planning;

import static ooh.planning.Fixtures.days;
import static ooh.planning.Fixtures.shift;
import static ooh.planning.Fixtures.span;
import static ooh.staff.RunningLimits.ANY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.rota.Assignment;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.RunningLimits;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.staff.Wish;
import ooh.time.Week;

/** A Christmas week in which P. Pace's line of days and I. Idle's empty one break every rule of {@link RunningRules}. */
final class BrokenLine {
    private BrokenLine() {}

    static PlanningProblem problem() {
        Staff staff = new Staff(
                List.of(
                        person("pace", "P. Pace", new RunningLimits(Map.of("early", 2), 0, 1800, 2, 2, 2, 0)),
                        person("idle", "I. Idle", new RunningLimits(Map.of(), 600, ANY, 0, ANY, 0, ANY))),
                Map.of(),
                Map.of(
                        "pace",
                        List.of(
                                new Wish(days("2026-12-25", "2026-12-26"), Wish.Kind.RATHER_NOT, "late", 2),
                                new Wish(days("2026-12-21", "2026-12-23"), Wish.Kind.WOULD_LIKE, "late", 1))));
        DraftRota draft = new DraftRota(
                new Week(LocalDate.parse("2026-12-21")),
                1,
                List.of(
                        paces("early", "2026-12-21", "10:00", "16:00"),
                        paces("early", "2026-12-23", "10:00", "16:00"),
                        paces("late", "2026-12-25", "14:00", "22:00"),
                        paces("early", "2026-12-26", "10:00", "16:00"),
                        paces("late", "2026-12-27", "14:00", "22:00")));
        return new PlanningProblem(draft, staff, new CarriedOver(List.of(), Map.of(), Map.of()))
                .with(new PatternTerms(Map.of("late", Set.of("early")), Set.of("late-2026-12-27-1")));
    }

    private static Person person(String id, String name, RunningLimits running) {
        Limits limits = new Limits(0, 6000, false, running);
        return new Person(id, name, "01632 960004", Set.of("social-worker"), limits, null, null);
    }

    private static Assignment paces(String pattern, String day, String from, String to) {
        String id = pattern + "-" + day + "-1";
        return new Assignment(shift(id, Tier.SOCIAL_WORKER, span(day, from, to)), "pace", false);
    }
}
