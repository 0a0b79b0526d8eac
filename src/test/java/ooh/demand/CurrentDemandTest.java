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
    void a_profile_is_made_once_until_the_log_has_grown(TestDatabase database) {
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
}
