package ooh.leave;

import static ooh.leave.Ics.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import ooh.TestDatabase;
import ooh.leave.Changes.Source;
import ooh.problem.Missing;
import ooh.staff.Absence;
import ooh.staff.Limits;
import ooh.staff.Person;
import ooh.staff.StaffStore;
import ooh.time.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalStoreTest {
    private static final Instant NOW = Instant.parse("2026-10-25T01:30:00Z");
    private static final Source WHOLE = new Source("bell", "subscription", true);

    /** The night that clocks go back, from the second 01:30 on. */
    private static final Span NIGHT = span("2026-10-25T01:30:00Z", "2026-10-25T09:00:00Z");

    private static final Span LATER = span("2026-12-01T00:00:00Z", "2026-12-08T00:00:00Z");
    private static final Absence TYPED = new Absence(LATER, "not said");

    private ApplicationContext beans(TestDatabase database) {
        ApplicationContext beans = database.emptied();
        StaffStore staff = beans.getBean(StaffStore.class);
        staff.putAll(List.of(
                new Person("bell", "B. Bell", "", Set.of("ooh-managers"), new Limits(2160, 2400, false), null, null)));
        staff.addAbsence("bell", TYPED);
        return beans;
    }

    @ParameterizedTest
    @EnumSource
    void a_proposal_comes_back_as_it_was_made_and_waits_for_an_answer(TestDatabase database) {
        ProposalStore store = beans(database).getBean(ProposalStore.class);
        take(store, NIGHT);
        assertThat(store.of("bell")).singleElement().satisfies(proposal -> {
            assertThat(proposal.span()).isEqualTo(NIGHT);
            assertThat(proposal.madeAt()).isEqualTo(NOW);
            assertThat(proposal.kind()).isEqualTo("new");
        });
        assertThat(store.of("hart")).isEmpty();
        take(store);
        assertThat(store.of("bell")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void accepting_adds_moves_and_takes_away_that_absence_and_no_other(TestDatabase database) {
        ApplicationContext beans = beans(database);
        ProposalStore store = beans.getBean(ProposalStore.class);
        take(store, NIGHT);
        acceptTheOne(store);
        assertThat(absences(beans)).containsExactlyInAnyOrder(TYPED, Proposal.absence(NIGHT));
        take(store, LATER);
        assertThat(store.of("bell").get(0).kind()).isEqualTo("moved");
        assertThat(absences(beans)).contains(Proposal.absence(NIGHT));
        acceptTheOne(store);
        assertThat(absences(beans)).containsExactlyInAnyOrder(TYPED, Proposal.absence(LATER));
        take(store);
        assertThat(store.of("bell").get(0).kind()).isEqualTo("gone");
        acceptTheOne(store);
        assertThat(absences(beans)).containsExactly(TYPED);
    }

    @ParameterizedTest
    @EnumSource
    void a_proposal_is_decided_once_and_by_its_own_person(TestDatabase database) {
        ApplicationContext beans = beans(database);
        ProposalStore store = beans.getBean(ProposalStore.class);
        take(store, NIGHT);
        String id = store.of("bell").get(0).id();
        assertThatThrownBy(() -> store.accept("hart", id, "hart", NOW)).isInstanceOf(Missing.class);
        store.setAside("bell", id, "bell", NOW);
        assertThatThrownBy(() -> store.accept("bell", id, "bell", NOW)).isInstanceOf(Missing.class);
        take(store, NIGHT);
        assertThat(store.of("bell")).isEmpty();
        assertThat(absences(beans)).containsExactly(TYPED);
    }

    @ParameterizedTest
    @EnumSource
    void an_address_is_read_once_a_day_whoever_subscribes_to_it(TestDatabase database) {
        CalendarStore calendars = beans(database).getBean(CalendarStore.class);
        String url = "https://calendar.example.org:443/a.ics";
        calendars.subscribe("bell", url, NOW);
        calendars.subscribe("hart", url, NOW);
        assertThat(calendars.due(NOW)).extracting(Subscription::person).containsExactly("bell", "hart");
        assertThat(calendars.mayRead(url, NOW)).isTrue();
        assertThat(calendars.mayRead(url, NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(calendars.mayRead(url, NOW.plus(Duration.ofHours(24)))).isTrue();
        calendars.wasRead(calendars.due(NOW).get(0), NOW, "Read.", 3);
        assertThat(calendars.due(NOW.plus(Duration.ofHours(23))))
                .extracting(Subscription::person)
                .containsExactly("hart");
        assertThat(calendars.due(NOW.plus(Duration.ofHours(24)))).hasSize(2);
        assertThat(calendars.unsubscribe("hart")).isTrue();
        assertThat(calendars.unsubscribe("hart")).isFalse();
        assertThat(calendars.subscription("hart")).isEmpty();
    }

    private static void take(ProposalStore store, Span... at) {
        store.take(
                WHOLE, List.of(at).stream().map(span -> new Busy("event", span)).toList(), BusyTimes.window(NOW), NOW);
    }

    private static void acceptTheOne(ProposalStore store) {
        store.accept("bell", store.of("bell").get(0).id(), "bell", NOW);
    }

    private static List<Absence> absences(ApplicationContext beans) {
        return beans.getBean(StaffStore.class).everyone().absences("bell");
    }
}
