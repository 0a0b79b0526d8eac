package ooh.time;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import ooh.problem.Refused;

/**
 * The bank holidays of England and Wales, substitute days included, for the years in which the government has published
 * them. Jollyday computes the regular ones; {@code config/bank-holidays.yml} adds one-off days and takes away moved ones.
 * A year outside the published range is refused, never guessed: substitute and proclaimed days can not be computed.
 */
public final class BankHolidays {
    private final int fromYear;
    private final int toYear;
    private final Set<LocalDate> added;
    private final Set<LocalDate> removed;
    private final Map<Integer, Set<LocalDate>> daysByYear = new ConcurrentHashMap<>();

    public BankHolidays(int fromYear, int toYear, Set<LocalDate> added, Set<LocalDate> removed) {
        this.fromYear = fromYear;
        this.toYear = toYear;
        this.added = Set.copyOf(added);
        this.removed = Set.copyOf(removed);
    }

    public boolean contains(LocalDate day) {
        return in(day.getYear()).contains(day);
    }

    public boolean knows(int year) {
        return year >= fromYear && year <= toYear;
    }

    public Set<LocalDate> in(int year) {
        if (!knows(year)) {
            throw new Refused("The bank holidays of " + year + " are not known: they are published for " + fromYear
                    + " to " + toYear + ". Bring config/bank-holidays.yml up to date, then try again.");
        }
        return daysByYear.computeIfAbsent(year, this::compute);
    }

    private Set<LocalDate> compute(int year) {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        Set<LocalDate> days = manager.getHolidays(Year.of(year), "eng").stream()
                .map(Holiday::getDate)
                .collect(Collectors.toCollection(TreeSet::new));
        days.removeAll(removed);
        added.stream().filter(day -> day.getYear() == year).forEach(days::add);
        return Set.copyOf(days);
    }
}
