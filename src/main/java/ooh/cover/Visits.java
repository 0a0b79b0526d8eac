package ooh.cover;

/**
 * The visits of one tier: the share of the contacts that lead to one, for how many minutes it takes {@code peopleAVisit}
 * people away together (2 where home visits are made in pairs), and what becomes of it when everybody is out. One that
 * waits is given up after {@code patienceMinutes} in the mean. Shares are from 0 to 1.
 */
public record Visits(double share, double minutes, int peopleAVisit, WhenBusy whenBusy, double patienceMinutes) {
    private static final double MINUTES_AN_HOUR = 60;
    private static final double MINUTES_A_DAY = 24 * MINUTES_AN_HOUR;

    public Visits {
        if (!(share >= 0 && share <= 1)
                || !(minutes > 0 && minutes <= MINUTES_A_DAY)
                || peopleAVisit < 1
                || peopleAVisit > 2
                || !(patienceMinutes > 0 && patienceMinutes <= MINUTES_A_DAY)) {
            throw new IllegalArgumentException("Visits of a share of " + share + " for " + minutes + " min by "
                    + peopleAVisit + ", given up after " + patienceMinutes + " min, can not be, because a share is from"
                    + " 0 to 1, a visit takes one or two people for up to 24 hours, and nobody waits for longer.");
        }
    }

    /** By one person each, and by somebody else where nobody is free. */
    public static Visits elsewhere(double share, double minutes) {
        return new Visits(share, minutes, 1, WhenBusy.ELSEWHERE, MINUTES_A_DAY);
    }

    /** The mean number of visits under way at so many contacts an hour, if somebody were always free (erlangs). */
    double load(double contactsAnHour) {
        return contactsAnHour * share * minutes / MINUTES_AN_HOUR;
    }

    /** How many people are out at once in the mean, at so many contacts an hour. */
    public double peopleOut(double contactsAnHour) {
        return load(contactsAnHour) * peopleAVisit;
    }

    /**
     * The chance that a visit finds everybody out: Erlang's loss formula where visits go elsewhere, {@link ErlangA} where
     * they wait. One person too few for a pair is as good as none.
     */
    double busyChance(double contactsAnHour, int people) {
        return whenBusy == WhenBusy.ELSEWHERE
                ? ErlangB.busyChance(load(contactsAnHour), crews(people))
                : waiting(contactsAnHour, people).busyChance();
    }

    /** The share of the visits to which nobody of the tier goes in the end: all that find everybody out, or do not wait so long. */
    double lostShare(double contactsAnHour, int people) {
        return whenBusy == WhenBusy.ELSEWHERE
                ? busyChance(contactsAnHour, people)
                : waiting(contactsAnHour, people).givenUpShare();
    }

    /**
     * The fewest people, from {@code least} to {@code most}, with whom a visit finds everybody out with this chance at
     * most; where none are enough, the fewest with whom it is as small as it can be. Never too few for one visit.
     */
    int peopleFor(double contactsAnHour, int least, int most, double mostBusyChance) {
        int people = Math.min(most, Math.max(least, peopleAVisit));
        int useful = Math.max(people, crews(most) * peopleAVisit);
        while (people < useful && busyChance(contactsAnHour, people) > mostBusyChance) {
            people++;
        }
        return people;
    }

    private ErlangA waiting(double contactsAnHour, int people) {
        return ErlangA.of(load(contactsAnHour), crews(people), patienceMinutes / minutes);
    }

    private int crews(int people) {
        return people / peopleAVisit;
    }
}
