package ooh.trail;

import static ooh.trail.TrailTest.rows;
import static ooh.trail.TrailTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import ooh.TestDatabase;
import ooh.TestServer;
import ooh.access.Roles;
import ooh.oncall.PublishedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumbersShownTest {
    private static final Instant NOW = Instant.parse("2026-12-22T18:00:00Z");

    @TempDir
    Path data;

    private int minute;

    @ParameterizedTest
    @EnumSource
    void what_is_asked_again_is_one_row_and_the_order_stays(TestDatabase database) {
        ApplicationContext beans = database.emptied();
        NumbersShown shown = new NumbersShown(beans.getBean(TrailStore.class), asking());
        shown.note("on-call", List.of("b", "a"));
        shown.note("staff", Set.of("c"));
        shown.note("on-call", List.of("a", "b"));
        shown.note("ill", List.of());
        shown.write();
        assertThat(rows(beans))
                .extracting(row -> row.change().subject(), row -> row.change().after())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "on-call", "{\"last\":\"2026-12-22T18:03:00Z\",\"people\":[\"a\",\"b\"],\"times\":2}"),
                        org.assertj.core.groups.Tuple.tuple("staff", "{\"people\":[\"c\"]}"));
    }

    @ParameterizedTest
    @EnumSource
    void while_the_trail_can_not_be_written_the_notes_wait_in_their_order(TestDatabase database) {
        ApplicationContext beans = database.emptied();
        NumbersShown shown = new NumbersShown(beans.getBean(TrailStore.class), asking());
        shown.note("on-call", List.of("a"));
        run(beans, "INSERT INTO trail_head (id, seq, hash, pruned_seq, pruned_hash) VALUES (1, 0, '', 0, '')");
        run(
                beans,
                "INSERT INTO trail (seq, happened_at, who, role, came_from, operation, subject, hash)"
                        + " VALUES (1, '2026-12-17 15:00:00', 'x', 'x', '', 'x', 'x', 'x')");
        shown.write(); // the next row is taken, so nothing can be written
        shown.note("staff", List.of("a"));
        run(beans, "DELETE FROM trail");
        shown.write();
        assertThat(rows(beans)).extracting(row -> row.change().subject()).containsExactly("on-call", "staff");
    }

    @Test
    void who_asked_who_is_on_call_stands_on_the_trail_with_whose_numbers_were_shown() {
        try (TestServer server = PublishedServer.start(data)) {
            server.clock().set(NOW);
            server.as(Roles.MASH).get("/api/v1/on-call").expecting(200);
            server.bean(NumbersShown.class).write();
            assertThat(server.bean(TrailStore.class).after(0, 1000))
                    .filteredOn(row -> row.change().operation().equals("numbers.show"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.role()).isEqualTo("mash");
                        assertThat(row.from()).isEqualTo("127.0.0.1");
                        assertThat(row.at()).isEqualTo(NOW);
                        assertThat(row.change().after()).contains("\"amin\"").doesNotContain("01632");
                    });
        }
    }

    @Test
    void nobody_is_refused_a_number_because_the_trail_can_not_be_written() {
        try (TestServer server = PublishedServer.start(data)) {
            server.clock().set(NOW);
            server.as(Roles.MASH).get("/api/v1/on-call").expecting(200);
            server.loseDatabase();
            assertThat(server.as(Roles.MASH)
                            .get("/api/v1/on-call")
                            .expecting(200)
                            .json()
                            .path("stale")
                            .asBoolean())
                    .isTrue();
            server.bean(NumbersShown.class).write();
            server.as(Roles.MASH).get("/api/v1/on-call").expecting(200);
        }
    }

    /** Each asking is a minute after the one before. */
    private Asking asking() {
        return new Asking() {
            @Override
            public Actor actor() {
                return TrailTest.JO;
            }

            @Override
            public Instant now() {
                return NOW.plusSeconds(60L * ++minute);
            }
        };
    }
}
