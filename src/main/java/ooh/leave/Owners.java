package ooh.leave;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import ooh.access.Caller;
import ooh.staff.StaffStore;

/** Who may see and decide what a person's calendars say: that person and the coordinator, of somebody on the banks. */
@Singleton
class Owners {
    private final StaffStore staff;

    Owners(StaffStore staff) {
        this.staff = staff;
    }

    Caller mustConcern(String person, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        caller.mustSpeakFor(person);
        staff.everyone().person(person);
        return caller;
    }
}
