package ooh.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import ooh.TestDatabase;
import ooh.problem.Moved;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.StaffStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrailTest {
    private static final Instant NOW = Instant.parse("2026-10-25T00:30:00.123456789Z");
    static final Actor JO = new Actor("key-1", "Jo", "coordinator", null, "192.0.2.7");

    @ParameterizedTest
    @EnumSource
    void a_row_comes_back_as_it_was_written_and_fits_the_chain(TestDatabase database) {
        ApplicationContext beans = database.emptied();
        Change change = Change.of("staff.put", "staff/Ọlá-\u202Eש")
                .before(Map.of("version", 1))
                .after(Map.of("version", 2, "banks", List.of("a", "b")))
                .why("Ŵyn's \"word\"; -- <b>");
        store(beans).add(NOW, JO, List.of(change));
        Row row = rows(beans).get(0);
        assertThat(row.seq()).isEqualTo(1);
        assertThat(row.at()).isEqualTo(Instant.parse("2026-10-25T00:30:00.123456Z"));
        assertThat(row.change()).isEqualTo(change);
        assertThat(row.who()).isEqualTo("key-1");
        assertThat(walk(beans).intact()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void neither_the_change_nor_its_row_stands_without_the_other(TestDatabase database) {
        ApplicationContext beans = database.emptied();
        StaffStore staff = beans.getBean(StaffStore.class);
        staff.put(person("bell"), OptionalLong.empty());
        assertThatThrownBy(() -> staff.put(person("bell"), OptionalLong.of(9))).isInstanceOf(Moved.class);
        assertThat(rows(beans)).extracting(row -> row.change().operation()).containsExactly("staff.add");
        run(
                beans,
                "INSERT INTO trail SELECT seq + 1, happened_at, who, role, person_id, came_from, operation, subject,"
                        + " before_text, after_text, why, hash FROM trail");
        assertThatThrownBy(() -> staff.put(person("shaw"), OptionalLong.empty()))
                .as("the trail's next row is taken, so it can not be written")
                .isInstanceOf(RuntimeException.class);
        assertThat(staff.everyone().people()).extracting(Person::id).containsExactly("bell");
    }

    @ParameterizedTest
    @EnumSource
    void several_changes_of_one_transaction_are_several_rows_of_one_chain(TestDatabase database) {
        ApplicationContext beans = database.emptied();
        beans.getBean(StaffStore.class).putAll(List.of(person("bell"), person("shaw"), person("okafor")));
        assertThat(rows(beans))
                .extracting(row -> row.change().subject())
                .containsExactly("staff/bell", "staff/shaw", "staff/okafor");
        assertThat(walk(beans).sentence()).isEqualTo("3 rows are as they were written, and none is missing.");
    }

    @ParameterizedTest
    @EnumSource
    void many_at_once_make_one_chain(TestDatabase database) {
        ApplicationContext beans = database.emptied();
        StaffStore staff = beans.getBean(StaffStore.class);
        IntStream.range(0, 40).parallel().forEach(i -> staff.put(person("p" + i), OptionalLong.empty()));
        assertThat(walk(beans).rows()).isEqualTo(40);
        assertThat(walk(beans).intact()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_written_outside_of_a_transaction(TestDatabase database) {
        Trail trail = database.emptied().getBean(Trail.class);
        assertThatThrownBy(() -> trail.record(Change.of("staff.put", "staff/bell")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there is none: staff.put");
    }

    private static Person person(String id) {
        return new Person(id, "B. Bell", "", Set.of("ooh-managers"), new Limits(0, 600, false), null, null);
    }

    static TrailStore store(ApplicationContext beans) {
        return beans.getBean(TrailStore.class);
    }

    static List<Row> rows(ApplicationContext beans) {
        return store(beans).after(0, 1000);
    }

    static Verification walk(ApplicationContext beans) {
        return beans.getBean(Walk.class).verify(null);
    }

    static void run(ApplicationContext beans, String... statements) {
        DataSource pool = beans.getBean(DataSourceResolver.class).resolve(beans.getBean(DataSource.class));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
