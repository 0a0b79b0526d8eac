package ooh.demand;

import jakarta.inject.Singleton;
import ooh.time.ServiceCalendar;

/** The demand profile of the log as it is now. Made when it is first asked for, and again once the log has grown. */
@Singleton
public class CurrentDemand {
    private final ContactStore contacts;
    private final Almanac almanac;
    private DemandProfile profile = DemandProfile.none();
    private long made;

    CurrentDemand(ContactStore contacts, ServiceCalendar calendar, SchoolHolidays schools) {
        this.contacts = contacts;
        this.almanac = Almanac.of(calendar, schools);
    }

    public synchronized DemandProfile profile() {
        long count = contacts.count();
        if (count != made) {
            profile = DemandProfile.of(contacts.all(), almanac);
            made = count;
        }
        return profile;
    }
}
