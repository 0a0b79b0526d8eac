package ooh.planning;

import static ooh.planning.Fixtures.days;
import static ooh.planning.Fixtures.shift;
import static ooh.planning.Fixtures.span;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.cover.Shift;
import ooh.rota.Assignment;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.RestOverride;
import ooh.rota.Tally;
import ooh.staff.Absence;
import ooh.staff.DaytimePost;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.staff.Wish;
import ooh.time.Week;

/** A Christmas week in which A. Shaw's duties, N. Nash's nights, L. Lund's one night and K. Bell's having none break every rule of {@link RotaRules}. */
final class BrokenWeek {
    /** One that K. Bell's core post is paid less for. */
    private static final Shift TUESDAY = new Shift(
            "tuesday", Tier.SOCIAL_WORKER, Set.of("social-worker", "core"), span("2026-12-22", "17:00", "23:00"), 0.5);

    private BrokenWeek() {}

    static PlanningProblem problem() {
        DaytimePost post = new DaytimePost(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
        Person shaw = new Person(
                "shaw", "A. Shaw", "01632 960001", Set.of("social-worker"), new Limits(0, 600, false), post, null);
        Person bell = new Person(
                "bell",
                "K. Bell",
                "01632 960002",
                Set.of("social-worker", "core"),
                new Limits(600, 600, false),
                null,
                null);
        DaytimePost always = new DaytimePost(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(17, 0));
        Person nash = new Person(
                "nash",
                "N. Nash",
                "01632 960003",
                Set.of("manager"),
                new Limits(0, 6000, false),
                always,
                LocalDate.parse("2027-08-31"));
        Person lund = new Person(
                "lund", "L. Lund", "01632 960004", Set.of("manager"), new Limits(0, 600, false), always, null);
        Staff staff = new Staff(
                List.of(shaw, bell, nash, lund),
                Map.of("shaw", List.of(new Absence(days("2026-12-24", "2026-12-25"), "secret"))),
                Map.of(
                        "shaw",
                        List.of(
                                new Wish(days("2026-12-22", "2026-12-23"), Wish.Kind.RATHER_NOT),
                                new Wish(span("2026-12-21", "17:00", "22:00"), Wish.Kind.WOULD_LIKE))));
        return new PlanningProblem(
                        new DraftRota(
                                new Week(LocalDate.parse("2026-12-21")),
                                3,
                                List.of(
                                        new Assignment(TUESDAY, "shaw", false),
                                        shaws("thursday", Tier.SOCIAL_WORKER, "2026-12-24", "17:00", "22:00"),
                                        shaws("friday", Tier.SOCIAL_WORKER, "2026-12-25", "15:00", "23:00"),
                                        shaws("saturday", Tier.SOCIAL_WORKER, "2026-12-26", "08:00", "16:00"),
                                        shaws("saturday-too", Tier.SOCIAL_WORKER, "2026-12-26", "15:00", "17:00"),
                                        shaws("sunday", Tier.GRADE_I, "2026-12-27", "17:00", "22:00"),
                                        nashs("night-1", "2026-12-21"),
                                        nashs("night-2", "2026-12-22"),
                                        nashs("night-3", "2026-12-23"),
                                        nashs("night-4", "2026-12-24"),
                                        nashs("night-5", "2026-12-25"),
                                        overridden(nashs("night-6", "2026-12-26")),
                                        new Assignment(
                                                shift("lunds", Tier.MANAGER, span("2026-12-23", "23:00", "07:00")),
                                                "lund",
                                                false),
                                        new Assignment(
                                                shift("monday", Tier.MANAGER, span("2026-12-21", "17:00", "23:00")),
                                                null,
                                                false))),
                        staff,
                        new CarriedOver(
                                List.of(),
                                Map.of("shaw", new Tally(1230, 0, 600, 0, 0)),
                                Map.of("nash", new Tally(1200, 3000, 0, 0, 0))),
                        Set.of("core"),
                        Map.of("monday", "bell", "tuesday", "bell"))
                .with(Fixtures.PAY);
    }

    private static Assignment overridden(Assignment duty) {
        RestOverride override = new RestOverride("nobody else", "coordinator", Instant.parse("2026-12-17T14:00:00Z"));
        return new Assignment(duty.shift(), duty.person(), duty.pinned(), override);
    }

    private static Assignment nashs(String id, String day) {
        return new Assignment(shift(id, Tier.MANAGER, span(day, "23:00", "09:00")), "nash", false);
    }

    private static Assignment shaws(String id, Tier tier, String day, String from, String to) {
        return new Assignment(shift(id, tier, span(day, from, to)), "shaw", false);
    }
}
