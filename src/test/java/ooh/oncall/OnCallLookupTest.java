package ooh.oncall;

import static ooh.oncall.OnCallFixture.CALENDAR;
import static ooh.oncall.OnCallFixture.CHRISTMAS;
import static ooh.oncall.OnCallFixture.ordinary;
import static ooh.oncall.OnCallFixture.staff;
import static ooh.oncall.OnCallFixture.standIn;
import static ooh.staff.Tier.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import ooh.problem.Refused;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.time.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnCallLookupTest {
    private static final Instant NOW = Instant.parse("2026-12-21T18:00:00Z");
    private static final List<PublishedRota> ROTAS = Stream.of(-1, 0, 1, 2, 3)
            .map(CHRISTMAS::plus)
            .map(OnCallFixture::ordinary)
            .toList();
    private static final StandIn STAND_IN =
            standIn("1", ordinary(CHRISTMAS), "manager-0", "hart", "2026-12-21T18:30:00Z", "2026-12-21T19:00:00Z");

    @TempDir
    Path data;

    private final Weeks weeks = new Weeks();

    /** The published weeks as a database that can go away has them. */
    private static final class Weeks implements PublishedWeeks {
        private boolean gone;
        private List<StandIn> standIns = List.of();

        @Override
        public Known during(Week first, Week last) {
            if (gone) {
                throw new IllegalStateException("Connection refused");
            }
            return Known.of(
                    ROTAS.stream()
                            .filter(rota -> rota.week().compareTo(first) >= 0
                                    && rota.week().compareTo(last) <= 0)
                            .toList(),
                    standIns,
                    staff());
        }
    }

    @Test
    void while_the_database_answers_the_answer_is_of_now() {
        Answer answer = lookup().around(NOW, NOW).at(NOW);
        assertThat(answer.stale()).isFalse();
        assertThat(answer.asOf()).isEqualTo(NOW);
    }

    @Test
    void with_the_database_gone_the_answer_is_the_last_known_one_and_says_so() {
        OnCallLookup lookup = lookup();
        Answer before = lookup.around(NOW, NOW).at(NOW);
        weeks.gone = true;
        Instant later = NOW.plus(Duration.ofHours(2));
        Answer after = lookup.around(NOW, later).at(NOW);
        assertThat(after.stale()).isTrue();
        assertThat(after.asOf()).isEqualTo(NOW);
        assertThat(after.tiers()).isEqualTo(before.tiers());
        assertThat(after.callOrder()).isEqualTo(before.callOrder());
    }

    @Test
    void the_last_known_answer_outlives_the_process() {
        Answer before = lookup().around(NOW, NOW).at(NOW);
        weeks.gone = true;
        Answer after = lookup().around(NOW, NOW).at(NOW);
        assertThat(after.stale()).isTrue();
        assertThat(after.tiers()).isEqualTo(before.tiers());
        assertThat(after.rota()).isEqualTo(before.rota());
    }

    @Test
    void the_next_fourteen_days_are_known_to_their_last_minute() {
        Answer before = lookup().around(NOW, NOW).at(NOW);
        assertThat(before.open()).isTrue();
        Instant inAFortnight = NOW.plus(Duration.ofDays(14));
        Answer asked = lookup().around(inAFortnight, NOW).at(inAFortnight);
        weeks.gone = true;
        Answer stale = lookup().around(inAFortnight, NOW).at(inAFortnight);
        assertThat(stale.tiers()).isEqualTo(asked.tiers());
    }

    @Test
    void beyond_what_is_known_it_refuses_rather_than_say_that_nobody_is_on() {
        OnCallLookup lookup = lookup();
        lookup.refresh(NOW);
        weeks.gone = true;
        Instant far = NOW.plus(Duration.ofDays(40));
        assertThatThrownBy(() -> lookup.around(far, NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Sat 30 January 2027 18:00")
                .hasMessageContaining("the database can not be reached");
    }

    @Test
    void with_nothing_ever_known_the_fault_itself_is_told() {
        weeks.gone = true;
        assertThatThrownBy(() -> lookup().around(NOW, NOW)).hasMessage("Connection refused");
    }

    @Test
    void a_stand_in_is_kept_at_once_and_an_unchanged_rota_once_a_minute() {
        OnCallLookup lookup = lookup();
        lookup.refresh(NOW);
        lookup.refresh(NOW.plusSeconds(59));
        assertThat(takenAt()).isEqualTo(NOW);
        lookup.refresh(NOW.plusSeconds(60));
        assertThat(takenAt()).isEqualTo(NOW.plusSeconds(60));
        weeks.standIns = List.of(STAND_IN);
        lookup.refresh(NOW.plusSeconds(61));
        assertThat(takenAt()).isEqualTo(NOW.plusSeconds(61));
        weeks.gone = true;
        Instant during = STAND_IN.span().from();
        assertThat(lookup().around(during, during)
                        .at(during)
                        .on(MANAGER)
                        .orElseThrow()
                        .people())
                .singleElement()
                .satisfies(person -> assertThat(person.standIn()).isTrue());
    }

    @Test
    void asking_about_another_year_leaves_what_is_kept_alone() {
        OnCallLookup lookup = lookup();
        lookup.refresh(NOW);
        lookup.around(Instant.parse("2025-06-02T18:00:00Z"), NOW.plusSeconds(300));
        assertThat(takenAt()).isEqualTo(NOW);
    }

    @Test
    void a_year_whose_bank_holidays_are_unknown_is_refused_even_on_a_saturday() {
        Instant saturday = Instant.parse("2040-06-02T12:00:00Z");
        assertThatThrownBy(() -> lookup().around(saturday, NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("2040");
    }

    @Test
    void an_instant_beyond_all_calendars_is_refused_and_no_defect() {
        for (Instant far : List.of(Instant.MIN, Instant.MAX)) {
            assertThatThrownBy(() -> lookup().around(far, NOW)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void only_the_owner_can_read_the_telephone_numbers_and_no_half_written_file_stays() throws IOException {
        lookup().refresh(NOW);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("on-call.json"));
        }
        assumeThat(data.getFileSystem().supportedFileAttributeViews()).contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("on-call.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_kept_file_that_can_not_be_read_is_as_good_as_none() throws IOException {
        Files.writeString(data.resolve("on-call.json"), "{\"at\":");
        weeks.gone = true;
        assertThatThrownBy(() -> lookup().around(NOW, NOW)).hasMessage("Connection refused");
    }

    @Test
    void a_folder_that_can_not_be_written_to_does_not_stop_the_lookup() throws IOException {
        Path file = Files.writeString(data.resolve("a-file"), "");
        OnCallLookup lookup = new OnCallLookup(weeks, new LastKnown(file.toString()), CALENDAR);
        assertThat(lookup.around(NOW, NOW).at(NOW).stale()).isFalse();
    }

    @Test
    void people_without_a_duty_are_not_in_the_kept_file() throws IOException {
        lookup().refresh(NOW);
        assertThat(Files.readString(data.resolve("on-call.json")))
                .contains("Amin")
                .doesNotContain("Grey");
    }

    private OnCallLookup lookup() {
        return new OnCallLookup(weeks, new LastKnown(data.toString()), CALENDAR);
    }

    private Instant takenAt() {
        return new LastKnown(data.toString()).read().orElseThrow().at();
    }
}
