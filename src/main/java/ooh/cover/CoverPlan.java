package ooh.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ooh.demand.DemandProfile;
import ooh.problem.Faults;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Week;

/** How the service is to be covered, as configured: its shift patterns, and for each tier the service level wanted. */
public record CoverPlan(List<ShiftPattern> patterns, Map<Tier, ServiceLevel> serviceLevels) {
    public CoverPlan {
        patterns = List.copyOf(patterns);
        serviceLevels = Map.copyOf(serviceLevels);
    }

    /** Adds a fault of {@code field} for every hole and overlap in the managers' cover from noon on one day to noon on another. */
    public void checkManagers(ServiceCalendar calendar, LocalDate first, LocalDate last, String field, Faults faults) {
        ManagerCover.check(patterns, calendar, first, last, field, faults);
    }

    /** By pattern, those that nobody may have on the day after it. */
    public Map<String, Set<String>> notFollowedBy() {
        return patterns.stream()
                .filter(pattern -> !pattern.notFollowedBy().isEmpty())
                .collect(Collectors.toUnmodifiableMap(ShiftPattern::id, ShiftPattern::notFollowedBy));
    }

    /** The week's shifts, as many as the demand asks for, and the spare places. */
    public List<Shift> shifts(DemandProfile profile, Week week, ServiceCalendar calendar) {
        return RequiredCover.of(profile, levels(profile), patterns, week, calendar).stream()
                .flatMap(required -> required.shifts().stream())
                .toList();
    }

    /** The service levels with the visits that are to be expected by the log behind the profile. */
    public Map<Tier, ServiceLevel> levels(DemandProfile profile) {
        return visits(profile).levels();
    }

    /** The visits to expect, as configured and as the log behind the profile has seen them. */
    ExpectedVisits visits(DemandProfile profile) {
        return ExpectedVisits.of(serviceLevels, profile.visits());
    }
}
