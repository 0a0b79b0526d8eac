package ooh.staff;

/**
 * How much a person works here: minutes a week on contract (0 for a bank member), the most minutes in one rota week that
 * the person may be given, and whether the person has opted out of the 48-hour average in writing (Working Time
 * Regulations 1998, regulation 5); and how the planned days may follow each other. Refuses negative minutes and a most below the contract.
 */
public record Limits(int contractedMinutes, int mostMinutesAWeek, boolean optedOut, RunningLimits running) {
    public Limits {
        if (contractedMinutes < 0 || mostMinutesAWeek < contractedMinutes) {
            throw new IllegalArgumentException("Limits of " + contractedMinutes + " min on contract and at most "
                    + mostMinutesAWeek + " min can not be, because the most is at least the contract.");
        }
    }

    /** Of somebody whose days may follow each other as they like. */
    public Limits(int contractedMinutes, int mostMinutesAWeek, boolean optedOut) {
        this(contractedMinutes, mostMinutesAWeek, optedOut, RunningLimits.NONE);
    }

    /** The same hours, with other running limits. */
    public Limits within(RunningLimits other) {
        return new Limits(contractedMinutes, mostMinutesAWeek, optedOut, other);
    }

    /** The load that is fair to compare by: the contract, or for a bank member what the person is willing to work. */
    public int shareMinutes() {
        return contractedMinutes > 0 ? contractedMinutes : mostMinutesAWeek;
    }
}
