package ooh.cover;

/**
 * How surely somebody of a tier is free to be sent out: the chance, in the busiest hour, that all of them are out already
 * is at most {@code mostBusyChance}, where {@code visitShare} of the contacts lead to a visit that takes a person away
 * for {@code visitMinutes}. Chances and shares are from 0 to 1.
 */
public record ServiceLevel(double mostBusyChance, double visitShare, double visitMinutes) {
    private static final double MINUTES_AN_HOUR = 60;

    public ServiceLevel {
        if (!(mostBusyChance > 0 && mostBusyChance < 1)
                || !(visitShare >= 0 && visitShare <= 1)
                || !(visitMinutes > 0 && visitMinutes <= 24 * MINUTES_AN_HOUR)) {
            throw new IllegalArgumentException("A service level of " + mostBusyChance + " busy, " + visitShare
                    + " visited for " + visitMinutes + " min can not be, because the chance lies between 0 and 1, the"
                    + " share from 0 to 1, and a visit takes up to 24 hours.");
        }
    }

    /** The fewest people, from {@code least} to {@code most}, who keep the level at so many contacts an hour. */
    int peopleFor(double contactsAnHour, int least, int most) {
        double load = contactsAnHour * visitShare * visitMinutes / MINUTES_AN_HOUR;
        int people = least;
        while (people < most && ErlangB.busyChance(load, people) > mostBusyChance) {
            people++;
        }
        return people;
    }
}
