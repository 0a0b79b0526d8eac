package ooh.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import ooh.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactStoreTest {
    private static final Instant NIGHT = Instant.parse("2026-10-25T01:30:00Z");

    @ParameterizedTest
    @EnumSource
    void a_contact_comes_back_as_it_was(TestDatabase database) {
        Contact visit = new Contact(NIGHT.plusNanos(123_456_000), "child-missing", "police", Handled.VISIT, 90);
        ContactStore log = log(database);
        assertThat(log.add(List.of(visit))).isEqualTo(1);
        assertThat(log.all()).containsExactly(visit);
    }

    @ParameterizedTest
    @EnumSource
    void of_alike_contacts_there_are_as_many_as_the_fullest_file_named(TestDatabase database) {
        Contact call = new Contact(NIGHT, "adult");
        ContactStore log = log(database);
        assertThat(log.add(List.of(call, call))).isEqualTo(2);
        assertThat(log.add(List.of(call))).isZero();
        assertThat(log.add(List.of(call, call, call))).isEqualTo(1);
        assertThat(log.all()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void what_else_is_known_of_a_contact_is_as_the_latest_file_says(TestDatabase database) {
        ContactStore log = log(database);
        log.add(List.of(new Contact(NIGHT, "adult")));
        Contact visited = new Contact(NIGHT, "adult", "police", Handled.VISIT, 60);
        assertThat(log.add(List.of(visited))).isZero();
        assertThat(log.all()).containsExactly(visited);
    }

    /** More than are looked at together, over years, with many that are alike. */
    @ParameterizedTest
    @EnumSource
    void a_long_log_in_any_order_and_one_that_overlaps_it_lose_and_double_nothing(TestDatabase database) {
        Random random = new Random(7);
        List<Contact> all = new ArrayList<>();
        for (int i = 0; i < 25_000; i++) {
            Instant at = NIGHT.minus(random.nextInt(i < 15_000 ? 1_000 : 1_000_000), ChronoUnit.MINUTES);
            all.add(new Contact(at, random.nextBoolean() ? "adult" : "child-missing"));
        }
        ContactStore log = log(database);
        Collections.shuffle(all, random);
        List<Contact> older = all.stream()
                .filter(contact -> contact.at().isBefore(NIGHT.minus(500, ChronoUnit.MINUTES)))
                .toList();
        assertThat(log.add(older)).isEqualTo(older.size());
        assertThat(log.add(all)).isEqualTo(all.size() - older.size());
        assertThat(log.add(all)).isZero();
        assertThat(log.all())
                .containsExactlyElementsOf(all.stream().sorted(Contact.IN_ORDER).toList());
    }

    private static ContactStore log(TestDatabase database) {
        return database.emptied().getBean(ContactStore.class);
    }
}
