package ooh.board;

import static ooh.oncall.OnCallFixture.CALENDAR;
import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static ooh.oncall.OnCallFixture.CLOCKS_BACK;
import static ooh.oncall.OnCallFixture.onCall;
import static ooh.oncall.OnCallFixture.ordinary;
import static ooh.oncall.OnCallFixture.place;
import static ooh.oncall.OnCallFixture.published;
import static ooh.oncall.OnCallFixture.standIn;
import static ooh.staff.Tier.MANAGER;
import static ooh.staff.Tier.SOCIAL_WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import ooh.board.OnCallPage.Asked;
import ooh.oncall.OnCall;
import ooh.rota.PublishedRota;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnCallPageTest {
    private static final PublishedRota MONDAY = published(
            CHRISTMAS,
            place("evening", MANAGER, "2026-12-21", "17:00", "01:00", "shaw"),
            place("night", MANAGER, "2026-12-22", "01:00", "09:00", "bell"),
            place("visits-1", SOCIAL_WORKER, "2026-12-21", "17:00", "22:00", "cole"),
            place("visits-2", SOCIAL_WORKER, "2026-12-21", "17:00", "22:00", null));

    @Test
    void the_manager_is_the_first_to_ring_with_one_tap() {
        String html = html(onCall(List.of(), MONDAY), "2026-12-21T18:00:00Z");
        assertThat(Rendered.text(html))
                .contains("Ring in this order 1. Shaw Manager, until Tue 22 December 01:00")
                .contains("2. Cole Social worker, until Mon 21 December 22:00");
        assertThat(html).contains("href=\"tel:01632960115\"");
    }

    @Test
    void a_gap_is_said_in_words_and_in_shape() {
        String text = text(onCall(List.of(), MONDAY), "2026-12-21T18:00:00Z");
        assertThat(text).contains("▲ Gap: Only 1 social worker is on. 2 are needed.");
        assertThat(text(onCall(List.of(), MONDAY), "2026-12-21T23:00:00Z")).doesNotContain("Gap: ");
    }

    @Test
    void an_open_hour_without_a_manager_is_a_gap_even_where_nothing_is_published() {
        assertThat(text(onCall(List.of(), MONDAY), "2026-12-29T18:00:00Z"))
                .contains("▲ Gap: No manager is on. One is needed.")
                .contains("No rota is published for the week of Mon 28 December 2026.");
    }

    @Test
    void who_is_next_and_when_is_said_for_each_tier_that_goes_on() {
        assertThat(text(onCall(List.of(), MONDAY), "2026-12-21T18:00:00Z"))
                .contains("Who is next Tier From Who Manager Tue 22 December 01:00 Bell");
    }

    @Test
    void while_the_service_is_shut_it_says_when_it_opens_and_who_will_be_on() {
        assertThat(text(onCall(List.of(), MONDAY), "2026-12-21T12:00:00Z"))
                .contains("The out-of-hours service is shut. It opens at Mon 21 December 17:00.")
                .contains("On when it opens, in the order to ring 1. Shaw")
                .doesNotContain("Gap:");
    }

    @Test
    void the_hand_over_sheet_names_everyone_of_the_window_and_its_gaps() {
        assertThat(text(onCall(List.of(), MONDAY), "2026-12-21T18:00:00Z"))
                .contains("Out of hours from Mon 21 December 17:00 to Tue 22 December 09:00")
                .contains("Manager Tue 22 December 01:00 Tue 22 December 09:00 Bell")
                .contains("Social worker Mon 21 December 17:00 Mon 21 December 22:00 ▲ Gap Nobody");
    }

    @Test
    void a_stand_in_is_marked() {
        OnCall onCall = onCall(
                List.of(standIn("1", MONDAY, "evening", "hart", "2026-12-21T17:00:00Z", "2026-12-21T19:00:00Z")),
                MONDAY);
        assertThat(text(onCall, "2026-12-21T18:00:00Z"))
                .contains("1. Hart Manager Stand-in , until Mon 21 December 19:00");
    }

    @Test
    void a_page_of_now_reads_itself_again_and_one_of_another_time_leads_back() {
        OnCall onCall = onCall(List.of(), MONDAY);
        Instant at = Instant.parse("2026-12-21T18:00:00Z");
        String now = Rendered.text(Rendered.page("on-call", OnCallPage.of(onCall, at, true, asked(null), CALENDAR)));
        assertThat(now).contains("On call now").contains("reads itself again").doesNotContain("Back to now");
        assertThat(text(onCall, "2026-12-21T18:00:00Z"))
                .contains("On call Mon 21 December 2026 18:00")
                .contains("Back to now")
                .doesNotContain("reads itself again");
    }

    @Test
    void a_time_that_can_not_be_read_stays_in_the_form_with_what_is_wrong() {
        String html = Rendered.page(
                "on-call",
                OnCallPage.of(
                        onCall(List.of(), MONDAY),
                        Instant.parse("2026-12-21T18:00:00Z"),
                        false,
                        asked("\"25:00\" is no time"),
                        CALENDAR));
        assertThat(html).contains("<title>Error: ").contains("value=\"25:00\"");
        assertThat(Rendered.text(html)).contains("There is a problem \"25:00\" is no time");
    }

    @Test
    void in_the_repeated_hour_the_page_says_which_of_the_two_it_is() {
        assertThat(text(onCall(List.of(), ordinary(CLOCKS_BACK)), "2026-10-25T01:30:00Z"))
                .contains("On call Sun 25 October 2026 01:30 GMT");
    }

    private static String text(OnCall onCall, String at) {
        return Rendered.text(html(onCall, at));
    }

    private static String html(OnCall onCall, String at) {
        return Rendered.page("on-call", OnCallPage.of(onCall, Instant.parse(at), false, asked(null), CALENDAR));
    }

    private static Asked asked(@Nullable String fault) {
        return new Asked("2026-12-21", fault == null ? "18:00" : "25:00", fault, null);
    }
}
