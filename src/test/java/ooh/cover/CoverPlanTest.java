package ooh.cover;

import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ooh.demand.Contact;
import ooh.demand.DemandProfile;
import ooh.demand.Handled;
import ooh.staff.Tier;
import ooh.time.Week;
import org.junit.jupiter.api.Test;

class CoverPlanTest {
    private static final CoverPlan PLAN = new CoverPlan(
            List.of(CoverFixture.EVENING),
            Map.of(Tier.SOCIAL_WORKER, new ServiceLevel(0.05, Visits.elsewhere(0.02, 60))));

    @Test
    void visits_that_the_log_has_seen_more_often_and_for_longer_want_more_people() {
        assertThat(shifts(Handled.NOT_SAID, 0)).isEqualTo(7);
        assertThat(shifts(Handled.TELEPHONE, 0)).isEqualTo(7);
        assertThat(shifts(Handled.VISIT, 0)).isEqualTo(21);
        assertThat(shifts(Handled.VISIT, 5)).isLessThan(21);
    }

    /** The week's, after half a year of a contact an hour, all of them handled like this. */
    private static int shifts(Handled handled, int minutes) {
        List<Contact> log = IntStream.range(0, 26 * 168)
                .mapToObj(hour ->
                        new Contact(at("2026-01-05 00:20").plusSeconds(3600L * hour), "adult", "", handled, minutes))
                .toList();
        return PLAN.shifts(DemandProfile.of(log, CALENDAR), Week.parse("2026-07-13"), CALENDAR)
                .size();
    }
}
