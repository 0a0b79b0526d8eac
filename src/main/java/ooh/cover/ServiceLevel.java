package ooh.cover;

/**
 * How surely somebody of a tier is free to be sent out: the chance, in the busiest hour, that all of them are out already
 * is at most {@code mostBusyChance}, where the visits are as {@link Visits} says. Chances are from 0 to 1.
 */
public record ServiceLevel(double mostBusyChance, Visits visits) {
    public ServiceLevel {
        if (!(mostBusyChance > 0 && mostBusyChance < 1)) {
            throw new IllegalArgumentException("A service level of " + mostBusyChance
                    + " busy can not be, because the chance lies between 0 and 1.");
        }
    }

    ServiceLevel with(Visits expected) {
        return new ServiceLevel(mostBusyChance, expected);
    }

    /** The fewest people, from {@code least} to {@code most}, who keep the level at so many contacts an hour. */
    int peopleFor(double contactsAnHour, int least, int most) {
        return visits.peopleFor(contactsAnHour, least, most, mostBusyChance);
    }
}
