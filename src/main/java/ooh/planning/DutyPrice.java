package ooh.planning;

/**
 * That a shift costs more with one person than with whom on its banks it costs least, in whole pence. It depends on nothing
 * but the two, so that what a rota costs more than it must is a plain sum.
 */
record DutyPrice(String shiftId, Worker worker, long pence, long leastPence) {
    private static final long PENCE_A_POUND = 100;

    long morePence() {
        return pence - leastPence;
    }

    boolean isDear() {
        return poundsMore() > 0;
    }

    /** Rounded half up: for less than half a pound nobody is moved. */
    long poundsMore() {
        return (morePence() + PENCE_A_POUND / 2) / PENCE_A_POUND;
    }
}
