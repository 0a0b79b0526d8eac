package ooh.desk;

import static ooh.desk.SicknessFixture.SATURDAY;
import static ooh.desk.SicknessFixture.SUNDAY;
import static ooh.desk.SicknessFixture.WEEK;
import static ooh.desk.SicknessFixture.at;
import static ooh.desk.SicknessFixture.changes;
import static ooh.desk.SicknessFixture.person;
import static ooh.desk.SicknessFixture.shift;
import static ooh.desk.SicknessFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import ooh.TestDatabase;
import ooh.cover.Shift;
import ooh.problem.Refused;
import ooh.rota.StandIn;
import ooh.staff.Absence;
import ooh.staff.DaytimePost;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.StaffStore;
import ooh.staff.Wish;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A proposal is taken: on top of stand-ins that are there, after a duty began, and after what it rests on changed. */
class SicknessAcceptanceTest {
    private static final Span WEEKEND = span("2027-01-09 00:00", "2027-01-11 00:00");
    private static final String NOON = "2027-01-09 12:00";

    private static SicknessFixture on(TestDatabase database) {
        return new SicknessFixture(database.emptied()::getBean);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_ill_as_a_stand_in_gives_up_the_part_that_she_took(TestDatabase database) {
        SicknessFixture rota = on(database)
                .people("adams", "brown", "clark")
                .published(WEEK, SATURDAY, "brown")
                .standIn(SATURDAY, "adams", span("2027-01-09 19:00", "2027-01-09 22:00"), "2027-01-08 12:00");
        SicknessProposal proposal = rota.propose("adams", WEEKEND, NOON);
        assertThat(changes(proposal)).containsExactly("adams > clark, 2027-01-09T19:00:00Z to 2027-01-09T22:00:00Z");
        assertThat(rota.accept(proposal, "2027-01-09 12:10"))
                .extracting(StandIn::shift)
                .containsExactly(SATURDAY.id());
        assertThat(rota.worked(WEEK))
                .containsExactly(
                        "brown, 2027-01-09T17:00:00Z to 2027-01-09T19:00:00Z",
                        "clark, 2027-01-09T19:00:00Z to 2027-01-09T22:00:00Z");
    }

    @ParameterizedTest
    @EnumSource
    void what_a_stand_in_has_of_the_duty_already_stays_with_the_stand_in(TestDatabase database) {
        SicknessFixture rota = on(database)
                .people("adams", "brown", "clark")
                .published(WEEK, SATURDAY, "adams")
                .standIn(SATURDAY, "brown", span("2027-01-09 19:00", "2027-01-09 20:00"), "2027-01-08 12:00");
        SicknessProposal proposal = rota.propose("adams", WEEKEND, NOON);
        rota.accept(proposal, "2027-01-09 12:10");
        assertThat(rota.worked(WEEK))
                .hasSize(3)
                .contains("brown, 2027-01-09T19:00:00Z to 2027-01-09T20:00:00Z")
                .noneMatch(duty -> duty.startsWith("adams"));
    }

    /** The later one holds, and a minute is time enough for two. */
    @ParameterizedTest
    @EnumSource
    void it_lies_on_top_of_a_stand_in_made_in_the_same_minute(TestDatabase database) {
        SicknessFixture rota = on(database)
                .people("adams", "brown", "clark")
                .published(WEEK, SATURDAY, "brown")
                .standIn(SATURDAY, "adams", SATURDAY.span(), "2027-01-09 12:00:20");
        rota.accept(rota.propose("adams", WEEKEND, "2027-01-09 12:00:30"), "2027-01-09 12:00:40");
        assertThat(rota.worked(WEEK)).hasSize(1).noneMatch(duty -> duty.startsWith("adams"));
    }

    @ParameterizedTest
    @EnumSource
    void it_is_refused_once_a_duty_of_who_is_ill_has_begun_and_asked_anew_it_is_the_rest(TestDatabase database) {
        SicknessFixture rota =
                on(database).people("adams", "brown", "clark").published(WEEK, SATURDAY, "adams", SUNDAY, "adams");
        SicknessProposal proposal = rota.propose("adams", WEEKEND, NOON);
        refused(rota, proposal, "2027-01-09 17:00", "has begun by now", "Sat 9 January 17:00 to 22:00");
        SicknessProposal rest = rota.propose("adams", WEEKEND, "2027-01-09 17:20");
        rota.accept(rest, "2027-01-09 17:30");
        assertThat(rota.worked(WEEK))
                .hasSize(3)
                .first()
                .isEqualTo("adams, 2027-01-09T17:00:00Z to 2027-01-09T17:30:00Z");
    }

    @ParameterizedTest
    @EnumSource
    void of_a_duty_under_way_nothing_is_left_to_take_once_it_is_over(TestDatabase database) {
        SicknessFixture rota =
                on(database).people("adams", "brown", "clark").published(WEEK, SATURDAY, "adams", SUNDAY, "adams");
        SicknessProposal proposal = rota.propose("adams", WEEKEND, "2027-01-09 21:30");
        refused(rota, proposal, "2027-01-09 22:00", "is over by now", "Sat 9 January 21:30 to 22:00");
    }

    @ParameterizedTest
    @EnumSource
    void it_is_refused_once_a_duty_of_somebody_else_that_it_moves_has_begun(TestDatabase database) {
        Shift early = shift("early", span("2027-01-09 08:00", "2027-01-09 13:00"));
        SicknessFixture rota =
                on(database).people("adams", "brown", "clark").published(WEEK, early, "clark", SATURDAY, "adams");
        rota.beans().get(StaffStore.class).putAbsences("brown", List.of(new Absence(SATURDAY.span(), "leave")));
        SicknessProposal proposal = rota.propose("adams", WEEKEND, "2027-01-09 07:00");
        assertThat(changes(proposal))
                .containsExactly(
                        "clark > brown, 2027-01-09T08:00:00Z to 2027-01-09T13:00:00Z",
                        "adams > clark, 2027-01-09T17:00:00Z to 2027-01-09T22:00:00Z");
        refused(rota, proposal, "2027-01-09 09:00", "has begun by now", "P. brown takes Sat 9 January 08:00 to 13:00");
    }

    @ParameterizedTest
    @EnumSource
    void it_is_refused_by_name_where_anything_that_it_rests_on_changed_and_then_asked_anew(TestDatabase database) {
        SicknessFixture rota =
                on(database).people("adams", "clark", "dunn").published(WEEK, SATURDAY, "adams", SUNDAY, "dunn");
        StaffStore staff = rota.beans().get(StaffStore.class);
        Span tuesday = span("2027-01-05 17:00", "2027-01-05 22:00");
        Map<String, Runnable> changes = new LinkedHashMap<>();
        changes.put("the limits of \"clark\"", () -> staff.put(clark(540, null, null), OptionalLong.empty()));
        changes.put(
                "the daytime post of \"clark\"",
                () -> staff.put(
                        clark(
                                540,
                                new DaytimePost(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0)),
                                null),
                        OptionalLong.empty()));
        changes.put(
                "the ASYE of \"clark\"",
                () -> staff.put(
                        clark(
                                540,
                                new DaytimePost(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0)),
                                LocalDate.of(2026, 12, 31)),
                        OptionalLong.empty()));
        changes.put(
                "the absences of \"clark\"", () -> staff.putAbsences("clark", List.of(new Absence(tuesday, "leave"))));
        changes.put(
                "the wishes of \"clark\"",
                () -> staff.putWishes("clark", List.of(new Wish(tuesday, Wish.Kind.RATHER_NOT))));
        changes.put(
                "the absences of \"adams\"", () -> staff.putAbsences("adams", List.of(new Absence(tuesday, "leave"))));
        changes.put(
                "the stand-ins of the week of 2027-01-04",
                () -> rota.standIn(SUNDAY, "dunn", SUNDAY.span(), "2027-01-09 12:01"));
        changes.put(
                "the publication of the week of 2027-01-04",
                () -> rota.published(WEEK, SATURDAY, "adams", SUNDAY, "dunn"));
        changes.put("the publication of the week of 2027-01-11", () -> rota.published(WEEK.next()));
        changes.forEach((what, change) -> {
            SicknessProposal proposal = rota.propose("adams", WEEKEND, NOON);
            change.run();
            refused(rota, proposal, "2027-01-09 12:05", "because", what, "Ask for a new proposal");
        });
        SicknessProposal anew = rota.propose("adams", WEEKEND, NOON);
        assertThat(rota.accept(anew, "2027-01-09 12:06")).hasSize(1);
    }

    /** Who is off the bank since can not be sent. */
    @ParameterizedTest
    @EnumSource
    void it_is_refused_where_who_would_take_the_duty_has_left_the_bank(TestDatabase database) {
        SicknessFixture rota = on(database).people("adams", "clark").published(WEEK, SATURDAY, "adams");
        SicknessProposal proposal = rota.propose("adams", WEEKEND, NOON);
        Person gone = new Person(
                "clark", "P. clark", "", Set.of("grade-i"), person("clark").limits(), null, null);
        rota.beans().get(StaffStore.class).put(gone, OptionalLong.empty());
        refused(rota, proposal, "2027-01-09 12:05", "the banks of \"clark\"");
    }

    @ParameterizedTest
    @EnumSource
    void it_holds_where_somebody_it_does_not_concern_or_a_telephone_number_changed(TestDatabase database) {
        SicknessFixture rota =
                on(database).people("adams", "clark", "dunn").published(WEEK, SATURDAY, "adams", SUNDAY, "dunn");
        SicknessProposal proposal = rota.propose("adams", WEEKEND, NOON);
        StaffStore staff = rota.beans().get(StaffStore.class);
        staff.putAbsences("dunn", List.of(new Absence(span("2027-01-05 17:00", "2027-01-05 22:00"), "leave")));
        Person other = person("clark");
        staff.put(
                new Person("clark", "P. Clark-Hill", "01632 960111", other.banks(), other.limits(), null, null),
                OptionalLong.empty());
        assertThat(rota.accept(proposal, "2027-01-09 12:05")).hasSize(1);
    }

    private static Person clark(int mostMinutes, @Nullable DaytimePost post, @Nullable LocalDate asyeUntil) {
        return new Person(
                "clark", "P. clark", "", Set.of("social-workers"), new Limits(0, mostMinutes, false), post, asyeUntil);
    }

    private static void refused(SicknessFixture rota, SicknessProposal proposal, String at, String... words) {
        List<Object> before = rota.leftBehind(proposal);
        assertThatThrownBy(() -> rota.accept(proposal, at))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll(words);
        assertThat(rota.leftBehind(proposal)).isEqualTo(before);
    }
}
