package ooh.leave;

import java.util.List;

/**
 * Every time of day on every day, in order, in wall time; reckoned when asked for, because a rule may name all the seconds
 * of a year. The lists are sorted.
 */
record CandidateTimes(List<Long> days, List<Integer> hours, List<Integer> minutes, List<Integer> seconds) {
    long size() {
        return (long) days.size() * hours.size() * minutes.size() * seconds.size();
    }

    long at(long index) {
        long rest = index;
        int second = seconds.get((int) (rest % seconds.size()));
        rest /= seconds.size();
        int minute = minutes.get((int) (rest % minutes.size()));
        rest /= minutes.size();
        int hour = hours.get((int) (rest % hours.size()));
        rest /= hours.size();
        return days.get((int) rest) * Wall.DAY + hour * Wall.HOUR + minute * Wall.MINUTE + second;
    }
}
