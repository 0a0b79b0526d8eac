package ooh.leave;

import static ooh.leave.Ics.event;
import static ooh.leave.Ics.named;
import static ooh.leave.Ics.span;
import static ooh.leave.Ics.spans;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import ooh.time.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusyTimesTest {
    @Test
    void a_whole_day_is_one_of_the_services_zone_and_its_end_is_not_part_of_it() {
        assertThat(spans(event("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261228")))
                .containsExactly(span("2026-12-24T00:00:00Z", "2026-12-28T00:00:00Z"));
        assertThat(spans(event("DTSTART;VALUE=DATE:20270705")))
                .containsExactly(span("2027-07-04T23:00:00Z", "2027-07-05T23:00:00Z"));
    }

    @Test
    void a_whole_day_is_25_or_23_hours_long_where_clocks_change() {
        assertThat(spans(event("DTSTART;VALUE=DATE:20261025")))
                .containsExactly(span("2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z"));
        assertThat(spans(event("DTSTART;VALUE=DATE:20270328")))
                .containsExactly(span("2027-03-28T00:00:00Z", "2027-03-28T23:00:00Z"));
    }

    @Test
    void a_time_that_happens_twice_is_the_first_and_one_that_does_not_exist_lies_behind_the_change() {
        assertThat(spans(event("DTSTART:20261025T013000", "DURATION:PT1H")))
                .containsExactly(span("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"));
        assertThat(spans(event("DTSTART:20270328T013000", "DURATION:PT1H")))
                .containsExactly(span("2027-03-28T01:30:00Z", "2027-03-28T02:30:00Z"));
        assertThat(spans(Ics.LONDON_RULES + event("DTSTART;TZID=GMT Standard Time:20261025T013000", "DURATION:PT1H")))
                .containsExactly(span("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"));
        assertThat(spans(Ics.LONDON_RULES + event("DTSTART;TZID=GMT Standard Time:20270328T013000", "DURATION:PT1H")))
                .containsExactly(span("2027-03-28T01:30:00Z", "2027-03-28T02:30:00Z"));
    }

    @Test
    void an_evening_stays_at_its_local_time_over_the_change_of_clocks() {
        List<Span> evenings = List.of(
                span("2026-10-18T17:00:00Z", "2026-10-18T19:00:00Z"),
                span("2026-10-25T18:00:00Z", "2026-10-25T20:00:00Z"),
                span("2026-11-01T18:00:00Z", "2026-11-01T20:00:00Z"));
        String rule = "RRULE:FREQ=WEEKLY;COUNT=3";
        assertThat(spans(event("DTSTART:20261018T180000", "DTEND:20261018T200000", rule)))
                .isEqualTo(evenings);
        assertThat(spans(Ics.LONDON_RULES
                        + event("DTSTART;TZID=GMT Standard Time:20261018T180000", "DURATION:PT2H", rule)))
                .isEqualTo(evenings);
        assertThat(spans(event("DTSTART;TZID=Europe/London:20261018T180000", "DURATION:PT2H", rule)))
                .isEqualTo(evenings);
    }

    @Test
    void an_end_given_as_a_time_is_so_many_hours_and_a_duration_in_days_is_days() {
        assertThat(spans(event("DTSTART:20261024T180000", "DTEND:20261025T180000", "RRULE:FREQ=WEEKLY;COUNT=1")))
                .containsExactly(span("2026-10-24T17:00:00Z", "2026-10-25T18:00:00Z"));
        assertThat(spans(event("DTSTART:20261024T180000", "DURATION:P1D")))
                .containsExactly(span("2026-10-24T17:00:00Z", "2026-10-25T18:00:00Z"));
        assertThat(spans(event("DTSTART:20261024T180000", "DURATION:PT24H")))
                .containsExactly(span("2026-10-24T17:00:00Z", "2026-10-25T17:00:00Z"));
    }

    @Test
    void the_rules_of_the_file_hold_and_not_the_name_of_the_zone() {
        String zone = """
                BEGIN:VTIMEZONE
                TZID:Europe/London
                BEGIN:STANDARD
                DTSTART:20200101T000000
                TZOFFSETFROM:+0530
                TZOFFSETTO:+0530
                END:STANDARD
                END:VTIMEZONE
                """;
        assertThat(spans(zone + event("DTSTART;TZID=Europe/London:20261201T093000", "DURATION:PT1H")))
                .containsExactly(span("2026-12-01T04:00:00Z", "2026-12-01T05:00:00Z"));
    }

    @Test
    void a_zone_is_known_by_its_olson_or_windows_name_where_the_file_does_not_describe_it() {
        for (String name : List.of("Europe/Paris", "Romance Standard Time", "/example.org/2026a/Europe/Paris")) {
            assertThat(spans(event("DTSTART;TZID=\"" + name + "\":20261201T093000", "DURATION:PT1H")))
                    .containsExactly(span("2026-12-01T08:30:00Z", "2026-12-01T09:30:00Z"));
        }
    }

    @Test
    void left_out_and_added_days_are_as_the_file_says() {
        assertThat(spans(event(
                        "DTSTART;VALUE=DATE:20261201",
                        "RRULE:FREQ=DAILY;COUNT=3",
                        "EXDATE;VALUE=DATE:20261202",
                        "RDATE;VALUE=DATE:20261210")))
                .extracting(Span::from)
                .containsExactly(
                        Instant.parse("2026-12-01T00:00:00Z"),
                        Instant.parse("2026-12-03T00:00:00Z"),
                        Instant.parse("2026-12-10T00:00:00Z"));
        assertThat(spans(event(
                        "DTSTART:20261201T090000Z",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY;COUNT=4",
                        "EXDATE;TZID=Europe/Paris:20261202T100000",
                        "EXRULE:FREQ=DAILY;INTERVAL=3;COUNT=2",
                        "RDATE;VALUE=PERIOD:20261220T090000Z/PT2H")))
                .containsExactly(
                        span("2026-12-03T09:00:00Z", "2026-12-03T10:00:00Z"),
                        span("2026-12-20T09:00:00Z", "2026-12-20T11:00:00Z"));
    }

    @Test
    void an_occurrence_that_moved_is_where_it_went_and_a_cancelled_one_is_nowhere() {
        String series = event("DTSTART:20261201T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4");
        assertThat(spans(
                        series,
                        event("RECURRENCE-ID:20261202T090000", "DTSTART:20261220T140000", "DURATION:PT3H"),
                        event("RECURRENCE-ID:20261203T090000Z", "STATUS:CANCELLED")))
                .containsExactly(
                        span("2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z"),
                        span("2026-12-04T09:00:00Z", "2026-12-04T10:00:00Z"),
                        span("2026-12-20T14:00:00Z", "2026-12-20T17:00:00Z"));
    }

    @Test
    void an_occurrence_may_move_into_the_window_and_out_of_it() {
        String series = event("DTSTART:20260801T090000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;COUNT=3");
        assertThat(spans(
                        series,
                        event("RECURRENCE-ID:20260801T090000Z", "DTSTART:20260910T090000Z", "DURATION:PT1H"),
                        event("RECURRENCE-ID:20261001T090000Z", "DTSTART:20260810T090000Z", "DURATION:PT1H")))
                .containsExactly(
                        span("2026-09-01T09:00:00Z", "2026-09-01T10:00:00Z"),
                        span("2026-09-10T09:00:00Z", "2026-09-10T10:00:00Z"));
    }

    @Test
    void this_and_all_later_ones_move_together() {
        assertThat(spans(
                        event("DTSTART:20261201T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3"),
                        event(
                                "RECURRENCE-ID;RANGE=THISANDFUTURE:20261202T090000Z",
                                "DTSTART:20261202T110000Z",
                                "DURATION:PT2H")))
                .containsExactly(
                        span("2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z"),
                        span("2026-12-02T11:00:00Z", "2026-12-02T13:00:00Z"),
                        span("2026-12-03T11:00:00Z", "2026-12-03T13:00:00Z"));
    }

    @Test
    void of_two_editions_of_an_event_the_later_one_holds() {
        assertThat(spans(
                        event("SEQUENCE:2", "DTSTART:20261202T090000Z", "DURATION:PT1H"),
                        event("SEQUENCE:1", "DTSTART:20261201T090000Z", "DURATION:PT1H")))
                .containsExactly(span("2026-12-02T09:00:00Z", "2026-12-02T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRANSP:TRANSPARENT",
                "STATUS:CANCELLED",
                "STATUS:TENTATIVE",
                "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"
            })
    void what_is_free_cancelled_or_uncertain_is_not_busy(String line) {
        assertThat(spans(event("DTSTART;VALUE=DATE:20261201", line))).isEmpty();
    }

    @Test
    void our_own_duties_that_come_back_are_no_absence() {
        assertThat(spans(named("evening-2026-12-21-1@ooh-rota", "DTSTART:20261221T170000Z", "DURATION:PT5H")))
                .isEmpty();
    }

    @Test
    void what_lasts_no_time_and_what_lies_outside_the_window_is_not_told() {
        assertThat(spans(event("DTSTART:20261201T090000Z"))).isEmpty();
        assertThat(spans(event("DTSTART;VALUE=DATE:20260830"))).isEmpty();
        assertThat(spans(event("DTSTART;VALUE=DATE:20280101"))).isEmpty();
        assertThat(spans(event("DTSTART:20260831T220000Z", "DURATION:PT4H"))).hasSize(1);
    }

    @Test
    void busy_stretches_of_a_free_busy_list_are_busy() {
        assertThat(spans("""
                        BEGIN:VFREEBUSY
                        FREEBUSY:20261201T090000Z/PT1H,20261202T090000Z/20261202T100000Z
                        FREEBUSY;FBTYPE=FREE:20261203T090000Z/PT1H
                        FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261204T090000Z/PT1H
                        END:VFREEBUSY
                        """))
                .extracting(Span::from)
                .containsExactly(
                        Instant.parse("2026-12-01T09:00:00Z"),
                        Instant.parse("2026-12-02T09:00:00Z"),
                        Instant.parse("2026-12-04T09:00:00Z"));
    }

    @Test
    void an_event_has_the_same_name_at_each_reading_and_it_says_nothing() {
        String series =
                named("holiday@example.org", "DTSTART:20261201T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2");
        assertThat(Ics.busies(series)).isEqualTo(Ics.busies(series));
        assertThat(Ics.busies(series))
                .extracting(Busy::event)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[0-9a-f]{64}"));
        String moved = named("a@example.org", "DTSTART:20261205T090000Z", "DURATION:PT1H");
        assertThat(Ics.busies(moved).get(0).event())
                .isEqualTo(Ics.busies(named("a@example.org", "DTSTART:20261206T090000Z", "DURATION:PT1H"))
                        .get(0)
                        .event());
    }

    @Test
    void two_events_that_bear_the_same_uid_are_both_told() {
        assertThat(spans(
                        event("DTSTART:20261201T090000Z", "DURATION:PT1H"),
                        event("DTSTART:20261209T090000Z", "DURATION:PT1H"),
                        event("DTSTART:20261209T090000Z", "DURATION:PT1H")))
                .containsExactly(
                        span("2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z"),
                        span("2026-12-09T09:00:00Z", "2026-12-09T10:00:00Z"));
    }
}
