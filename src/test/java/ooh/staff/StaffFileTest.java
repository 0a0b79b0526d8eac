package ooh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import ooh.problem.Fault;
import ooh.problem.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffFileTest {
    private static final String HEADER =
            "id,name,phone,banks,contractedHours,mostHours,optedOut,postDays,postFrom,postTo,asyeUntil\n";

    private static final String GOOD = "sw-1,Siân O'Neill,07700 900001,social-workers,0,10,no,mon tue,09:00,17:00,\n";

    @Test
    void a_person_with_a_post_and_an_asye_is_read_whole() {
        assertThat(
                        read(
                                "gi-1,Ẹniọlá Ŵyn,+44 7700 900002,grade-i social-workers,18.5,22.25,YES,Mon wed,09:00,13:30,2027-08-31\n"))
                .containsExactly(new Person(
                        "gi-1",
                        "Ẹniọlá Ŵyn",
                        "+44 7700 900002",
                        Set.of("grade-i", "social-workers"),
                        new Limits(18 * 60 + 30, 22 * 60 + 15, true),
                        new DaytimePost(
                                Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                                LocalTime.of(9, 0),
                                LocalTime.of(13, 30)),
                        LocalDate.of(2027, 8, 31)));
    }

    @Test
    void the_post_and_the_asye_may_be_left_empty() {
        Person manager =
                read("m-1,A. Shaw,01632 960001,managers,36,40,no,,,,\n").get(0);
        assertThat(manager.post()).isNull();
        assertThat(manager.asyeUntil()).isNull();
        assertThat(manager.limits().shareMinutes()).isEqualTo(36 * 60);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sw-1, | sw 1, | id | "sw 1" is not an id of 1 to 40 letters, digits, dots and dashes
            Siân O'Neill | `` | name | "" is not a name of 1 to 200 characters
            07700 900001 | ring the office | phone | "ring the office" is not a telephone number such as 01632 960000
            social-workers | porters | banks | "porters" is not a bank; there are grade-i, managers, social-workers
            social-workers | `` | banks | is empty; somebody is on one bank at least: grade-i, managers, social-workers
            0,10 | 0,ten | mostHours | "ten" is not a number of hours a week, in quarters: 36 or 18.5
            0,10 | -1,10 | contractedHours | "-1" is not a number of hours a week, in quarters: 36 or 18.5
            0,10 | 0,168 | mostHours | "168" is not a number of hours a week, in quarters: 36 or 18.5
            0,10 | 0,1e9 | mostHours | "1e9" is not a number of hours a week, in quarters: 36 or 18.5
            0,10 | 12,10 | mostHours | "10" is less than the 12 hours on contract
            ,no, | ,perhaps, | optedOut | "perhaps" is neither yes nor no
            mon tue | mon teu | postDays | "teu" is not a day; write mon, tue, wed, thu, fri, sat, sun
            mon tue | `` | postDays | is empty, though the post has times
            09:00 | 9 am | postFrom | "9 am" is not a time such as 09:00
            09:00 | `` | postFrom | "" is not a time such as 09:00
            17:00 | 08:00 | postTo | "08:00" is not after 09:00 on the same day
            17:00, | 17:00,31/08/2027 | asyeUntil | "31/08/2027" is not a date such as 2027-08-31
            """)
    void a_bad_value_is_named_with_its_line_and_column(String from, String to, String column, String message) {
        String text = GOOD.replace(from, to == null ? "" : to);
        assertThat(text).isNotEqualTo(GOOD);
        assertThat(faults(text)).containsExactly(new Fault("line 2, " + column, message));
    }

    @Test
    void two_people_with_one_id_are_refused_and_both_lines_named() {
        assertThat(faults(GOOD + GOOD.replace("sw-1", "SW-1")))
                .containsExactly(
                        new Fault("line 3, id", "\"SW-1\" is the id of two people; the other is on line 2, id"));
    }

    @Test
    void every_fault_of_the_file_is_told_at_once() {
        assertThat(faults(GOOD.replace("social-workers", "porters managersx")
                        + GOOD.replace("sw-1", "sw-2").replace("0,10,no", "x,y,z")))
                .extracting(Fault::field)
                .containsExactly(
                        "line 2, banks",
                        "line 2, banks",
                        "line 3, contractedHours",
                        "line 3, mostHours",
                        "line 3, optedOut");
    }

    @Test
    void a_missing_column_and_a_wrong_encoding_are_told_together() {
        byte[] latin = (HEADER.replace(",postTo", "") + GOOD).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(catchThrowableOfType(
                                Unreadable.class,
                                () -> StaffFile.read(new ByteArrayInputStream(latin), Set.of("social-workers")))
                        .faults())
                .extracting(Fault::field, fault -> fault.message().substring(0, 9))
                .containsExactly(tuple("line 2", "is not UT"), tuple("column postTo", "is missin"));
    }

    @Test
    void a_file_without_anybody_is_refused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(Unreadable.class).hasMessageContaining("file: is empty");
    }

    private static List<Fault> faults(String rows) {
        return catchThrowableOfType(Unreadable.class, () -> read(rows)).faults();
    }

    private static List<Person> read(String rows) {
        return StaffFile.read(
                new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                Set.of("managers", "social-workers", "grade-i"));
    }
}
