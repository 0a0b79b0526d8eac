package ooh.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ooh.access.Secret;

/**
 * Slows down whoever tries passwords, and locks nobody out. After three failures each further try must wait: 1, 2, 4 seconds
 * and so on to 30. What counts is the name together with the address; a name from addresses where it never succeeded; and,
 * after twenty failures, the address. So whoever has signed in from an address before is slowed by nobody else's tries, and
 * a right password after the wait always holds. Names that nobody has are slowed alike.
 */
@Singleton
class Pace {
    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int FREE = 2;
    private static final int FREE_OF_AN_ADDRESS = 20;
    private static final int MOST_DOUBLINGS = 5;
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final Duration KNOWN = Duration.ofDays(90);

    private final PaceStore store;

    Pace(PaceStore store) {
        this.store = store;
    }

    /** How long to wait; if not at all, this try counts as a failure until it is said to be good. */
    Duration take(String name, String address, Instant now) {
        return store.take(keys(name, address), tallies -> wait(tallies, now), now);
    }

    void good(String name, String address, Instant now) {
        store.good(keys(name, address), now);
    }

    /** A try that was not looked at after all. */
    void notTried(String name, String address) {
        store.takeBack(keys(name, address));
    }

    /** @param tallies of both, of the name, of the address */
    private static Duration wait(List<Tally> tallies, Instant now) {
        Tally both = tallies.get(0);
        Duration own = both.wait(FREE, now);
        if (both.isKnown(now)) {
            return own;
        }
        Duration others = longer(tallies.get(1).wait(FREE, now), tallies.get(2).wait(FREE_OF_AN_ADDRESS, now));
        return longer(own, others);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static List<String> keys(String name, String address) {
        String key = Account.key(name);
        return List.of(
                Secret.hash("both\n" + key + "\n" + address),
                Secret.hash("name\n" + key),
                Secret.hash("address\n" + address));
    }

    /** How often it went wrong, when last, and when it last went well. */
    record Tally(int failures, Instant failedAt, Instant goodAt) {
        int failuresAt(Instant now) {
            return now.isBefore(failedAt.plus(FORGOTTEN)) ? failures : 0;
        }

        private Duration wait(int free, Instant now) {
            int over = failuresAt(now) - free;
            if (over <= 0) {
                return Duration.ZERO;
            }
            Duration delay = over > MOST_DOUBLINGS ? LONGEST : Duration.ofSeconds(1L << (over - 1));
            Duration left = Duration.between(now, failedAt.plus(delay));
            return left.isNegative() ? Duration.ZERO : left;
        }

        private boolean isKnown(Instant now) {
            return now.isBefore(goodAt.plus(KNOWN));
        }
    }
}
