package ooh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.cover.ShiftPattern;
import ooh.demand.SchoolHolidays;
import ooh.problem.Fault;
import ooh.problem.Unreadable;
import ooh.staff.Bank;
import ooh.staff.Tier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Path SHIPPED = Path.of("config");

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        for (String file : List.of("service.yml", "bank-holidays.yml")) {
            Files.copy(SHIPPED.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void the_shipped_configuration_is_the_service_of_the_report() {
        Settings settings = Settings.read(SHIPPED);
        assertThat(settings.banks().all())
                .extracting(Bank::id, Bank::tier, Bank::core)
                .containsExactly(
                        tuple("ooh-managers", Tier.MANAGER, true),
                        tuple("manager-bank", Tier.MANAGER, false),
                        tuple("social-workers", Tier.SOCIAL_WORKER, false),
                        tuple("grade-i", Tier.GRADE_I, false));
        assertThat(settings.coverPlan().patterns())
                .extracting(ShiftPattern::id, ShiftPattern::least, ShiftPattern::most)
                .containsExactly(
                        tuple("manager-day", 1, 1),
                        tuple("manager-evening", 1, 1),
                        tuple("manager-night", 1, 1),
                        tuple("social-worker-evening", 1, 3),
                        tuple("grade-i-evening", 1, 2));
        assertThat(settings.coverPlan().serviceLevels()).containsOnlyKeys(Tier.SOCIAL_WORKER, Tier.GRADE_I);
        assertThat(settings.calendar().isBankHoliday(LocalDate.of(2026, 12, 28)))
                .isTrue();
    }

    @Test
    void where_there_is_no_folder_the_packed_copies_are_read() {
        Settings packed = Settings.read(folder.resolve("nowhere"));
        assertThat(packed.coverPlan()).isEqualTo(Settings.read(SHIPPED).coverPlan());
        assertThat(packed.banks()).isEqualTo(Settings.read(SHIPPED).banks());
    }

    @Test
    void rules_are_handed_on_as_they_are_written() throws IOException {
        assertThat(Settings.read(folder).rules()).isEmpty();
        Files.writeString(folder.resolve("rules.yml"), "parameters:\n  restMinutes: 660\nweights:\n");
        assertThat(Settings.read(folder).rules()).hasToString("{parameters={restMinutes=660}, weights=null}");
    }

    @Test
    void times_may_stand_without_quotation_marks_and_yes_means_true() throws IOException {
        change("service.yml", "\"", "");
        change("service.yml", "bankHolidays: true", "bankHolidays: yes");
        assertThat(Settings.read(folder).coverPlan())
                .isEqualTo(Settings.read(SHIPPED).coverPlan());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zone: Europe/London | zone: Europe/Londres | zone | "Europe/Londres" is not a zone such as Europe/London
            zone: Europe/London | area: London | area | is not known here; there are zone, daytime, operator, banks, patterns, serviceLevels, keeping
            zone: Europe/London | area: London | zone | is missing; write a zone such as Europe/London
            id: manager-bank | id: ooh-managers | banks[2].id | "ooh-managers" is there twice
            id: manager-night | id: manager-evening | patterns[3].id | "manager-evening" is there twice
            banks: [grade-i] | banks: [grade-j] | patterns[5].banks | "grade-j" is not one of the banks grade-i, manager-bank, ooh-managers, social-workers
            tier: grade-i | tier: grade-ii | banks[4].tier | "grade-ii" is not one of manager, social-worker, grade-i
            days: [fri, sat, sun] | days: [friday] | patterns[5].days | "friday" is not one of mon, tue, wed, thu, fri, sat, sun
            most: 3 | most: 0 | patterns[4].most | "0" is not a number of people from 1 to 99
            most: 3 | most: three | patterns[4].most | "three" is not a number of people from 1 to 99
            core: true | core: maybe | banks[1].core | "maybe" is not true or false
            to: "22:00" | to: "22.00" | patterns[4].to | "22.00" is not a time in quotation marks such as "17:00"
            to: "22:00" | until: "22:00" | patterns[4].to | is missing; write a time in quotation marks such as "17:00"
            visitShare: 0.07 | visitShare: 7 | serviceLevels.social-worker.visitShare | "7" is not a share from 0 to 1
            mostBusyChance: 0.05 | mostBusyChance: 0 | serviceLevels.social-worker.mostBusyChance | "0" is not a chance between 0 and 1
            most: 3 | most: 3, notFollowedBy: [manager-nite] | patterns[4].notFollowedBy | "manager-nite" is not one of the patterns grade-i-evening, manager-day, manager-evening, manager-night, social-worker-evening
            most: 3 | most: 3, notFollowedBy: grade-i-evening | patterns[4].notFollowedBy | is not a list
            most: 3 | most: 3, spare: -1 | patterns[4].spare | "-1" is not a number of places from 0 to 99
            most: 3 | most: 3, spare: one | patterns[4].spare | "one" is not a number of places from 0 to 99
            visitMinutes: 120 | visitMinutes: NaN | serviceLevels.social-worker.visitMinutes | "NaN" is not a number of minutes up to 1440
            """)
    void a_fault_is_named_by_file_key_and_value(String from, String to, String key, String message) throws IOException {
        change("service.yml", from, to.replace(", ", "\n    "));
        assertThat(faults()).contains(new Fault("service.yml, " + key, message));
    }

    @Test
    void daytime_that_ends_before_it_begins_is_a_fault() throws IOException {
        change("service.yml", "  from: \"09:00\"\n  to: \"17:00\"", "  from: \"17:00\"\n  to: \"09:00\"");
        assertThat(faults())
                .contains(new Fault("service.yml, daytime.to", "\"09:00\" is not after 17:00 on the same day"));
    }

    @Test
    void more_at_least_than_at_most_is_a_fault() throws IOException {
        change("service.yml", "least: 1\n    most: 3", "least: 4\n    most: 3");
        assertThat(faults())
                .containsExactly(new Fault("service.yml, patterns[4].least", "\"4\" is more than the most, 3"));
    }

    @Test
    void two_managers_at_a_time_are_a_fault() throws IOException {
        change("service.yml", "    least: 1\n    most: 1", "    least: 1\n    most: 2");
        assertThat(faults())
                .contains(new Fault(
                        "service.yml, patterns[1].most",
                        "\"2\" is more than the one manager who is on duty at a time"));
    }

    @Test
    void a_spare_manager_is_a_fault() throws IOException {
        change("service.yml", "    least: 1\n    most: 1\n", "    least: 1\n    most: 1\n    spare: 1\n");
        assertThat(faults())
                .contains(new Fault(
                        "service.yml, patterns[1].spare", "\"1\" is more than none: one manager is on duty at a time"));
    }

    @Test
    void followers_and_spare_places_are_read_of_patterns_before_and_after() throws IOException {
        change("service.yml", "most: 3", "most: 3\n    notFollowedBy: [manager-day, grade-i-evening]\n    spare: 2");
        ShiftPattern evening = Settings.read(folder).coverPlan().patterns().get(3);
        assertThat(evening.spare()).isEqualTo(2);
        assertThat(Settings.read(folder).coverPlan().notFollowedBy())
                .containsExactly(Map.entry("social-worker-evening", Set.of("manager-day", "grade-i-evening")));
    }

    @Test
    void a_tier_that_may_vary_needs_a_service_level() throws IOException {
        change("service.yml", "  social-worker:\n", "  manager:\n");
        assertThat(faults()).containsExactly(new Fault("service.yml, serviceLevels.social-worker", "is missing"));
    }

    @Test
    void a_pattern_with_too_few_people_for_visits_in_pairs_is_a_fault() throws IOException {
        change("service.yml", "visitShare: 0.07", "visitShare: 0.07\n    peopleAVisit: 2");
        assertThat(Settings.read(folder).coverPlan().patterns()).isNotEmpty();
        change("service.yml", "most: 3", "most: 1");
        assertThat(faults())
                .containsExactly(new Fault(
                        "service.yml, serviceLevels.social-worker.peopleAVisit",
                        "\"2\" is more than the most of the pattern \"social-worker-evening\", 1: nobody there could make"
                                + " a visit"));
    }

    @Test
    void a_pattern_that_leaves_a_hole_in_the_managers_cover_is_refused_in_one_sentence() throws IOException {
        change("service.yml", "days: [sat, sun]\n    bankHolidays: true", "days: [sat, sun]\n    bankHolidays: false");
        assertThatThrownBy(() -> Settings.read(folder))
                .isInstanceOf(Unreadable.class)
                .hasMessage(
                        "The configuration can not be read: service.yml, patterns: the manager patterns leave Fri 15"
                                + " April 2022 09:00 to 17:00 uncovered, while the service is open.");
    }

    @Test
    void all_faults_of_all_files_are_told_at_once() throws IOException {
        change("service.yml", "zone: Europe/London", "zone: Europe/Londres");
        change("service.yml", "most: 3", "most: many");
        change("bank-holidays.yml", "to: 2028", "to: soon");
        Files.writeString(folder.resolve("rules.yml"), "weights: [\n");
        assertThat(faults())
                .extracting(Fault::field)
                .containsExactly(
                        "rules.yml, line 1",
                        "bank-holidays.yml, published.to",
                        "service.yml, zone",
                        "service.yml, patterns[4].most");
    }

    @Test
    void one_off_bank_holidays_are_read_and_those_of_unknown_years_refused() throws IOException {
        change("bank-holidays.yml", "added: []", "added:\n  - 2027-06-21");
        change("bank-holidays.yml", "removed: []", "removed: [2027-05-03]");
        Settings settings = Settings.read(folder);
        assertThat(settings.calendar().isBankHoliday(LocalDate.of(2027, 6, 21))).isTrue();
        assertThat(settings.calendar().isBankHoliday(LocalDate.of(2027, 5, 3))).isFalse();
        change("bank-holidays.yml", "2027-06-21", "2031-06-21");
        change("bank-holidays.yml", "2027-05-03", "May");
        assertThat(faults())
                .containsExactly(
                        new Fault(
                                "bank-holidays.yml, added",
                                "\"2031-06-21\" is not a day such as 2027-06-21, of a published year"),
                        new Fault(
                                "bank-holidays.yml, removed",
                                "\"May\" is not a day such as 2027-06-21, of a published year"));
    }

    @Test
    void what_is_no_yaml_is_named_with_its_line_and_a_key_that_is_there_twice_too() throws IOException {
        change("service.yml", "zone: Europe/London", "zone: Europe/London\nzone: Europe/Paris");
        assertThat(faults())
                .extracting(Fault::field, Fault::message)
                .hasSize(1)
                .first()
                .satisfies(fault -> assertThat(fault.toString())
                        .contains("service.yml, line 6")
                        .contains("Duplicate field 'zone'"));
        Files.writeString(folder.resolve("service.yml"), "zone: [\n");
        assertThat(faults().get(0).field()).startsWith("service.yml, line");
    }

    @Test
    void a_file_that_is_missing_empty_or_in_another_encoding_is_a_fault() throws IOException {
        Files.writeString(folder.resolve("service.yml"), "");
        Files.delete(folder.resolve("bank-holidays.yml"));
        assertThat(faults())
                .containsExactly(
                        new Fault("service.yml", "is empty or holds no keys"),
                        new Fault("bank-holidays.yml", "is not in " + folder));
        Files.write(folder.resolve("service.yml"), "zone: é\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(faults().get(0).field()).startsWith("service.yml");
    }

    @Test
    void school_holidays_may_be_left_out_or_be_none() {
        assertThat(Settings.read(folder).schoolHolidays()).isEqualTo(SchoolHolidays.none());
        assertThat(Settings.read(SHIPPED).schoolHolidays()).isEqualTo(SchoolHolidays.none());
    }

    @Test
    void school_holidays_run_from_a_day_to_a_day() throws IOException {
        Path file = folder.resolve("school-holidays.yml");
        Files.writeString(file, "holidays:\n  - {from: 2026-12-19, to: 2027-01-03}\n");
        assertThat(Settings.read(folder).schoolHolidays().holidays())
                .containsExactly(new SchoolHolidays.Holiday(LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 3)));
        Files.writeString(file, "holidays:\n  - {from: 2026-12-19, to: 2026-01-03}\n  - {from: Easter}\nterms: []\n");
        assertThat(faults())
                .contains(
                        new Fault("school-holidays.yml, terms", "is not known here; there are holidays"),
                        new Fault("school-holidays.yml, holidays[1].to", "\"2026-01-03\" is before 2026-12-19"),
                        new Fault(
                                "school-holidays.yml, holidays[2].from", "\"Easter\" is not a day such as 2027-07-22"));
    }

    private List<Fault> faults() {
        return catchThrowableOfType(Unreadable.class, () -> Settings.read(folder))
                .faults();
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }
}
