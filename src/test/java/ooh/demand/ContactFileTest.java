package ooh.demand;

import static ooh.time.TimeFixture.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.problem.Fault;
import ooh.problem.Unreadable;
import org.junit.jupiter.api.Test;

class ContactFileTest {
    private static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");
    private static final ContactColumns COLUMNS = new ContactColumns(
            Map.of(
                    ContactColumns.AT, List.of("contact start"),
                    ContactColumns.DATE, List.of("contact date"),
                    ContactColumns.TIME, List.of("contact time"),
                    ContactColumns.HANDLED, List.of("outcome")),
            Set.of("home visit"),
            Set.of("advice given"));

    @Test
    void contacts_are_read_in_the_order_of_the_file() {
        ContactFile file = read("at,kind\n2026-12-25T17:05,Child-Missing\n01/07/2026 18:00,adult\n");
        assertThat(file.contacts())
                .containsExactly(
                        new Contact(Instant.parse("2026-12-25T17:05:00Z"), "child-missing"),
                        new Contact(Instant.parse("2026-07-01T17:00:00Z"), "adult"));
        assertThat(file.notes()).isEmpty();
    }

    @Test
    void two_alike_contacts_are_two() {
        assertThat(read("at,kind\n2026-12-25T17:05,adult\n2026-12-25T17:05,adult\n")
                        .contacts())
                .hasSize(2);
    }

    @Test
    void a_time_that_happens_twice_is_taken_as_the_first_and_noted_with_its_line() {
        ContactFile file = read("at,kind\n2026-10-25 00:30,adult\n2026-10-25 01:30,adult\n");
        assertThat(file.contacts()).extracting(Contact::at).contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(file.notes()).hasSize(1);
        assertThat(file.notes().get(0).field()).isEqualTo("line 3, at");
        assertThat(file.notes().get(0).message()).endsWith("it was taken as the first");
    }

    @Test
    void every_bad_row_is_named_and_does_not_lose_the_others() {
        assertThat(faults("at,kind\n"
                        + "2027-03-28 01:30,adult\n"
                        + "yesterday,adult\n"
                        + "2026-12-25 17:00,adult\n"
                        + "2027-06-01T12:00:01Z,adult\n"
                        + "2011-05-01 20:00,adult\n"
                        + ",\n"))
                .extracting(Fault::field, Fault::message)
                .containsExactly(
                        tuple(
                                "line 2, at",
                                "\"2027-03-28 01:30\" does not exist in Europe/London, because clocks go forward that night"),
                        tuple(
                                "line 3, at",
                                "\"yesterday\" is not a time such as 2026-12-25T17:00, 25/12/2026 17:00 or 2026-12-25T17:00:00Z"),
                        tuple(
                                "line 5, at",
                                "\"2027-06-01T12:00:01Z\" is still to come; a contact log holds what has happened"),
                        tuple(
                                "line 6, at",
                                "\"2011-05-01 20:00\" is of a year whose bank holidays are not in config/bank-holidays.yml"),
                        tuple(
                                "line 7, at",
                                "\"\" is not a time such as 2026-12-25T17:00, 25/12/2026 17:00 or 2026-12-25T17:00:00Z"),
                        tuple(
                                "line 7, kind",
                                "\"\" is not a kind such as child-missing: 1 to 60 plain letters, digits, spaces or -"));
    }

    @Test
    void a_file_of_bad_rows_alone_is_refused_with_all_of_them() {
        assertThat(catchThrowableOfType(Unreadable.class, () -> read("at,kind\nyesterday,adult\n2026-12-25 17:00,-\n"))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("line 2, at", "line 3, kind");
    }

    @Test
    void a_log_has_the_columns_and_words_that_the_case_management_system_gives_it() {
        ContactFile file = read("Contact Date,Contact Time,Child,Kind,Source,Outcome,VisitMinutes\n"
                + "25/12/2026,17:05,somebody,Child-Missing,Police,Home visit,90\n"
                + "26-Dec-2026,9:30,somebody,adult,,Advice given,\n"
                + "2026-12-27,09:30,somebody,adult,police,Strategy meeting,\n");
        assertThat(file.contacts())
                .containsExactly(
                        new Contact(
                                Instant.parse("2026-12-25T17:05:00Z"), "child-missing", "police", Handled.VISIT, 90),
                        new Contact(Instant.parse("2026-12-26T09:30:00Z"), "adult", "", Handled.TELEPHONE, 0),
                        new Contact(Instant.parse("2026-12-27T09:30:00Z"), "adult", "police", Handled.NOT_SAID, 0));
        assertThat(file.notes()).extracting(Fault::field).containsExactly("line 4, handled");
        assertThat(file.notes().get(0).message()).contains("\"Strategy meeting\"", "counts as not said");
    }

    @Test
    void minutes_that_no_visit_takes_are_a_fault() {
        for (String minutes : List.of("-5", "1441", "an hour", "2.5")) {
            assertThat(faults("at,kind,visitMinutes\n2026-12-25 17:00,adult," + minutes + "\n"))
                    .extracting(Fault::field)
                    .containsExactly("line 2, visitMinutes");
        }
    }

    @Test
    void a_log_that_does_not_say_when_is_refused() {
        assertThatThrownBy(() -> read("kind,contact date\nadult,2026-12-25\n"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("column at: is missing, and so are the two columns date and time in its place");
    }

    @Test
    void a_column_that_is_typed_by_hand_is_refused_and_nothing_of_it_is_kept() {
        StringBuilder log = new StringBuilder("at,kind,source\n");
        for (int i = 0; i < 301; i++) {
            log.append("2026-12-25 17:00,adult,mother of child ").append(i).append('\n');
        }
        assertThatThrownBy(() -> read(log.toString()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("column source: holds more than 300 different values");
    }

    @Test
    void a_contact_at_this_very_moment_has_happened() {
        assertThat(read("at,kind\n2027-06-01T12:00:00Z,adult\n").contacts()).hasSize(1);
    }

    @Test
    void a_kind_that_databases_would_read_differently_is_a_fault() {
        for (String kind : List.of("café", "x".repeat(61), "a\u0000b", "-")) {
            assertThat(faults("at,kind\n2026-12-25 17:00," + kind + "\n"))
                    .extracting(Fault::field)
                    .containsExactly("line 2, kind");
        }
    }

    @Test
    void a_missing_column_and_a_wrong_encoding_are_told_together() {
        byte[] latin = "at,sort\n2026-12-25 17:00,café\n".getBytes(StandardCharsets.ISO_8859_1);
        Unreadable refusal = catchThrowableOfType(
                Unreadable.class,
                () -> ContactFile.read(new ByteArrayInputStream(latin), COLUMNS, CALENDAR, NOW, rows -> {}));
        assertThat(refusal.faults()).extracting(Fault::field).containsExactlyInAnyOrder("line 2", "column kind");
    }

    @Test
    void an_empty_file_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(Unreadable.class)
                .hasMessage("The contact file can not be read: file: is empty: it needs a header line and a row.");
    }

    @Test
    void times_are_kept_to_the_microsecond_so_that_the_same_file_twice_is_the_same() {
        assertThat(read("at,kind\n2026-12-25T17:00:00.123456789Z,adult\n").contacts())
                .extracting(Contact::at)
                .containsExactly(Instant.parse("2026-12-25T17:00:00.123456Z"));
    }

    private static List<Fault> faults(String text) {
        try {
            return read(text).faults();
        } catch (Unreadable refusal) {
            return refusal.faults();
        }
    }

    private static ContactFile read(String text) {
        return ContactFile.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), COLUMNS, CALENDAR, NOW, rows -> {});
    }
}
