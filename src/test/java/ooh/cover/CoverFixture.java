package ooh.cover;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.staff.Tier;

/** The patterns of a small service: managers who tile every OOH window, and social workers in the evening. */
final class CoverFixture {
    static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
    static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    static final ShiftPattern MANAGER_DAY = manager("manager-day", WEEKEND, true, "09:00", "17:00");
    static final ShiftPattern MANAGER_EVENING = manager("manager-evening", DAILY, true, "17:00", "01:00");
    static final ShiftPattern MANAGER_NIGHT = manager("manager-night", DAILY, true, "01:00", "09:00");
    static final List<ShiftPattern> MANAGERS = List.of(MANAGER_DAY, MANAGER_EVENING, MANAGER_NIGHT);

    static final ShiftPattern EVENING = evening(1, 3, "social-workers");

    static final Map<Tier, ServiceLevel> LEVELS =
            Map.of(Tier.SOCIAL_WORKER, new ServiceLevel(0.05, Visits.elsewhere(0.5, 60)));

    private CoverFixture() {}

    static ShiftPattern manager(String id, Set<DayOfWeek> days, boolean bankHolidays, String from, String to) {
        return new ShiftPattern(
                id,
                id,
                Tier.MANAGER,
                Set.of("managers"),
                days,
                bankHolidays,
                LocalTime.parse(from),
                LocalTime.parse(to),
                1,
                1);
    }

    static ShiftPattern evening(int least, int most, String... banks) {
        return new ShiftPattern(
                "social-worker-evening",
                "Social worker, evening",
                Tier.SOCIAL_WORKER,
                Set.of(banks),
                DAILY,
                true,
                LocalTime.of(17, 0),
                LocalTime.of(22, 0),
                least,
                most);
    }
}
