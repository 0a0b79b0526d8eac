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
import java.util.Map;
import java.util.Set;
import ooh.problem.Fault;
import ooh.problem.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffFileTest {
    private static final BanksAndPatterns KNOWN =
            new BanksAndPatterns(Set.of("managers", "social-workers", "grade-i"), Set.of("night", "early", "late"));
    private static final Staff NOBODY = new Staff(List.of(), Map.of(), Map.of());

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
                                Unreadable.class, () -> StaffFile.read(new ByteArrayInputStream(latin), KNOWN, NOBODY))
                        .faults())
                .extracting(Fault::field, fault -> fault.message().substring(0, 9))
                .containsExactlyInAnyOrder(tuple("line 2", "is not UT"), tuple("column postTo", "is missin"));
    }

    @Test
    void a_file_without_anybody_is_refused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(Unreadable.class).hasMessageContaining("file: is empty");
    }

    private static final String LIMITED = HEADER.strip()
            + ",mostByPattern,leastPlannedHours,mostPlannedHours,leastDaysRunning,mostDaysRunning,leastDaysOff,"
            + "mostWeekends\n" + GOOD.strip() + ",night:0 early:2,10,72.5,2,5,3,1\n";

    @Test
    void running_limits_are_read_from_columns_of_their_own_and_what_is_empty_is_no_limit() {
        assertThat(running(LIMITED))
                .isEqualTo(new RunningLimits(Map.of("night", 0, "early", 2), 600, 4350, 2, 5, 3, 1));
        assertThat(running(LIMITED.replace("night:0 early:2,10,72.5,2,5,3,1", ",,,,5,,")))
                .isEqualTo(new RunningLimits(Map.of(), 0, RunningLimits.ANY, 0, 5, 0, RunningLimits.ANY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            early:2 | dawn:2 | mostByPattern | "dawn:2" is not a pattern, a colon and a number, such as manager-night:2; there are early, late, night
            early:2 | early | mostByPattern | "early" is not a pattern, a colon and a number, such as manager-night:2; there are early, late, night
            early:2 | night:2 | mostByPattern | "night" is there twice
            early:2 | early:two | mostByPattern | "two" is not a whole number of shifts of early from 0 to 91
            ,10,72.5 | ,ten,72.5 | leastPlannedHours | "ten" is not a number of hours over all the weeks planned together, in quarters, from 0 to 2184
            ,72.5 | ,2184.25 | mostPlannedHours | "2184.25" is not a number of hours over all the weeks planned together, in quarters, from 0 to 2184
            ,72.5 | ,9 | mostPlannedHours | "9" is less than the least, 10 hours
            2,5,3,1 | 0,5,3,1 | leastDaysRunning | "0" is not a whole number of days from 1 to 91
            2,5,3,1 | 2,1,3,1 | mostDaysRunning | "1" is less than the least, 2 days
            2,5,3,1 | 2,5,-3,1 | leastDaysOff | "-3" is not a whole number of days from 1 to 91
            2,5,3,1 | 2,5,3,1.5 | mostWeekends | "1.5" is not a whole number of weekends from 0 to 13
            """)
    void a_bad_running_limit_is_named_with_its_line_and_column(String from, String to, String column, String message) {
        assertThat(LIMITED).contains(from);
        assertThat(faultsOfFile(LIMITED.replace(from, to))).containsExactly(new Fault("line 2, " + column, message));
    }

    @Test
    void a_wrong_limit_is_told_with_the_other_faults_of_its_line() {
        assertThat(faultsOfFile(LIMITED.replace("social-workers", "porters")
                        .replace("0,10,no", "12,10,no")
                        .replace(",1\n", ",x\n")))
                .extracting(Fault::field)
                .containsExactly("line 2, banks", "line 2, mostWeekends", "line 2, mostHours");
    }

    @Test
    void the_columns_of_running_limits_are_all_there_or_none_is() {
        assertThat(faultsOfFile(LIMITED.replace("mostWeekends", "mostWeekend")))
                .extracting(Fault::field)
                .containsExactly("column mostWeekends");
    }

    @Test
    void a_file_without_those_columns_leaves_the_limits_that_somebody_has() {
        Staff before = new Staff(file(LIMITED, NOBODY), Map.of(), Map.of());
        Person after = file(HEADER + GOOD.replace("0,10,no", "0,12,no"), before).get(0);
        assertThat(after.limits().mostMinutesAWeek()).isEqualTo(720);
        assertThat(after.limits().running()).isEqualTo(running(LIMITED));
    }

    private static final String ADDRESSED = GOOD.strip() + ",a.o'neill+rota@mail.example.org\n";
    private static final String WITH_EMAIL = HEADER.strip() + ",email\n";

    @Test
    void an_address_is_read_where_there_is_a_column_for_it_and_goes_where_that_is_empty() {
        List<Person> before = file(WITH_EMAIL + ADDRESSED, NOBODY);
        assertThat(before).extracting(Person::email).containsExactly("a.o'neill+rota@mail.example.org");
        Staff kept = new Staff(before, Map.of(), Map.of());
        assertThat(file(WITH_EMAIL + GOOD.strip() + ",\n", kept))
                .extracting(Person::email)
                .containsOnlyNulls();
    }

    @Test
    void a_file_without_that_column_leaves_the_address_that_somebody_has_and_gives_nobody_one() {
        Staff before = new Staff(file(WITH_EMAIL + ADDRESSED, NOBODY), Map.of(), Map.of());
        assertThat(file(HEADER + GOOD + GOOD.replace("sw-1", "sw-2"), before))
                .extracting(Person::email)
                .containsExactly("a.o'neill+rota@mail.example.org", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.shaw",
                "a.shaw@",
                "@example.org",
                "a.shaw@localhost",
                "a shaw@example.org",
                "a.shaw@example..org",
                "a..shaw@example.org",
                ".a@example.org",
                "a@-example.org",
                "a@b@example.org",
                "a%b@example.org",
                "a?bcc=b@example.org",
                "siân@example.org",
                "A. Shaw <a.shaw@example.org>",
                "a@example.org;b@example.org"
            })
    void what_no_mail_server_would_take_is_not_an_address(String email) {
        assertThat(faultsOfFile(WITH_EMAIL + GOOD.strip() + "," + email + "\n"))
                .containsExactly(new Fault(
                        "line 2, email", "\"" + email + "\" is not an e-mail address such as a.shaw@example.org"));
    }

    @Test
    void an_address_has_at_most_64_characters_before_the_at_and_254_in_all() {
        String most = "a".repeat(64) + "@" + "b.".repeat(94) + "c";
        assertThat(most).hasSize(254);
        assertThat(file(WITH_EMAIL + GOOD.strip() + "," + most + "\n", NOBODY)).hasSize(1);
        assertThat(faultsOfFile(WITH_EMAIL + GOOD.strip() + "," + most + "c\n")).hasSize(1);
        assertThat(faultsOfFile(WITH_EMAIL + GOOD.strip() + ",a" + most.replace("b.b.", "") + "\n"))
                .hasSize(1);
    }

    private static RunningLimits running(String text) {
        return file(text, NOBODY).get(0).limits().running();
    }

    private static List<Fault> faultsOfFile(String text) {
        return catchThrowableOfType(Unreadable.class, () -> file(text, NOBODY)).faults();
    }

    private static List<Fault> faults(String rows) {
        return catchThrowableOfType(Unreadable.class, () -> read(rows)).faults();
    }

    private static List<Person> read(String rows) {
        return file(HEADER + rows, NOBODY);
    }

    private static List<Person> file(String text, Staff before) {
        return StaffFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), KNOWN, before);
    }
}
