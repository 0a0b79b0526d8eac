package ooh.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Nights that somebody works one after the other, each counted as the night of the day on whose evening it begins. */
final class NightRuns {
    private NightRuns() {}

    /** The minutes worked in the nights after the first {@code most} of each run that holds a duty of this week. */
    static long minutesOver(long most, Collection<PlannedShift> duties) {
        if (duties.size() <= most) {
            return 0;
        }
        SortedMap<LocalDate, Night> nights = duties.stream()
                .filter(PlannedShift::isNight)
                .collect(Collectors.toMap(PlannedShift::workingDay, Night::of, Night::plus, TreeMap::new));
        long over = 0;
        while (!nights.isEmpty()) {
            SortedMap<LocalDate, Night> run = nights.headMap(endOfRun(nights));
            if (run.values().stream().anyMatch(Night::thisWeek)) {
                over += run.values().stream()
                        .skip(most)
                        .mapToLong(Night::minutes)
                        .sum();
            }
            nights = nights.tailMap(endOfRun(nights));
        }
        return over;
    }

    private static LocalDate endOfRun(SortedMap<LocalDate, Night> nights) {
        LocalDate end = nights.firstKey();
        while (nights.containsKey(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    private record Night(long minutes, boolean thisWeek) {
        static Night of(PlannedShift duty) {
            return new Night(duty.minutes(), duty.isOfThisWeek());
        }

        Night plus(Night other) {
            return new Night(minutes + other.minutes, thisWeek || other.thisWeek);
        }
    }
}
