package ooh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ooh.demand.DemandProfile;
import ooh.demand.SampleContacts;
import ooh.planning.Effort;
import ooh.planning.Planner;
import ooh.planning.PlanningProblem;
import ooh.planning.Progress;
import ooh.rota.CarriedOver;
import ooh.rota.DraftRota;
import ooh.rota.RotaCost;
import ooh.staff.Staff;
import ooh.time.Span;
import ooh.time.Week;
import org.junit.jupiter.api.Test;

/**
 * The sample service with its invented pay costs about what the Report says of the service that it is modelled on: some
 * £280,000 a year. Not a whole year is planned but four ordinary weeks about it and two with bank holidays, with nobody
 * absent, and each counts for its like: 45 weeks of the one kind and 7 of the other.
 */
class YearlyCostTest {
    private static final Settings SETTINGS = Settings.read(Path.of("config"));
    private static final List<String> ORDINARY = List.of("2027-01-18", "2027-04-19", "2027-07-12", "2027-10-11");
    private static final List<String> WITH_BANK_HOLIDAYS = List.of("2026-12-21", "2027-05-31");

    @Test
    void a_year_of_the_sample_service_costs_about_what_the_report_says() {
        double pounds = (45 * meanPence(ORDINARY) + 7 * meanPence(WITH_BANK_HOLIDAYS)) / 100;
        assertThat(pounds).isBetween(265_000.0, 295_000.0);
    }

    private static double meanPence(List<String> weeks) {
        return weeks.stream()
                .mapToLong(week -> pence(Week.parse(week)))
                .average()
                .orElseThrow();
    }

    private static long pence(Week week) {
        Staff sample = Sample.staff(Path.of("config"), SETTINGS, week);
        Staff present = new Staff(sample.people(), Map.of(), Map.of());
        Span year = new Span(
                SETTINGS.calendar().span(week.plus(-53)).from(),
                SETTINGS.calendar().span(week.plus(-1)).from());
        DemandProfile profile =
                DemandProfile.of(SampleContacts.during(year, SETTINGS.calendar(), 2024_06_06), SETTINGS.calendar());
        PlanningProblem problem = new PlanningProblem(
                        DraftRota.covering(week, SETTINGS.coverPlan().shifts(profile, week, SETTINGS.calendar())),
                        present,
                        CarriedOver.NOTHING,
                        SETTINGS.banks().core(),
                        Map.of())
                .with(SETTINGS.payRates());
        DraftRota planned = new Planner(SETTINGS.calendar(), SampleVariants.weights())
                .plan(problem, Effort.steps(2000, 1), Progress.UNWATCHED);
        RotaCost cost = RotaCost.of(planned, present, SETTINGS.payRates(), SETTINGS.calendar());
        return cost.pence();
    }
}
