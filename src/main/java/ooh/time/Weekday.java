package ooh.time;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The days of the week as files write them: {@code mon} to {@code sun}. */
public final class Weekday {
    private static final int LETTERS = 3;

    /** All of them, as a message lists them. */
    public static final String WORDS =
            Arrays.stream(DayOfWeek.values()).map(Weekday::word).collect(Collectors.joining(", "));

    private Weekday() {}

    public static Optional<DayOfWeek> of(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word(day).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public static String word(DayOfWeek day) {
        return day.name().substring(0, LETTERS).toLowerCase(Locale.ROOT);
    }
}
