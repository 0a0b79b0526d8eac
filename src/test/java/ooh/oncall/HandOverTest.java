package ooh.oncall;

import static ooh.oncall.OnCallFixture.CALENDAR;
import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static ooh.oncall.OnCallFixture.onCall;
import static ooh.oncall.OnCallFixture.place;
import static ooh.oncall.OnCallFixture.published;
import static ooh.oncall.OnCallFixture.standIn;
import static ooh.staff.Tier.MANAGER;
import static ooh.staff.Tier.SOCIAL_WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import ooh.rota.PublishedRota;
import ooh.time.Span;
import org.junit.jupiter.api.Test;

class HandOverTest {
    private static final Span MONDAY_NIGHT =
            new Span(Instant.parse("2026-12-21T17:00:00Z"), Instant.parse("2026-12-22T09:00:00Z"));

    private static final PublishedRota ROTA = published(
            CHRISTMAS,
            place("early", MANAGER, "2026-12-21", "16:30", "01:00", "shaw"),
            place("night", MANAGER, "2026-12-22", "02:00", "09:00", "bell"),
            place("visits-1", SOCIAL_WORKER, "2026-12-21", "17:00", "22:00", "cole"),
            place("visits-2", SOCIAL_WORKER, "2026-12-21", "17:00", "22:00", null));

    @Test
    void every_hour_of_the_window_that_has_no_manager_is_a_gap_even_where_no_place_is_published() {
        assertThat(sheet(List.of()).gaps())
                .extracting(
                        HandOver.Stretch::tier,
                        stretch -> stretch.span().from(),
                        stretch -> stretch.span().to())
                .containsExactly(
                        tuple(MANAGER, Instant.parse("2026-12-22T01:00:00Z"), Instant.parse("2026-12-22T02:00:00Z")),
                        tuple(
                                SOCIAL_WORKER,
                                Instant.parse("2026-12-21T17:00:00Z"),
                                Instant.parse("2026-12-21T22:00:00Z")));
    }

    @Test
    void stretches_run_tier_by_tier_and_stay_inside_the_window() {
        HandOver sheet =
                sheet(List.of(standIn("1", ROTA, "visits-1", "amin", "2026-12-21T20:00:00Z", "2026-12-21T22:00:00Z")));
        assertThat(sheet.stretches())
                .extracting(stretch ->
                        stretch.person() == null ? "nobody" : stretch.person().id())
                .containsExactly("shaw", "nobody", "bell", "cole", "nobody", "amin");
        assertThat(sheet.stretches()).allMatch(stretch -> MONDAY_NIGHT.covers(stretch.span()));
    }

    private static HandOver sheet(List<ooh.rota.StandIn> standIns) {
        assertThat(CALENDAR.oohWindows(MONDAY_NIGHT)).containsExactly(MONDAY_NIGHT);
        return onCall(standIns, ROTA).handOver(MONDAY_NIGHT);
    }
}
