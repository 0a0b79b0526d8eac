package ooh.staff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ooh.time.Weekday;
import org.jspecify.annotations.Nullable;

/**
 * A person as the fields of a page's form hold one, all text: {@code bank-grade-i} and {@code day-mon} are ticked boxes.
 * What is typed goes the way of a file and of a request, through {@link PersonForm}.
 */
record PersonFields(Map<String, String> typed) {
    private static final String BANK = "bank-";
    private static final String DAY = "day-";
    private static final String TICKED = "on";
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    PersonFields {
        typed = Map.copyOf(typed);
    }

    static PersonFields of(Person person) {
        Map<String, String> fields = new HashMap<>();
        fields.put("id", person.id());
        fields.put("name", person.name());
        fields.put("phone", person.phone());
        fields.put("email", Objects.requireNonNullElse(person.email(), ""));
        person.banks().forEach(bank -> fields.put(BANK + bank, TICKED));
        Limits limits = person.limits();
        fields.put("contractedHours", hours(limits.contractedMinutes()));
        fields.put("mostHours", hours(limits.mostMinutesAWeek()));
        fields.put("optedOut", limits.optedOut() ? "yes" : "no");
        DaytimePost post = person.post();
        if (post != null) {
            post.days().forEach(day -> fields.put(DAY + Weekday.word(day), TICKED));
            fields.put("postFrom", post.from().toString());
            fields.put("postTo", post.to().toString());
        }
        fields.put(
                "asyeUntil",
                person.asyeUntil() == null ? "" : person.asyeUntil().toString());
        running(limits.running(), fields);
        return new PersonFields(fields);
    }

    private static void running(RunningLimits running, Map<String, String> fields) {
        fields.put(
                "mostByPattern",
                running.mostByPattern().entrySet().stream()
                        .map(most -> most.getKey() + ":" + most.getValue())
                        .collect(Collectors.joining(" ")));
        fields.put("leastPlannedHours", hoursIfSet(RunningLimits.leastIfSet(running.leastMinutes())));
        fields.put("mostPlannedHours", hoursIfSet(RunningLimits.mostIfSet(running.mostMinutes())));
        fields.put("leastDaysRunning", ifSet(RunningLimits.leastIfSet(running.leastDaysRunning())));
        fields.put("mostDaysRunning", ifSet(RunningLimits.mostIfSet(running.mostDaysRunning())));
        fields.put("leastDaysOff", ifSet(RunningLimits.leastIfSet(running.leastDaysOff())));
        fields.put("mostWeekends", ifSet(RunningLimits.mostIfSet(running.mostWeekends())));
    }

    PersonForm form(String id) {
        return new PersonForm(
                id,
                get("name"),
                get("phone"),
                get("email"),
                ticked(BANK),
                get("contractedHours").isEmpty() ? "0" : get("contractedHours"),
                get("mostHours"),
                get("optedOut").isEmpty() ? "no" : get("optedOut"),
                ticked(DAY),
                get("postFrom"),
                get("postTo"),
                get("asyeUntil"),
                new RunningForm(
                        words(get("mostByPattern")),
                        get("leastPlannedHours"),
                        get("mostPlannedHours"),
                        get("leastDaysRunning"),
                        get("mostDaysRunning"),
                        get("leastDaysOff"),
                        get("mostWeekends")));
    }

    String get(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    boolean has(String box) {
        return typed.containsKey(box);
    }

    private List<String> ticked(String prefix) {
        return typed.keySet().stream()
                .filter(field -> field.startsWith(prefix))
                .map(field -> field.substring(prefix.length()))
                .sorted()
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String ifSet(@Nullable Integer limit) {
        return limit == null ? "" : String.valueOf(limit);
    }

    private static String hoursIfSet(@Nullable Integer minutes) {
        return minutes == null ? "" : hours(minutes);
    }

    /** "36", "18.5". */
    static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(MINUTES_AN_HOUR, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** "Mon". */
    static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.UK);
    }
}
