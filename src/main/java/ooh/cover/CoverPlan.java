package ooh.cover;

import java.util.List;
import java.util.Map;
import ooh.demand.DemandProfile;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Week;

/** How the service is to be covered, as configured: its shift patterns, and for each tier the service level wanted. */
public record CoverPlan(List<ShiftPattern> patterns, Map<Tier, ServiceLevel> serviceLevels) {
    public CoverPlan {
        patterns = List.copyOf(patterns);
        serviceLevels = Map.copyOf(serviceLevels);
    }

    /** The week's shifts, as many as the demand asks for. */
    public List<Shift> shifts(DemandProfile profile, Week week, ServiceCalendar calendar) {
        return RequiredCover.of(profile, serviceLevels, patterns, week, calendar).stream()
                .flatMap(required -> required.shifts().stream())
                .toList();
    }
}
