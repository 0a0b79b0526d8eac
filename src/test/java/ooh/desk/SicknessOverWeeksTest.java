package ooh.desk;

import static ooh.desk.SicknessFixture.SATURDAY;
import static ooh.desk.SicknessFixture.WEEK;
import static ooh.desk.SicknessFixture.at;
import static ooh.desk.SicknessFixture.changes;
import static ooh.desk.SicknessFixture.evening;
import static ooh.desk.SicknessFixture.shift;
import static ooh.desk.SicknessFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ooh.TestDatabase;
import ooh.cover.Shift;
import ooh.problem.Refused;
import ooh.rota.StandIn;
import ooh.time.Span;
import ooh.time.Week;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One illness over several weeks, over the edge of a week, and over the nights on which clocks change. */
class SicknessOverWeeksTest {
    private static final Week SECOND = WEEK.next();
    private static final Week THIRD = SECOND.next();
    private static final Span THREE_WEEKS = span("2027-01-09 00:00", "2027-01-25 00:00");
    private static final Shift TUESDAY = evening("2027-01-19");
    private static final String NOON = "2027-01-08 12:00";

    private static SicknessFixture on(TestDatabase database) {
        return new SicknessFixture(database.emptied()::getBean).people("adams", "brown", "clark");
    }

    @ParameterizedTest
    @EnumSource
    void one_proposal_mends_every_published_week_and_the_one_between_that_is_not_stays_so(TestDatabase database) {
        SicknessFixture rota = on(database).published(WEEK, SATURDAY, "adams").published(THIRD, TUESDAY, "adams");
        SicknessProposal proposal = rota.propose("adams", THREE_WEEKS, NOON);
        assertThat(rota.accept(proposal, NOON)).extracting(StandIn::week).containsExactly(WEEK, THIRD);
        assertThat(rota.worked(WEEK)).hasSize(1).noneMatch(duty -> duty.startsWith("adams"));
        assertThat(rota.worked(SECOND)).isEmpty();
        assertThat(rota.worked(THIRD)).hasSize(1).noneMatch(duty -> duty.startsWith("adams"));
    }

    @ParameterizedTest
    @EnumSource
    void a_week_of_the_absence_that_is_published_since_is_noticed_however_late_it_lies(TestDatabase database) {
        SicknessFixture rota = on(database).published(WEEK, SATURDAY, "adams");
        SicknessProposal proposal = rota.propose("adams", THREE_WEEKS, NOON);
        rota.published(THIRD, TUESDAY, "adams");
        assertThatThrownBy(() -> rota.accept(proposal, NOON))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the publication of the week of 2027-01-18");
        assertThat(changes(rota.propose("adams", THREE_WEEKS, NOON))).hasSize(2);
    }

    /** The night ends and the morning begins on Monday at 09:00, the edge between two weeks. */
    @ParameterizedTest
    @EnumSource
    void at_the_edge_of_a_week_only_what_the_absence_touches_is_given_up(TestDatabase database) {
        Shift night = shift("night", span("2027-01-10 23:00", "2027-01-11 09:00"));
        Shift morning = shift("morning", span("2027-01-11 09:00", "2027-01-11 12:00"));
        SicknessFixture rota = on(database).published(WEEK, night, "adams").published(SECOND, morning, "adams");
        Span until = span("2027-01-10 12:00", "2027-01-11 09:00");
        assertThat(changes(rota.propose("adams", until, NOON)))
                .hasSize(1)
                .allMatch(change -> change.endsWith("2027-01-10T23:00:00Z to 2027-01-11T09:00:00Z"));
        Span from = span("2027-01-11 09:00", "2027-01-12 00:00");
        assertThat(changes(rota.propose("adams", from, NOON)))
                .hasSize(1)
                .allMatch(change -> change.endsWith("2027-01-11T09:00:00Z to 2027-01-11T12:00:00Z"));
        SicknessProposal both = rota.propose("adams", span("2027-01-11 08:59", "2027-01-11 09:01"), NOON);
        assertThat(rota.accept(both, NOON)).extracting(StandIn::week).containsExactly(WEEK, SECOND);
    }

    /** On 25 October 2026 01:30 is at 00:30 UTC and again at 01:30 UTC. The night is from 01:00 to 09:00, nine hours. */
    @ParameterizedTest
    @EnumSource
    void in_the_hour_that_happens_twice_the_rest_is_given_up_from_the_one_that_is_meant(TestDatabase database) {
        Week october = Week.parse("2026-10-19");
        Shift night = shift("night", span("2026-10-25 00:00", "2026-10-25 09:00"));
        SicknessFixture rota = on(database).published(october, night, "adams");
        String underWay = "2026-10-25 00:15";
        SicknessProposal second = rota.propose("adams", span("2026-10-25 01:30", "2026-10-26 00:00"), underWay);
        assertThat(changes(second)).containsExactly("adams > brown, 2026-10-25T01:30:00Z to 2026-10-25T09:00:00Z");
        SicknessProposal first = rota.propose("adams", span("2026-10-25 00:30", "2026-10-26 00:00"), underWay);
        assertThat(changes(first)).containsExactly("adams > brown, 2026-10-25T00:30:00Z to 2026-10-25T09:00:00Z");
        assertThat(rota.accept(first, underWay)).extracting(StandIn::madeAt).containsExactly(at(underWay));
        assertThat(rota.worked(october))
                .containsExactly(
                        "adams, 2026-10-25T00:00:00Z to 2026-10-25T00:30:00Z",
                        "brown, 2026-10-25T00:30:00Z to 2026-10-25T09:00:00Z");
    }

    /** On 28 March 2027 the evening ends and the night begins at 02:00, which comes right after 00:59. */
    @ParameterizedTest
    @EnumSource
    void where_an_hour_does_not_happen_the_duty_before_it_is_not_touched(TestDatabase database) {
        Week march = Week.parse("2027-03-22");
        Shift late = shift("late", span("2027-03-27 20:00", "2027-03-28 01:00"));
        Shift night = shift("night", span("2027-03-28 01:00", "2027-03-28 08:00"));
        SicknessFixture rota = on(database).published(march, late, "adams", night, "adams");
        SicknessProposal proposal =
                rota.propose("adams", span("2027-03-28 01:00", "2027-03-29 00:00"), "2027-03-28 00:30");
        assertThat(changes(proposal)).containsExactly("adams > brown, 2027-03-28T01:00:00Z to 2027-03-28T08:00:00Z");
        rota.accept(proposal, "2027-03-28 00:59");
        assertThat(rota.worked(march))
                .containsExactly(
                        "adams, 2027-03-27T20:00:00Z to 2027-03-28T01:00:00Z",
                        "brown, 2027-03-28T01:00:00Z to 2027-03-28T08:00:00Z");
    }
}
