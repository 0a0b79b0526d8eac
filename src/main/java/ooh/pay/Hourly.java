package ooh.pay;

import java.time.Duration;
import java.time.LocalTime;

/** What an hour costs from some local time on, in hundredths of a penny, and for how many minutes by the clock that holds. */
record Hourly(long hundredths, long minutesLeft) {
    private static final int MINUTES_A_DAY = 24 * 60;

    static Hourly nothing(LocalTime from) {
        return new Hourly(0, untilMidnight(from));
    }

    static long untilMidnight(LocalTime from) {
        return MINUTES_A_DAY - Duration.between(LocalTime.MIDNIGHT, from).toMinutes();
    }
}
