package ooh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import ooh.TestDatabase;
import ooh.problem.Missing;
import ooh.problem.Moved;
import ooh.time.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StaffStoreTest {
    private static final Person SHAW = new Person(
            "shaw",
            "Àdùnní O'Shaw",
            "01632 960001",
            "a.o'shaw+rota@example.org",
            Set.of("social-workers", "grade-i"),
            new Limits(0, 900, true),
            new DaytimePost(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0)),
            LocalDate.of(2027, 3, 28));

    private static final Person BELL =
            new Person("bell", "B. Bell", "", Set.of("ooh-managers"), new Limits(2160, 2400, false), null, null);

    @ParameterizedTest
    @EnumSource
    void people_come_back_as_they_were_put(TestDatabase database) {
        StaffStore store = store(database);
        store.putAll(List.of(SHAW, BELL));
        assertThat(store.everyone().people()).containsExactly(BELL, SHAW);
    }

    @ParameterizedTest
    @EnumSource
    void running_limits_come_back_as_they_were_put_and_go_when_they_are_taken_away(TestDatabase database) {
        StaffStore store = store(database);
        Person all = limited(new RunningLimits(Map.of("night", 0, "late-2", 14), 600, 2880, 2, 5, 3, 0));
        Person some = limited(new RunningLimits(Map.of(), 0, RunningLimits.ANY, 0, 5, 0, RunningLimits.ANY));
        for (Person person : List.of(all, some, BELL)) {
            store.put(person, OptionalLong.empty());
            assertThat(store.everyone().people()).containsExactly(person);
        }
    }

    private static Person limited(RunningLimits running) {
        Limits limits = new Limits(2160, 2400, false, running);
        return new Person("bell", "B. Bell", "", Set.of("ooh-managers"), limits, null, null);
    }

    @ParameterizedTest
    @EnumSource
    void each_change_is_a_new_version(TestDatabase database) {
        StaffStore store = store(database);
        assertThat(store.put(BELL, OptionalLong.empty())).isEqualTo(1);
        assertThat(store.put(BELL, OptionalLong.of(1))).isEqualTo(2);
        assertThat(store.versions()).containsEntry("bell", 2L);
    }

    @ParameterizedTest
    @EnumSource
    void a_change_of_what_has_moved_is_refused_and_changes_nothing(TestDatabase database) {
        StaffStore store = store(database);
        store.put(BELL, OptionalLong.empty());
        store.put(BELL, OptionalLong.of(1));
        Person renamed = new Person("bell", "Other", "", BELL.banks(), BELL.limits(), null, null);
        assertThatThrownBy(() -> store.put(renamed, OptionalLong.of(1)))
                .isInstanceOf(Moved.class)
                .hasMessageContaining("version 1 was read and it is now at version 2");
        assertThat(store.everyone().people()).containsExactly(BELL);
    }

    /** On these two nights a session in another zone, or a JVM outside UTC, is an hour out. */
    @ParameterizedTest
    @EnumSource
    void absences_and_wishes_keep_their_instants_on_both_clock_change_nights(TestDatabase database) {
        StaffStore store = store(database);
        store.put(SHAW, OptionalLong.empty());
        Absence back = new Absence(span("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"), "leave");
        Wish forward = new Wish(span("2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z"), Wish.Kind.RATHER_NOT);
        store.putAbsences("shaw", List.of(back));
        store.putWishes("shaw", List.of(forward));
        assertThat(store.everyone().absences("shaw")).containsExactly(back);
        assertThat(store.everyone().wishes("shaw")).containsExactly(forward);
    }

    @ParameterizedTest
    @EnumSource
    void wishes_about_a_pattern_keep_it_and_their_weight(TestDatabase database) {
        StaffStore store = store(database);
        store.put(SHAW, OptionalLong.empty());
        Span eve = span("2026-12-24T00:00:00Z", "2026-12-25T00:00:00Z");
        List<Wish> wishes = List.of(
                new Wish(eve, Wish.Kind.WOULD_LIKE, "social-worker-evening", Wish.MOST_WEIGHT),
                new Wish(eve, Wish.Kind.RATHER_NOT));
        store.putWishes("shaw", wishes);
        assertThat(store.everyone().wishes("shaw")).containsExactlyElementsOf(wishes);
    }

    @ParameterizedTest
    @EnumSource
    void putting_absences_replaces_those_before(TestDatabase database) {
        StaffStore store = store(database);
        store.put(SHAW, OptionalLong.empty());
        store.putAbsences("shaw", List.of(new Absence(span("2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z"), "sick")));
        store.putAbsences("shaw", List.of());
        assertThat(store.everyone().absences("shaw")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_has_no_absences_to_put(TestDatabase database) {
        StaffStore store = store(database);
        assertThatThrownBy(() -> store.putAbsences("nobody", List.of())).isInstanceOf(Missing.class);
    }

    private static StaffStore store(TestDatabase database) {
        return database.emptied().getBean(StaffStore.class);
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }
}
