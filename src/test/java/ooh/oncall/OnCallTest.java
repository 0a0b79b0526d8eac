package ooh.oncall;

import static ooh.oncall.OnCallFixture.CALENDAR;
import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static ooh.oncall.OnCallFixture.CLOCKS_BACK;
import static ooh.oncall.OnCallFixture.CLOCKS_FORWARD;
import static ooh.oncall.OnCallFixture.PUBLISHED;
import static ooh.oncall.OnCallFixture.onCall;
import static ooh.oncall.OnCallFixture.ordinary;
import static ooh.oncall.OnCallFixture.place;
import static ooh.oncall.OnCallFixture.published;
import static ooh.oncall.OnCallFixture.standIn;
import static ooh.staff.Tier.GRADE_I;
import static ooh.staff.Tier.MANAGER;
import static ooh.staff.Tier.SOCIAL_WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import ooh.oncall.Answer.Call;
import ooh.oncall.Answer.Next;
import ooh.oncall.Answer.OnDuty;
import ooh.oncall.Answer.OnTier;
import ooh.rota.PublishedRota;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnCallTest {
    private static final PublishedRota MONDAY = published(
            CHRISTMAS,
            place("evening", MANAGER, "2026-12-21", "17:00", "01:00", "shaw"),
            place("night", MANAGER, "2026-12-22", "01:00", "09:00", "bell"),
            place("visits-1", SOCIAL_WORKER, "2026-12-21", "17:00", "22:00", "cole"),
            place("visits-2", SOCIAL_WORKER, "2026-12-21", "17:00", "22:00", null),
            place("help", GRADE_I, "2026-12-21", "18:00", "22:00", "dean"));

    @Test
    void managers_are_rung_first_then_social_workers_then_grade_i() {
        assertThat(at(onCall(List.of(), MONDAY), "2026-12-21T18:00:00Z").callOrder())
                .extracting(Call::order, Call::name, Call::tier)
                .containsExactly(tuple(1, "Shaw", MANAGER), tuple(2, "Cole", SOCIAL_WORKER), tuple(3, "Dean", GRADE_I));
    }

    @Test
    void at_the_minute_of_hand_over_only_the_one_who_comes_on_is_on() {
        OnCall onCall = onCall(List.of(), MONDAY);
        assertThat(on(onCall, MANAGER, "2026-12-22T00:59:59Z")).containsExactly("shaw");
        assertThat(on(onCall, MANAGER, "2026-12-22T01:00:00Z")).containsExactly("bell");
    }

    @Test
    void outside_the_ooh_window_nobody_is_on_and_it_says_who_will_be() {
        Answer answer = at(onCall(List.of(), MONDAY), "2026-12-21T12:00:00Z");
        assertThat(answer.open()).isFalse();
        assertThat(answer.tiers()).isEmpty();
        assertThat(answer.callOrder()).isEmpty();
        Next next = Objects.requireNonNull(answer.next());
        assertThat(next.at()).isEqualTo("2026-12-21T17:00:00Z");
        assertThat(next.people()).extracting(OnDuty::id).containsExactly("shaw", "cole");
    }

    @Test
    void a_place_that_nobody_has_is_a_gap() {
        OnTier socialWorkers = tier(onCall(List.of(), MONDAY), SOCIAL_WORKER, "2026-12-21T17:00:00Z");
        assertThat(socialWorkers.required()).isEqualTo(2);
        assertThat(socialWorkers.gap()).isEqualTo(1);
    }

    @Test
    void a_tier_that_is_not_wanted_at_that_hour_has_no_gap() {
        OnTier gradeI = tier(onCall(List.of(), MONDAY), GRADE_I, "2026-12-21T17:59:00Z");
        assertThat(gradeI.required()).isZero();
        assertThat(gradeI.gap()).isZero();
        assertThat(next(gradeI).people()).extracting(OnDuty::id).containsExactly("dean");
    }

    @Test
    void an_open_hour_of_a_week_that_is_not_published_lacks_its_manager() {
        Answer answer = at(onCall(List.of(), MONDAY), "2026-12-29T20:00:00Z");
        assertThat(answer.rota()).isNull();
        assertThat(answer.tiers()).extracting(OnTier::required).containsExactly(1, 0, 0);
        assertThat(answer.tiers()).extracting(OnTier::gap).containsExactly(1, 0, 0);
        assertThat(answer.callOrder()).isEmpty();
    }

    @Test
    void the_next_hand_over_is_the_next_instant_at_which_somebody_new_comes_on() {
        Next next = next(tier(onCall(List.of(), MONDAY), MANAGER, "2026-12-21T17:00:00Z"));
        assertThat(next.at()).isEqualTo("2026-12-22T01:00:00Z");
        assertThat(next.people()).extracting(OnDuty::id).containsExactly("bell");
    }

    @Test
    void somebody_who_stays_on_for_a_second_shift_is_nobody_new() {
        PublishedRota rota = published(
                CHRISTMAS,
                place("evening", MANAGER, "2026-12-21", "17:00", "01:00", "shaw"),
                place("night", MANAGER, "2026-12-22", "01:00", "09:00", "shaw"),
                place("tuesday", MANAGER, "2026-12-22", "17:00", "09:00", "bell"));
        assertThat(next(tier(onCall(List.of(), rota), MANAGER, "2026-12-21T20:00:00Z"))
                        .at())
                .isEqualTo("2026-12-22T17:00:00Z");
    }

    @Test
    void after_the_last_published_duty_nobody_is_next() {
        assertThat(tier(onCall(List.of(), MONDAY), MANAGER, "2026-12-22T03:00:00Z")
                        .next())
                .isNull();
    }

    @Test
    void a_stand_in_is_on_instead_and_only_for_the_stretch() {
        OnCall onCall = onCall(
                List.of(standIn("1", MONDAY, "evening", "hart", "2026-12-21T20:00:00Z", "2026-12-21T21:00:00Z")),
                MONDAY);
        assertThat(on(onCall, MANAGER, "2026-12-21T19:59:00Z")).containsExactly("shaw");
        assertThat(on(onCall, MANAGER, "2026-12-21T20:00:00Z")).containsExactly("hart");
        assertThat(on(onCall, MANAGER, "2026-12-21T21:00:00Z")).containsExactly("shaw");
        OnDuty hart = tier(onCall, MANAGER, "2026-12-21T20:30:00Z").people().get(0);
        assertThat(hart.standIn()).isTrue();
        assertThat(hart.to()).isEqualTo("2026-12-21T21:00:00Z");
    }

    @Test
    void of_two_managers_who_overlap_the_one_who_came_on_first_is_rung_until_the_duty_ends() {
        PublishedRota overlapping = published(
                CHRISTMAS,
                place("a-early", MANAGER, "2026-12-22", "00:30", "09:00", "bell"),
                place("b-late", MANAGER, "2026-12-21", "16:30", "01:00", "shaw"));
        OnCall onCall = onCall(List.of(), overlapping);
        assertThat(on(onCall, MANAGER, "2026-12-22T00:45:00Z")).containsExactly("shaw", "bell");
        assertThat(on(onCall, MANAGER, "2026-12-22T01:00:00Z")).containsExactly("bell");
        assertThat(at(onCall, "2026-12-21T16:45:00Z").open()).isFalse();
    }

    /** Double booking is refused when planning; by a stand-in it can still come about. */
    @Test
    void one_person_on_two_places_fills_one() {
        OnCall onCall = onCall(
                List.of(standIn("1", MONDAY, "visits-2", "cole", "2026-12-21T17:00:00Z", "2026-12-21T22:00:00Z")),
                MONDAY);
        OnTier socialWorkers = tier(onCall, SOCIAL_WORKER, "2026-12-21T19:00:00Z");
        assertThat(socialWorkers.people()).hasSize(1);
        assertThat(socialWorkers.gap()).isEqualTo(1);
    }

    @Test
    void the_answer_names_the_publication_that_it_comes_from() {
        assertThat(at(onCall(List.of(), MONDAY), "2026-12-21T18:00:00Z").rota())
                .isEqualTo(new Answer.Rota("2026-12-21", 1, PUBLISHED));
    }

    @Test
    void the_shift_that_straddles_monday_nine_belongs_to_the_week_before_and_is_still_seen() {
        Week before = CHRISTMAS.plus(-1);
        PublishedRota straddling = published(before, place("weekend", MANAGER, "2026-12-20", "17:00", "10:00", "hart"));
        OnCall onCall = onCall(List.of(), straddling, MONDAY);
        assertThat(on(onCall, MANAGER, "2026-12-21T08:59:00Z")).containsExactly("hart");
    }

    @Test
    void on_the_night_that_clocks_go_back_the_repeated_hour_has_one_manager_in_each_of_its_minutes() {
        OnCall onCall = onCall(List.of(), ordinary(CLOCKS_BACK));
        assertThat(on(onCall, MANAGER, "2026-10-25T00:30:00Z")).hasSize(1);
        assertThat(on(onCall, MANAGER, "2026-10-25T01:30:00Z")).hasSize(1);
        assertThat(on(onCall, SOCIAL_WORKER, "2026-10-25T16:59:00Z")).isEmpty();
        assertThat(on(onCall, SOCIAL_WORKER, "2026-10-25T17:00:00Z")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02", "2026-12-21", "2026-10-19", "2027-03-22"})
    void in_every_minute_of_a_week_there_is_one_manager_inside_the_window_and_none_outside(String monday) {
        Week week = Week.parse(monday);
        OnCall onCall = onCall(List.of(), ordinary(week.plus(-1)), ordinary(week), ordinary(week.next()));
        Span span = CALENDAR.span(week);
        for (Instant at = span.from(); at.isBefore(span.to()); at = at.plus(Duration.ofMinutes(1))) {
            Answer answer = onCall.at(at);
            int managers = answer.on(MANAGER).map(tier -> tier.people().size()).orElse(0);
            assertThat(managers).as("managers at %s", at).isEqualTo(CALENDAR.isOpen(at) ? 1 : 0);
        }
    }

    @Test
    void clocks_going_forward_shorten_the_duty_and_not_the_cover() {
        OnCall onCall = onCall(List.of(), ordinary(CLOCKS_FORWARD));
        assertThat(onCall.places(CLOCKS_FORWARD).stream()
                        .filter(place -> place.tier() == MANAGER)
                        .mapToLong(place -> place.span().minutes())
                        .sum())
                .isEqualTo(7 * 24 * 60 - 60 - workingDaysOf(CLOCKS_FORWARD) * 8 * 60);
    }

    private static long workingDaysOf(Week week) {
        // Friday 26 March 2027 is Good Friday.
        return week.equals(CLOCKS_FORWARD) ? 4 : 5;
    }

    private static Answer at(OnCall onCall, String at) {
        return onCall.at(Instant.parse(at));
    }

    private static OnTier tier(OnCall onCall, Tier tier, String at) {
        return at(onCall, at).on(tier).orElseThrow();
    }

    private static Next next(OnTier tier) {
        return Objects.requireNonNull(tier.next());
    }

    private static List<String> on(OnCall onCall, Tier tier, String at) {
        return tier(onCall, tier, at).people().stream().map(OnDuty::id).toList();
    }
}
