package ooh.curtois;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {
    private static final Path SMALL = Path.of("src/test/resources/ooh/curtois/small.txt");

    @Test
    void a_roster_is_written_and_read_again(@TempDir Path folder) throws IOException {
        Roster roster = Roster.empty(Instance.read(SMALL));
        roster.put("Ada", 0, "D");
        roster.put("Eve", 13, "N");
        roster.write(folder.resolve("roster.txt"));
        assertThat(Roster.read(folder.resolve("roster.txt"))).isEqualTo(roster);
    }

    @Test
    void an_instance_tells_limits_days_off_and_followers() throws IOException {
        Instance small = Instance.read(SMALL);
        assertThat(small.days()).isEqualTo(14);
        assertThat(small.kind("N").notFollowedBy()).containsExactly("D");
        assertThat(small.member("Cyd").daysOff()).containsExactlyInAnyOrder(5, 6);
        assertThat(small.member("Eve").mostByKind()).containsEntry("N", 6);
    }

    @Test
    void a_section_that_nobody_knows_is_refused() {
        assertThatThrownBy(() -> Instance.of(List.of("SECTION_WEATHER", "0,rain")))
                .hasMessageContaining("SECTION_WEATHER");
    }
}
