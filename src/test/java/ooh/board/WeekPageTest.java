package ooh.board;

import static ooh.oncall.OnCallFixture.CALENDAR;
import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static ooh.oncall.OnCallFixture.CLOCKS_BACK;
import static ooh.oncall.OnCallFixture.CLOCKS_FORWARD;
import static ooh.oncall.OnCallFixture.onCall;
import static ooh.oncall.OnCallFixture.ordinary;
import static ooh.oncall.OnCallFixture.place;
import static ooh.oncall.OnCallFixture.published;
import static ooh.oncall.OnCallFixture.standIn;
import static ooh.staff.Tier.MANAGER;
import static ooh.staff.Tier.SOCIAL_WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.time.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekPageTest {
    private static final PublishedRota ROTA = published(
            CHRISTMAS,
            place("m1", MANAGER, "2026-12-21", "17:00", "01:00", "shaw"),
            place("m2", MANAGER, "2026-12-22", "01:00", "09:00", "bell"),
            place("m3", MANAGER, "2026-12-22", "17:00", "01:00", null),
            place("m4", MANAGER, "2026-12-28", "01:00", "09:00", "hart"),
            place("v1", SOCIAL_WORKER, "2026-12-21", "17:00", "22:00", "cole"),
            place("v2", SOCIAL_WORKER, "2026-12-21", "17:00", "22:00", "amin"));

    @Test
    void shifts_stand_under_the_day_on_which_they_begin_and_evening_before_night() {
        WeekPage page = page(List.of());
        assertThat(page.days()).startsWith("Mon 21 December", "Tue 22 December").endsWith("Mon 28 December");
        WeekPage.TierRows managers = page.tiers().get(0);
        assertThat(managers.rows()).extracting(WeekPage.Row::times).containsExactly("17:00 to 01:00", "01:00 to 09:00");
        assertThat(cell(page, 0, 0, 0)).containsExactly("Shaw");
        assertThat(cell(page, 0, 1, 1)).containsExactly("Bell");
        assertThat(cell(page, 0, 1, 7)).containsExactly("Hart");
    }

    @Test
    void places_of_the_same_times_share_a_cell() {
        assertThat(cell(page(List.of()), 1, 0, 0)).containsExactly("Cole", "Amin");
    }

    @Test
    void a_place_that_nobody_has_is_a_gap_in_words_and_shape() {
        WeekPage page = page(List.of());
        assertThat(page.gaps()).isEqualTo(1);
        assertThat(Rendered.text(Rendered.page("week", page)))
                .contains("1 place is not fully covered")
                .contains("▲ Gap Nobody");
    }

    @Test
    void a_stand_in_is_marked_and_the_parts_bear_their_times() {
        WeekPage page = page(List.of(standIn("1", ROTA, "m1", "hart", "2026-12-21T19:00:00Z", "2026-12-21T21:00:00Z")));
        assertThat(cell(page, 0, 0, 0))
                .containsExactly("Shaw 17:00 to 19:00", "Hart 19:00 to 21:00", "Shaw 21:00 to 01:00");
        assertThat(Rendered.text(Rendered.page("week", page))).contains("Hart 19:00 to 21:00 Stand-in");
    }

    @Test
    void a_stand_in_for_part_of_a_gap_leaves_the_rest_a_gap() {
        WeekPage page = page(List.of(standIn("1", ROTA, "m3", "hart", "2026-12-22T17:00:00Z", "2026-12-22T21:00:00Z")));
        assertThat(cell(page, 0, 0, 1)).containsExactly("Hart 17:00 to 21:00", "Nobody 21:00 to 01:00");
        assertThat(page.gaps()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02", "2026-12-21", "2026-10-19", "2027-03-22"})
    void every_duty_of_a_week_stands_in_the_table_once(String monday) {
        Week week = Week.parse(monday);
        PublishedRota rota = ordinary(week);
        WeekPage page =
                WeekPage.of(onCall(List.of(), rota), week, List.of(), CALENDAR).orElseThrow();
        assertThat(page.tiers().stream()
                        .flatMap(tier -> tier.rows().stream())
                        .flatMap(row -> row.cells().stream())
                        .mapToInt(cell -> cell.lines().size())
                        .sum())
                .isEqualTo(rota.assignments().size());
        assertThat(Rendered.page("week", page)).contains(page.title());
    }

    @Test
    void what_to_be_careful_of_in_the_demand_stands_above_the_table() {
        WeekPage page = WeekPage.of(onCall(List.of(), ROTA), CHRISTMAS, List.of("The log is too short."), CALENDAR)
                .orElseThrow();
        assertThat(Rendered.text(Rendered.page("week", page)))
                .containsSubsequence("Be careful with it: The log is too short.", "Shifts by the day");
        assertThat(Rendered.text(Rendered.page("week", page(List.of())))).doesNotContain("careful");
    }

    @Test
    void a_week_that_is_not_published_has_no_page() {
        assertThat(WeekPage.of(onCall(List.of(), ROTA), CHRISTMAS.next(), List.of(), CALENDAR))
                .isEmpty();
    }

    @Test
    void the_list_leads_to_published_weeks_and_says_where_this_or_the_next_is_missing() {
        WeeksPage page = WeeksPage.of(
                List.of(),
                onCall(List.of(), ordinary(CLOCKS_BACK), ordinary(CLOCKS_BACK.plus(-2))),
                CLOCKS_BACK,
                false,
                CALENDAR);
        assertThat(page.weeks())
                .extracting(WeeksPage.Line::address)
                .containsExactly("/weeks/2026-10-05", "/weeks/2026-10-19", "");
        assertThat(Rendered.text(Rendered.page("weeks", page)))
                .contains(
                        "Mon 19 October 2026 to Mon 26 October 2026 This week Publication 1, Thu 1 October 2026 15:00")
                .contains("Mon 26 October 2026 to Mon 2 November 2026 Not published yet");
    }

    @Test
    void weeks_far_from_now_are_not_listed() {
        assertThat(WeeksPage.of(List.of(), onCall(List.of(), ordinary(CLOCKS_FORWARD)), CLOCKS_BACK, false, CALENDAR)
                        .weeks())
                .extracting(WeeksPage.Line::address)
                .containsOnly("");
    }

    private static WeekPage page(List<StandIn> standIns) {
        return WeekPage.of(onCall(standIns, ROTA), CHRISTMAS, List.of(), CALENDAR)
                .orElseThrow();
    }

    private static List<String> cell(WeekPage page, int tier, int row, int day) {
        return page.tiers().get(tier).rows().get(row).cells().get(day).lines().stream()
                .map(WeekPage.Line::text)
                .toList();
    }
}
