package ooh.staff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import ooh.problem.Faults;
import ooh.problem.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's running limits as they were typed, in a file or in a request; what is empty is no limit. The most shifts of a
 * pattern are words such as "manager-night:2". Hours and days are those of all the weeks that are planned together.
 */
record RunningForm(
        List<String> mostByPattern,
        String leastPlannedHours,
        String mostPlannedHours,
        String leastDaysRunning,
        String mostDaysRunning,
        String leastDaysOff,
        String mostWeekends) {
    static final RunningForm EMPTY = new RunningForm(List.of(), "", "", "", "", "", "");

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,3}");
    private static final Pattern HOURS = Pattern.compile("[0-9]{1,4}(\\.(0|00|25|5|50|75))?");
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    /** Of 13 weeks, which are the most that are planned together. */
    private static final int MOST_DAYS = 91;

    private static final int MOST_HOURS = MOST_DAYS * 24;
    private static final int MOST_WEEKENDS = 13;

    /** {@code field} says where a field stands, for a fault. Empty where any is wrong. */
    Optional<RunningLimits> read(Set<String> knownPatterns, UnaryOperator<String> field, Faults faults) {
        return new Reader(knownPatterns, field, faults).limits();
    }

    private final class Reader {
        private final Set<String> knownPatterns;
        private final UnaryOperator<String> field;
        private final Faults faults;
        private boolean whole = true;

        private Reader(Set<String> knownPatterns, UnaryOperator<String> field, Faults faults) {
            this.knownPatterns = new TreeSet<>(knownPatterns);
            this.field = field;
            this.faults = faults;
        }

        private Optional<RunningLimits> limits() {
            Map<String, Integer> shifts = shifts();
            Integer leastMinutes = minutes(leastPlannedHours, "leastPlannedHours");
            Integer mostMinutes = minutes(mostPlannedHours, "mostPlannedHours");
            Integer leastRunning = days(leastDaysRunning, "leastDaysRunning");
            Integer mostRunning = days(mostDaysRunning, "mostDaysRunning");
            Integer leastOff = days(leastDaysOff, "leastDaysOff");
            Integer weekends = number(mostWeekends, "mostWeekends", "weekends", 0, MOST_WEEKENDS);
            inOrder(leastMinutes, mostMinutes, "mostPlannedHours", mostPlannedHours, leastPlannedHours + " hours");
            inOrder(leastRunning, mostRunning, "mostDaysRunning", mostDaysRunning, leastDaysRunning + " days");
            return whole
                    ? Optional.of(RunningLimits.of(
                            shifts, leastMinutes, mostMinutes, leastRunning, mostRunning, leastOff, weekends))
                    : Optional.empty();
        }

        private Map<String, Integer> shifts() {
            Map<String, Integer> shifts = new TreeMap<>();
            for (String word : mostByPattern) {
                int colon = word.lastIndexOf(':');
                String pattern = word.substring(0, Math.max(0, colon));
                if (!knownPatterns.contains(pattern)) {
                    fault(
                            "mostByPattern",
                            TableRow.shown(word) + " is not a pattern, a colon and a number, such as manager-night:2;"
                                    + " there are " + String.join(", ", knownPatterns));
                    continue;
                }
                Integer most = number(word.substring(colon + 1), "mostByPattern", "shifts of " + pattern, 0, MOST_DAYS);
                if (most != null && shifts.put(pattern, most) != null) {
                    fault("mostByPattern", "\"" + pattern + "\" is there twice");
                }
            }
            return shifts;
        }

        private @Nullable Integer minutes(String hours, String name) {
            BigDecimal read = read(
                    hours,
                    name,
                    "a number of hours over all the weeks planned together, in quarters, from 0 to " + MOST_HOURS,
                    HOURS,
                    number -> number.compareTo(BigDecimal.valueOf(MOST_HOURS)) <= 0);
            return read == null ? null : read.multiply(MINUTES_AN_HOUR).intValue();
        }

        private @Nullable Integer days(String text, String name) {
            return number(text, name, "days", 1, MOST_DAYS);
        }

        private @Nullable Integer number(String text, String name, String what, int from, int to) {
            BigDecimal read = read(
                    text,
                    name,
                    "a whole number of " + what + " from " + from + " to " + to,
                    WHOLE,
                    number -> number.intValue() >= from && number.intValue() <= to);
            return read == null ? null : read.intValue();
        }

        private @Nullable BigDecimal read(
                String text, String name, String form, Pattern pattern, Predicate<BigDecimal> fits) {
            if (text.isEmpty()) {
                return null;
            }
            if (!pattern.matcher(text).matches() || !fits.test(new BigDecimal(text))) {
                fault(name, TableRow.shown(text) + " is not " + form);
                return null;
            }
            return new BigDecimal(text);
        }

        private void inOrder(
                @Nullable Integer least, @Nullable Integer most, String name, String text, String leastInWords) {
            if (least != null && most != null && most < least) {
                fault(name, TableRow.shown(text) + " is less than the least, " + leastInWords);
            }
        }

        private void fault(String name, String message) {
            whole = false;
            faults.add(field.apply(name), message);
        }
    }
}
