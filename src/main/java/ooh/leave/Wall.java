package ooh.leave;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a clock on the wall shows, as seconds since it showed midnight of 1 January 1970, whatever the zone: recurrences
 * are reckoned in it, millions of times, and become instants at the end.
 */
final class Wall {
    static final long DAY = 86_400;
    static final long HOUR = 3_600;
    static final long MINUTE = 60;

    private static final Pattern DATE_AND_TIME =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)(\\d\\d))?");
    private static final int LAST_SECOND = 59;

    private Wall() {}

    static long of(LocalDate day) {
        return day.toEpochDay() * DAY;
    }

    static LocalDate day(long wall) {
        return LocalDate.ofEpochDay(Math.floorDiv(wall, DAY));
    }

    static LocalTime time(long wall) {
        return LocalTime.ofSecondOfDay(Math.floorMod(wall, DAY));
    }

    static long of(Instant at, ZoneOffset offset) {
        return at.getEpochSecond() + offset.getTotalSeconds();
    }

    /** 20261224 or 20261224T170000; second 60 counts as 59 (RFC 5545, 3.3.12). */
    static long read(ContentLine line, String text) {
        Matcher found = DATE_AND_TIME.matcher(text);
        if (!found.matches()) {
            throw line.bad(BadLine.shown(text) + " is not a day or time such as 20261224 or 20261224T170000");
        }
        try {
            LocalDate day = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            LocalTime time = found.group(4) == null
                    ? LocalTime.MIDNIGHT
                    : LocalTime.of(number(found, 4), number(found, 5), Math.min(LAST_SECOND, number(found, 6)));
            return of(day) + time.toSecondOfDay();
        } catch (DateTimeException e) {
            throw line.bad(BadLine.shown(text) + " is no day, or no time of day, that there is");
        }
    }

    static boolean isDay(String text) {
        return text.length() == "20261224".length();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
