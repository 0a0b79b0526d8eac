package ooh.leave;

import static ooh.leave.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import ooh.problem.Fault;
import ooh.problem.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableCalendarTest {
    /** The event's own lines begin on line 6 of the file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20261301T090000 | line 6 | DTSTART \"20261301T090000\" is no day",
                "DTSTART:tomorrow | line 6 | DTSTART \"tomorrow\" is not a day or time",
                "DTSTART | line 6 | not of the form",
                "DTSTART;TZID=Nowhere/Town:20261201T090000 | line 6 | Nowhere/Town",
                "DTSTART;VALUE=DATE;:20261201 | line 6 | not of the form",
                "DTEND:20261201T090000Z | line 4 | has no DTSTART",
                "a note that was not folded | line 6 | not of the form",
            })
    void a_fault_names_its_line_and_says_what_is_wrong(String line, String place, String words) {
        assertThat(faults(Ics.file(event(line)))).anySatisfy(fault -> {
            assertThat(fault.field()).isEqualTo(place);
            assertThat(fault.message()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RRULE:FREQ=FORTNIGHTLY | no frequency",
                "RRULE:INTERVAL=2 | no FREQ",
                "RRULE:FREQ=DAILY;COUNT=0 | COUNT",
                "RRULE:FREQ=DAILY;INTERVAL=x | INTERVAL",
                "RRULE:FREQ=DAILY;BYHOUR=24 | BYHOUR",
                "RRULE:FREQ=WEEKLY;BYDAY=XX | BYDAY",
                "RRULE:FREQ=WEEKLY;BYDAY=2MO | counts weekdays",
                "RRULE:FREQ=MONTHLY;BYWEEKNO=2 | BYWEEKNO",
                "RRULE:FREQ=DAILY;UNTIL=soon | not a day or time",
                "RRULE:RSCALE=CHINESE;FREQ=YEARLY | RSCALE",
                "RRULE:FREQ=DAILY;FREQ=DAILY | twice",
                "DTEND:20261130T090000Z | before the start",
                "DURATION:1 hour | not a duration",
                "DURATION:-PT1H | not a duration",
                "EXDATE:20261201T0900 | EXDATE",
                "RDATE;VALUE=PERIOD:20261201T090000Z/x | RDATE",
                "RECURRENCE-ID:once | RECURRENCE-ID",
                "SEQUENCE:a | ",
                "DTSTART:20261201T090000Z | a second time",
            })
    void what_is_half_understood_is_refused(String line, String words) {
        byte[] file = Ics.file(
                event("DTSTART:20261201T090000Z", line),
                line.startsWith("SEQ") ? event("DTSTART:20261201T090000Z") : "");
        assertThat(faults(file)).anySatisfy(fault -> {
            assertThat(fault.field()).isEqualTo("line 7");
            assertThat(fault.message()).contains(words == null ? "" : words);
        });
    }

    @Test
    void what_lasts_for_years_is_no_absence() {
        assertThat(faults(Ics.file(event("DTSTART;VALUE=DATE:20200101", "DTEND;VALUE=DATE:99991231"))))
                .extracting(Fault::field)
                .containsExactly("line 4");
        assertThat(faults(Ics.file("BEGIN:VFREEBUSY\nFREEBUSY:20200101T000000Z/P9999W\nEND:VFREEBUSY\n")))
                .extracting(Fault::field)
                .containsExactly("line 5");
        assertThat(Ics.spans(event("DTSTART;VALUE=DATE:19000101", "DTEND;VALUE=DATE:20010101")))
                .isEmpty();
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults(Ics.file(
                        event("DTSTART:x"),
                        Ics.named("two", "DTSTART:20261201T090000Z", "RRULE:FREQ=X"),
                        Ics.named("three", "DTSTART:y"))))
                .extracting(Fault::field)
                .containsExactly("line 6", "line 11", "line 15");
    }

    @Test
    void a_folded_line_is_named_by_where_it_begins() {
        assertThat(faults(Ics.file(event("SUMMARY:a long", " er", "\ttext", "DTSTA", " RT:2026", " 13"))))
                .extracting(Fault::field)
                .containsExactly("line 9");
    }

    @Test
    void zones_are_checked_where_they_are_used() {
        String zone = "BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:20200101T000000\nTZOFFSETFROM:+2500\n"
                + "TZOFFSETTO:+0000\nEND:STANDARD\nEND:VTIMEZONE\n";
        assertThat(faults(Ics.file(zone, event("DTSTART;TZID=X:20261201T090000"))))
                .extracting(Fault::field)
                .containsExactly("line 8");
        assertThatCode(() -> Ics.busies(zone, event("DTSTART:20261201T090000"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | line 1",
                "Dear all | line 1",
                "BEGIN:VEVENT~DTSTART:20261201~END:VEVENT | line 1",
                "BEGIN:VCALENDAR~BEGIN:VEVENT~END:VCALENDAR | line 3",
                "BEGIN:VCALENDAR~END:VCALENDAR~END:VCALENDAR | line 3",
                "BEGIN:VCALENDAR~BEGIN:VEVENT~DTSTART:20261201 | line 2",
                "BEGIN:VCALENDAR~X-A:a\0b~END:VCALENDAR | line 2",
            })
    void a_file_that_is_no_calendar_is_refused(String text, String place) {
        assertThat(faults(text.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .extracting(Fault::field)
                .contains(place);
    }

    @Test
    void another_encoding_than_utf_8_is_refused_and_a_byte_order_mark_is_not() {
        String text = "BEGIN:VCALENDAR\nSUMMARY:Zoë\nEND:VCALENDAR\n";
        assertThat(faults(text.getBytes(StandardCharsets.ISO_8859_1)))
                .extracting(Fault::field)
                .containsExactly("line 2");
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertThatCode(() -> BusyTimes.of(marked, Ics.window(), Ics.LONDON)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(
            strings = {
                "RRULE:FREQ=SECONDLY;COUNT=2000000000",
                "RRULE:FREQ=SECONDLY",
                "RRULE:FREQ=MINUTELY;UNTIL=20990101T000000Z",
                "RRULE:FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,1,2,3,4,5;BYSECOND=0,1,2,3,4;BYDAY=MO,TU",
            })
    void what_repeats_without_measure_is_refused_at_its_line(String rule) {
        assertThat(faults(Ics.file(event("DTSTART:20000101T090000Z", rule, "DURATION:PT1M"))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isIn("line 4", "line 7"));
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(
            strings = {
                "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
                "RRULE:FREQ=HOURLY;INTERVAL=10000;BYMONTH=2;BYMONTHDAY=31",
            })
    void a_day_that_there_never_is_costs_little_and_makes_nothing(String rule) {
        assertThat(Ics.spans(event("DTSTART:20000101T090000Z", rule, "DURATION:PT1M")))
                .isEmpty();
    }

    @Test
    @Timeout(10)
    void nesting_without_end_and_a_flood_of_parts_are_refused() {
        assertThat(faults(Ics.file("BEGIN:X\n".repeat(50_000)))).hasSize(1);
        assertThat(faults(Ics.file("BEGIN:X\nEND:X\n".repeat(50_000)))).hasSize(1);
        assertThat(faults(Ics.file("X-A:" + "a".repeat(300_000) + "\n"))).hasSize(1);
    }

    @Test
    @Timeout(10)
    void many_events_with_rules_are_refused_before_they_cost_time() {
        String events = Stream.iterate(0, i -> i + 1)
                .limit(5_000)
                .map(i -> Ics.named("e" + i, "DTSTART:20000101T090000Z", "RRULE:FREQ=DAILY;COUNT=100000"))
                .reduce("", String::concat);
        long began = System.nanoTime();
        assertThat(faults(Ics.file(events))).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    private static List<Fault> faults(byte[] file) {
        Unreadable unreadable =
                catchThrowableOfType(Unreadable.class, () -> BusyTimes.of(file, Ics.window(), Ics.LONDON));
        assertThat(unreadable).isNotNull();
        return unreadable.faults();
    }
}
