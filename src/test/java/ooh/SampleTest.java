package ooh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import ooh.cover.RequiredCover;
import ooh.cover.Shift;
import ooh.demand.DemandProfile;
import ooh.demand.SampleContacts;
import ooh.problem.Unreadable;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
    private static final Path CONFIG = Path.of("config");
    private static final Settings SETTINGS = Settings.read(CONFIG);
    private static final Week NOW = Week.parse("2026-11-23");
    private static final Staff STAFF = Sample.staff(CONFIG, SETTINGS, NOW);

    @Test
    void the_banks_are_as_full_as_the_report_says() {
        assertThat(on("ooh-managers"))
                .hasSize(3)
                .allMatch(person -> person.limits().contractedMinutes() == 36 * 60 && person.post() == null);
        assertThat(on("manager-bank")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(on("social-workers")).hasSize(15).allMatch(person -> person.post() != null);
        assertThat(on("grade-i")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(on("grade-i"))
                .filteredOn(person -> person.asyeUntil() != null)
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void every_telephone_number_is_one_that_ofcom_keeps_for_drama_and_nobody_shares_one() {
        assertThat(STAFF.people())
                .extracting(Person::phone)
                .allMatch(phone -> phone.matches("01632 960\\d{3}|07700 900\\d{3}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void some_have_an_address_that_can_not_be_anybodys_and_nobody_shares_one() {
        assertThat(STAFF.people()).extracting(Person::email).containsNull();
        assertThat(STAFF.people())
                .extracting(Person::email)
                .filteredOn(email -> email != null)
                .hasSizeGreaterThan(10)
                .allMatch(email -> email.endsWith("@example.org"))
                .doesNotHaveDuplicates();
    }

    @Test
    void names_with_apostrophes_and_welsh_and_yoruba_letters_come_through_whole() {
        assertThat(STAFF.people())
                .extracting(Person::name)
                .contains("Patrick O'Dowd", "Mair Prŷs-Jones", "Fọláṣadé Adéyẹmí", "Ẹniọlá Fáṣọlá", "Minh Trần");
    }

    @Test
    void absences_and_wishes_lie_ahead_whenever_the_sample_is_loaded() {
        for (Week week : List.of(NOW, Week.parse("2027-03-15"))) {
            Staff staff = Sample.staff(CONFIG, SETTINGS, week);
            Span ahead = new Span(
                    SETTINGS.calendar().at(week.monday(), LocalTime.MIDNIGHT),
                    SETTINGS.calendar().span(week.plus(7)).from());
            assertThat(staff.people())
                    .flatExtracting(person -> staff.absences(person.id()))
                    .hasSizeGreaterThan(10)
                    .allMatch(absence -> ahead.covers(absence.span()));
            assertThat(staff.people())
                    .flatExtracting(person -> staff.wishes(person.id()))
                    .hasSizeGreaterThan(10)
                    .allMatch(wish -> ahead.covers(wish.span()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2026})
    void a_year_of_sample_contacts_asks_for_two_social_workers_on_most_evenings_and_three_on_the_busiest(long seed) {
        List<Integer> people = required(Week.parse("2026-11-16"), seed).stream()
                .filter(cover -> cover.pattern().id().equals("social-worker-evening"))
                .map(RequiredCover::people)
                .toList();
        assertThat(people).containsExactly(2, 2, 2, 2, 2, 3, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-19", "2026-11-30", "2026-12-21", "2026-12-28", "2027-03-22", "2027-05-24"})
    void the_banks_have_hours_for_every_week(String monday) {
        Week week = Week.parse(monday);
        List<Shift> shifts = required(week, 1).stream()
                .flatMap(cover -> cover.shifts().stream())
                .toList();
        for (Tier tier : Tier.values()) {
            long wanted = shifts.stream()
                    .filter(shift -> shift.tier() == tier)
                    .mapToLong(shift -> shift.span().minutes())
                    .sum();
            long there = SETTINGS.banks().all().stream()
                    .filter(bank -> bank.tier() == tier)
                    .flatMap(bank -> on(bank.id()).stream())
                    .mapToLong(person -> person.limits().mostMinutesAWeek())
                    .sum();
            assertThat(there).as("%s in the week of %s", tier, week).isGreaterThan(wanted * 5 / 4);
        }
    }

    @Test
    void the_three_managers_can_not_fill_an_ordinary_week_alone() {
        long wanted = required(Week.parse("2026-11-16"), 1).stream()
                .filter(cover -> cover.pattern().tier() == Tier.MANAGER)
                .mapToLong(cover -> cover.span().minutes())
                .sum();
        assertThat(wanted).isEqualTo(128 * 60);
        assertThat(on("ooh-managers").stream()
                        .mapToLong(person -> person.limits().mostMinutesAWeek())
                        .sum())
                .isLessThan(wanted);
    }

    @Test
    void weekday_nights_have_bank_managers_without_a_post_on_either_side() {
        IntStream.rangeClosed(1, 5)
                .mapToObj(java.time.DayOfWeek::of)
                .forEach(day -> assertThat(on("manager-bank"))
                        .filteredOn(person -> person.post() == null
                                || !person.post().days().contains(day)
                                        && !person.post().days().contains(day.plus(1)))
                        .as("nights after %s", day)
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void a_sample_with_an_unknown_person_or_day_is_refused_by_line(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("sample"));
        Files.copy(CONFIG.resolve("sample/staff.csv"), folder.resolve("sample/staff.csv"));
        Files.writeString(
                folder.resolve("sample/absences.csv"),
                "person,weeksFromNow,day,days,reason\nnobody,1,mon,1,leave\nsw-01,1,someday,1,leave\nsw-01,1,mon,0,leave\n");
        assertThatThrownBy(() -> Sample.staff(folder, SETTINGS, NOW))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("line 2, person: \"nobody\" is nobody in staff.csv")
                .hasMessageContaining("line 3, person: day is none of mon")
                .hasMessageContaining("line 4, person:");
    }

    private static List<RequiredCover> required(Week week, long seed) {
        Span year = new Span(
                SETTINGS.calendar().span(NOW.plus(-52)).from(),
                SETTINGS.calendar().span(NOW).from());
        DemandProfile profile =
                DemandProfile.of(SampleContacts.during(year, SETTINGS.calendar(), seed), SETTINGS.calendar());
        return RequiredCover.of(
                profile,
                SETTINGS.coverPlan().serviceLevels(),
                SETTINGS.coverPlan().patterns(),
                week,
                SETTINGS.calendar());
    }

    private static List<Person> on(String bank) {
        return STAFF.on(java.util.Set.of(bank));
    }
}
