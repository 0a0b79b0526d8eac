package ooh.demand;

import jakarta.inject.Singleton;
import ooh.time.ServiceCalendar;

/** The demand profile of the log as it is now. Made when it is first asked for, and again once the log has changed. */
@Singleton
public class CurrentDemand {
    private final ContactStore contacts;
    private final Almanac almanac;
    private DemandProfile profile = DemandProfile.none();
    private long changesRead = -1;

    CurrentDemand(ContactStore contacts, ServiceCalendar calendar, SchoolHolidays schools) {
        this.contacts = contacts;
        this.almanac = Almanac.of(calendar, schools);
    }

    public synchronized DemandProfile profile() {
        // First how often, then what: an import that comes in between is then read twice, never missed.
        long changes = contacts.changes();
        if (changes != changesRead) {
            profile = DemandProfile.of(contacts.all(), almanac);
            changesRead = changes;
        }
        return profile;
    }
}
