package ooh.trail;

import static ooh.trail.TrailTest.run;
import static ooh.trail.TrailTest.store;
import static ooh.trail.TrailTest.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ooh.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody with the whole database at hand might do to the trail, and whether the walk sees it. */
class WalkTest {
    private static final Instant NOW = Instant.parse("2026-12-17T14:00:00Z");

    @ParameterizedTest
    @EnumSource
    void a_removed_row_is_found(TestDatabase database) {
        ApplicationContext beans = withTenRows(database);
        run(beans, "DELETE FROM trail WHERE seq = 4");
        assertThat(walk(beans).intact()).isFalse();
        assertThat(walk(beans).firstBroken()).isEqualTo(4);
        assertThat(walk(beans).sentence()).isEqualTo("Row 4 is missing. The 3 before it are as they were written.");
    }

    @ParameterizedTest
    @EnumSource
    void an_altered_row_is_found_whichever_field_it_is(TestDatabase database) {
        for (String altered : List.of(
                "happened_at = '2026-12-17 14:00:01'",
                "who = 'key-2'",
                "role = 'administrator'",
                "person_id = 'sw-01'",
                "came_from = '192.0.2.8'",
                "operation = 'staff.add'",
                "subject = 'staff/p9'",
                "before_text = NULL",
                "after_text = '{\"n\":77}'",
                "why = ''",
                "why = 'another word'")) {
            ApplicationContext beans = withTenRows(database);
            run(beans, "UPDATE trail SET " + altered + " WHERE seq = 6");
            assertThat(walk(beans).firstBroken()).as(altered).isEqualTo(6);
        }
    }

    /** The parts of a row can not be shifted from one field into the next: each goes in with its length. */
    @ParameterizedTest
    @EnumSource
    void text_moved_over_to_the_next_field_is_found(TestDatabase database) {
        ApplicationContext beans = withTenRows(database);
        run(beans, "UPDATE trail SET operation = 'staff.put5', subject = 'staff/p' WHERE seq = 6");
        assertThat(walk(beans).firstBroken()).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource
    void two_rows_that_changed_places_are_found(TestDatabase database) {
        ApplicationContext beans = withTenRows(database);
        run(
                beans,
                "UPDATE trail SET seq = 100 WHERE seq = 5",
                "UPDATE trail SET seq = 5 WHERE seq = 6",
                "UPDATE trail SET seq = 6 WHERE seq = 100");
        assertThat(walk(beans).firstBroken()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void a_tail_that_was_cut_off_is_found(TestDatabase database) {
        ApplicationContext beans = withTenRows(database);
        run(beans, "DELETE FROM trail WHERE seq > 8");
        assertThat(walk(beans).firstBroken()).isEqualTo(9);
        assertThat(walk(beans).sentence()).startsWith("Rows 9 to 10 are missing.");
    }

    @ParameterizedTest
    @EnumSource
    void a_beginning_that_was_cut_off_is_found(TestDatabase database) {
        ApplicationContext beans = withTenRows(database);
        run(beans, "DELETE FROM trail WHERE seq < 3");
        assertThat(walk(beans).firstBroken()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_row_that_was_put_in_from_outside_is_found(TestDatabase database) {
        ApplicationContext beans = withTenRows(database);
        run(
                beans,
                "INSERT INTO trail (seq, happened_at, who, role, came_from, operation, subject, hash)"
                        + " VALUES (11, '2026-12-17 15:00:00', 'key-1', 'coordinator', '', 'staff.put', 'staff/p1', 'x')");
        assertThat(walk(beans).firstBroken()).isEqualTo(11);
    }

    /** Writing goes on, for the rota must, and the break stays to be seen. */
    @ParameterizedTest
    @EnumSource
    void a_lost_head_breaks_the_chain_for_ever_and_stops_nobody(TestDatabase database) {
        ApplicationContext beans = withTenRows(database);
        run(beans, "DELETE FROM trail WHERE seq = 10", "DELETE FROM trail_head");
        assertThat(walk(beans).intact()).isFalse();
        store(beans).add(NOW, TrailTest.JO, List.of(Change.of("staff.put", "staff/p11")));
        assertThat(walk(beans).firstBroken()).isEqualTo(10);
    }

    /** Whoever can write rows and head anew is seen only by who noted a seal outside: this is as far as it goes. */
    @ParameterizedTest
    @EnumSource
    void a_trail_written_anew_is_seen_by_who_noted_the_seal(TestDatabase database) {
        ApplicationContext beans = withTenRows(database);
        String noted = walk(beans).headSeal();
        store(beans).add(NOW, TrailTest.JO, List.of(Change.of("staff.put", "staff/p11")));
        Walk walk = beans.getBean(Walk.class);
        assertThat(walk.verify(noted).intact()).isTrue();
        run(beans, "DELETE FROM trail", "UPDATE trail_head SET seq = 0, hash = ''");
        for (int i = 0; i < 11; i++) {
            store(beans).add(NOW, TrailTest.JO, List.of(Change.of("staff.put", "staff/forged")));
        }
        assertThat(walk.verify(null).intact()).isTrue();
        assertThat(walk.verify(noted).intact()).isFalse();
    }

    private static ApplicationContext withTenRows(TestDatabase database) {
        ApplicationContext beans = database.emptied();
        run(beans, "INSERT INTO trail_head (id, seq, hash, pruned_seq, pruned_hash) VALUES (1, 0, '', 0, '')");
        for (int i = 0; i < 10; i++) {
            Change change = Change.of("staff.put", "staff/p" + i)
                    .before(Map.of("n", i))
                    .after(Map.of("n", i + 1))
                    .why("a word");
            store(beans).add(NOW, TrailTest.JO, List.of(change));
        }
        return beans;
    }
}
