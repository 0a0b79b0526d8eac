package ooh.cover;

/**
 * The queue in which those who wait may give up: Palm's model ("Research on telephone traffic carried by full availability
 * groups", 1957), as Garnett, Mandelbaum and Reiman use it to staff a call centre ("Designing a call center with impatient
 * customers", 2002). Visits arrive at random and last an exponential time; each that waits gives up after an exponential
 * time of mean {@code patience}, counted in mean visits. Without end of patience it is Erlang's C, with none his B.
 */
final class ErlangA {
    /** What is left of the chance of long queues when they are counted no further. */
    private static final double NEGLIGIBLE = 1e-12;

    private static final double HUGE = 1e200;

    private final double allBusy;
    private final double givenUp;

    private ErlangA(double allBusy, double givenUp) {
        this.allBusy = allBusy;
        this.givenUp = givenUp;
    }

    /** {@code load} is the mean number of visits that would be under way if nobody ever waited (erlangs). */
    static ErlangA of(double load, int people, double patience) {
        if (load == 0 || people == 0) {
            return new ErlangA(people == 0 ? 1 : 0, people == 0 && load > 0 ? 1 : 0);
        }
        // Relative to the chance that all are busy and nobody waits, so that nothing overflows: what comes below it is
        // the reciprocal of the loss formula less itself.
        double below = 1 / ErlangB.busyChance(load, people) - 1;
        double term = 1;
        double above = 1;
        double waiting = 0;
        for (int queue = 1; term * queue > NEGLIGIBLE * above; queue++) {
            term *= load / (people + queue / patience);
            above += term;
            waiting += queue * term;
            if (above > HUGE) { // far too few people: only the proportions matter
                below /= above;
                term /= above;
                waiting /= above;
                above = 1;
            }
        }
        double all = below + above;
        // Whoever waits gives up at the rate 1 / patience; as a share of those who come at the rate of the load.
        return new ErlangA(above / all, waiting / all / patience / load);
    }

    /** The chance that a visit finds everybody out, and waits. */
    double busyChance() {
        return allBusy;
    }

    /** The share of the visits that nobody goes out to in the end. */
    double givenUpShare() {
        return givenUp;
    }
}
