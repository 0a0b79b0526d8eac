package ooh.pay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ooh.time.ServiceCalendar;

/**
 * What a local day is for pay. Christmas Day, Boxing Day or New Year's Day at a weekend is a real bank holiday, and the
 * working day that the government publishes in its place is a substitute one (Banking and Financial Dealings Act 1971):
 * agreements differ in which of the two they pay as a holiday, so each is a kind of its own.
 */
public enum DayKind {
    WEEKDAY("weekday"),
    SATURDAY("saturday"),
    SUNDAY("sunday"),
    BANK_HOLIDAY("bank-holiday"),
    REAL_BANK_HOLIDAY("real-bank-holiday"),
    SUBSTITUTE_BANK_HOLIDAY("substitute-bank-holiday");

    /** All of them, as a message lists them. */
    public static final String WORDS =
            Arrays.stream(values()).map(DayKind::word).collect(Collectors.joining(", "));

    /** Those that keep their date; every other bank holiday is a Monday or a Friday by rule. */
    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    /** Both days of Christmas at a weekend are made good on the Monday and Tuesday after. */
    private static final int FURTHEST_AFTER = 3;

    private final String word;

    DayKind(String word) {
        this.word = word;
    }

    /** The word that files use. */
    public String word() {
        return word;
    }

    public static Optional<DayKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** Refuses a day of a year whose bank holidays are not published. */
    public static DayKind of(LocalDate day, ServiceCalendar calendar) {
        boolean published = calendar.isBankHoliday(day);
        if (isFixed(day) && isWeekend(day)) {
            return REAL_BANK_HOLIDAY;
        }
        if (published) {
            return isSubstitute(day) ? SUBSTITUTE_BANK_HOLIDAY : BANK_HOLIDAY;
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> SATURDAY;
            case SUNDAY -> SUNDAY;
            default -> WEEKDAY;
        };
    }

    private static boolean isSubstitute(LocalDate day) {
        return !isFixed(day)
                && IntStream.rangeClosed(1, FURTHEST_AFTER)
                        .mapToObj(day::minusDays)
                        .anyMatch(before -> isFixed(before) && isWeekend(before));
    }

    private static boolean isFixed(LocalDate day) {
        return FIXED.contains(MonthDay.from(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }
}
