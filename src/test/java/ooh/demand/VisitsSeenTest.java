package ooh.demand;

import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitsSeenTest {
    @Test
    void contacts_visits_and_minutes_are_counted_where_the_log_says() {
        VisitsSeen seen = seen(
                contact("2026-06-01 18:00", Handled.TELEPHONE, 0),
                contact("2026-06-02 18:00", Handled.VISIT, 90),
                contact("2026-06-03 18:00", Handled.VISIT, 0),
                contact("2026-06-04 18:00", Handled.NOT_SAID, 0));
        assertThat(seen).isEqualTo(new VisitsSeen(4, 3, 2, 1, 90));
        assertThat(seen.saysOfMost()).isTrue();
    }

    @Test
    void what_came_before_the_log_began_to_say_is_not_counted_in_whatever_order_it_stands() {
        List<Contact> log = new ArrayList<>(List.of(
                contact("2026-06-01 18:00", Handled.NOT_SAID, 0),
                contact("2026-06-02 18:00", Handled.NOT_SAID, 0),
                contact("2026-06-03 18:00", Handled.VISIT, 60),
                contact("2026-06-04 18:00", Handled.TELEPHONE, 0)));
        Collections.reverse(log);
        assertThat(seen(log.toArray(Contact[]::new))).isEqualTo(new VisitsSeen(2, 2, 1, 1, 60));
    }

    @Test
    void minutes_without_a_word_are_a_visit_and_minutes_on_the_telephone_are_none() {
        assertThat(seen(
                        contact("2026-06-01 18:00", Handled.NOT_SAID, 45),
                        contact("2026-06-02 18:00", Handled.TELEPHONE, 30)))
                .isEqualTo(new VisitsSeen(2, 2, 1, 1, 45));
    }

    @Test
    void a_log_that_marks_visits_alone_does_not_say_of_most() {
        VisitsSeen seen = seen(
                contact("2026-06-01 18:00", Handled.VISIT, 60),
                contact("2026-06-02 18:00", Handled.NOT_SAID, 0),
                contact("2026-06-03 18:00", Handled.NOT_SAID, 0));
        assertThat(seen.saysOfMost()).isFalse();
        assertThat(VisitsSeen.NONE.saysOfMost()).isFalse();
    }

    @Test
    void what_was_typed_together_is_not_believed_of_visits_either() {
        List<Contact> log = new ArrayList<>();
        for (int hour = 0; hour < 2200; hour++) {
            log.add(new Contact(at("2026-01-01 00:30").plusSeconds(3600L * hour), "a", "", Handled.TELEPHONE, 0));
        }
        for (int i = 0; i < 300; i++) { // on the night that clocks go forward
            log.add(new Contact(at("2026-03-29 00:10").plusSeconds(i), "b", "", Handled.VISIT, 60));
        }
        VisitsSeen seen = DemandProfile.of(log, CALENDAR).visits();
        assertThat(seen.visits()).isZero();
        assertThat(seen.contacts()).isEqualTo(2199);
    }

    private static VisitsSeen seen(Contact... log) {
        return DemandProfile.of(List.of(log), CALENDAR).visits();
    }

    private static Contact contact(String at, Handled handled, int minutes) {
        return new Contact(at(at), "adult", "", handled, minutes);
    }
}
