package ooh.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import ooh.demand.VisitsSeen;
import ooh.staff.Tier;
import org.junit.jupiter.api.Test;

class ExpectedVisitsTest {
    private static final Map<Tier, ServiceLevel> CONFIGURED = Map.of(
            Tier.SOCIAL_WORKER, new ServiceLevel(0.05, Visits.elsewhere(0.08, 120)),
            Tier.GRADE_I, new ServiceLevel(0.1, Visits.elsewhere(0.02, 60)));

    @Test
    void where_the_log_does_not_say_the_configured_figures_stand_and_it_is_said() {
        ExpectedVisits visits = ExpectedVisits.of(CONFIGURED, VisitsSeen.NONE);
        assertThat(visits.levels()).isEqualTo(CONFIGURED);
        assertThat(visits.sentences())
                .containsExactly(
                        "The log says of no contact how it was handled, so the share that needs a visit is the configured"
                                + " one.",
                        "The log says of no visit how long it took, so its minutes are the configured ones.",
                        "Expected of the social worker tier: a visit for 8 of 100 contacts, of 120 min (configured: 8 of"
                                + " 100, 120 min).",
                        "Expected of the Grade I tier: a visit for 2 of 100 contacts, of 60 min (configured: 2 of 100, 60"
                                + " min).");
    }

    /** A beta of mean 0.08 that is worth ten visits is Beta(10, 115); after 30 of 250 its mean is 40/375. */
    @Test
    void the_share_is_the_mean_of_the_beta_after_what_was_seen() {
        Visits visits = of(new VisitsSeen(250, 250, 30, 0, 0), Tier.SOCIAL_WORKER);
        assertThat(visits.share()).isEqualTo(40 / 375.0, within(1e-12));
        assertThat(visits.minutes()).isEqualTo(120);
    }

    @Test
    void ten_visits_seen_count_as_much_as_the_configured_minutes() {
        assertThat(of(new VisitsSeen(20, 0, 0, 10, 600), Tier.SOCIAL_WORKER).minutes())
                .isEqualTo(90, within(1e-9));
        assertThat(of(new VisitsSeen(20, 0, 0, 10_000, 600_000), Tier.SOCIAL_WORKER)
                        .minutes())
                .isEqualTo(60, within(0.1));
    }

    @Test
    void the_other_tiers_keep_their_proportion() {
        VisitsSeen seen = new VisitsSeen(1000, 900, 144, 100, 6_000);
        Visits social = of(seen, Tier.SOCIAL_WORKER);
        Visits gradeI = of(seen, Tier.GRADE_I);
        assertThat(gradeI.share() / social.share()).isEqualTo(0.25, within(1e-12));
        assertThat(gradeI.minutes() / social.minutes()).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void a_log_that_may_mark_visits_alone_does_not_change_the_share() {
        ExpectedVisits visits = ExpectedVisits.of(CONFIGURED, new VisitsSeen(400, 30, 30, 0, 0));
        assertThat(visits.levels()).isEqualTo(CONFIGURED);
        assertThat(visits.sentences().get(0)).startsWith("The log says of only 30 of 400 contacts");
    }

    @Test
    void a_log_of_visits_alone_stays_a_share_and_without_levels_there_is_nothing_to_expect() {
        Visits all = of(new VisitsSeen(5000, 5000, 5000, 5000, 5000 * 1440), Tier.SOCIAL_WORKER);
        assertThat(all.share()).isBetween(0.9, 1.0);
        assertThat(all.minutes()).isLessThanOrEqualTo(1440);
        assertThat(ExpectedVisits.of(Map.of(), VisitsSeen.NONE).levels()).isEmpty();
    }

    private static Visits of(VisitsSeen seen, Tier tier) {
        return Objects.requireNonNull(
                        ExpectedVisits.of(CONFIGURED, seen).levels().get(tier))
                .visits();
    }
}
