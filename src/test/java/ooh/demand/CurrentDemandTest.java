package ooh.demand;

import static ooh.time.TimeFixture.CALENDAR;
import static ooh.time.TimeFixture.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ooh.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurrentDemandTest {
    private static final List<Contact> JUNE =
            SampleContacts.during(span("2026-06-01 00:00", "2026-06-29 00:00"), CALENDAR, 1);

    @ParameterizedTest
    @EnumSource
    void a_profile_is_made_once_until_the_log_has_changed(TestDatabase database) {
        ContactStore contacts = database.emptied().getBean(ContactStore.class);
        CurrentDemand demand = new CurrentDemand(contacts, CALENDAR, SchoolHolidays.none());
        assertThat(demand.profile().contacts()).isZero();
        contacts.add(JUNE);
        DemandProfile june = demand.profile();
        assertThat(june.contacts()).isEqualTo(JUNE.size());
        assertThat(demand.profile()).isSameAs(june);
        contacts.add(JUNE); // changes nothing
        assertThat(demand.profile()).isSameAs(june);
        contacts.add(SampleContacts.during(span("2026-06-29 00:00", "2026-07-06 00:00"), CALENDAR, 1));
        assertThat(demand.profile().contacts()).isGreaterThan(JUNE.size());
    }

    @ParameterizedTest
    @EnumSource
    void a_log_with_as_many_contacts_of_which_more_is_known_is_another(TestDatabase database) {
        ContactStore contacts = database.emptied().getBean(ContactStore.class);
        contacts.add(JUNE);
        CurrentDemand demand = new CurrentDemand(contacts, CALENDAR, SchoolHolidays.none());
        assertThat(demand.profile().visits()).isEqualTo(VisitsSeen.NONE);
        Contact first = JUNE.get(0);
        contacts.add(List.of(new Contact(first.at(), first.kind(), "", Handled.VISIT, 90)));
        assertThat(demand.profile().visits().visits()).isEqualTo(1);
        assertThat(demand.profile().contacts()).isEqualTo(JUNE.size());
    }
}
