package ooh.leave;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long each occurrence lasts: so many days of the calendar, and then so many seconds that pass. An end that the file
 * gives as a time is so many seconds, a DURATION in days or weeks is days (RFC 5545, 3.8.5.3), and a whole day is a day,
 * 23 or 25 hours long where clocks change.
 */
record Length(long days, long seconds) {
    private static final Pattern DURATION = Pattern.compile(
            "\\+?P(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,8})S)?)?");

    private static final long DAYS_A_WEEK = 7;

    /** Of an event or an added date: from its end or duration, or as long as one without either lasts. */
    static Length of(Part event, Stamp start, Zones zones) {
        ContentLine end = event.line("DTEND").orElse(null);
        ContentLine duration = event.line("DURATION").orElse(null);
        if (end != null && duration != null) {
            throw duration.bad("and DTEND are both there; an event has one of them");
        }
        if (duration != null) {
            return duration(duration, duration.value());
        }
        return end == null ? new Length(start.wholeDay() ? 1 : 0, 0) : between(start, Stamp.read(end, zones), end);
    }

    static Length between(Stamp start, Stamp end, ContentLine line) {
        Instant from = start.at();
        Instant to = end.at();
        if (to.isBefore(from)) {
            throw line.bad(BadLine.shown(line.value()) + " is before the start");
        }
        if (start.wholeDay() && end.wholeDay()) {
            // Some programs give the day itself as the end of one day.
            return new Length(Math.max(1, (end.wall() - start.wall()) / Wall.DAY), 0);
        }
        return new Length(0, Duration.between(from, to).toSeconds());
    }

    static Length duration(ContentLine line, String text) {
        Matcher found = DURATION.matcher(text);
        if (!found.matches() || text.endsWith("P") || text.endsWith("T")) {
            throw line.bad(BadLine.shown(text) + " is not a duration such as PT8H or P2D");
        }
        return new Length(
                number(found, 1) * DAYS_A_WEEK + number(found, 2),
                number(found, 3) * Wall.HOUR + number(found, 4) * Wall.MINUTE + number(found, 5));
    }

    Instant endOf(Stamp start) {
        return start.moved(days * Wall.DAY).at().plusSeconds(seconds);
    }

    /** The most wall time that one can last. */
    long most() {
        return days * Wall.DAY + seconds;
    }

    private static long number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Long.parseLong(found.group(group));
    }
}
