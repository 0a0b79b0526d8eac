package ooh.cover;

/**
 * Erlang's loss formula ("Solution of some problems in the theory of probabilities of significance in automatic telephone
 * exchanges", 1917), by its recursion, which neither overflows nor loses figures: B(0) = 1, B(n) = aB(n-1) / (n + aB(n-1)).
 */
final class ErlangB {
    private ErlangB() {}

    /** The chance that all {@code people} are out at once, where {@code load} is the mean number of visits under way (erlangs). */
    static double busyChance(double load, int people) {
        double chance = 1;
        for (int n = 1; n <= people; n++) {
            chance = load * chance / (n + load * chance);
        }
        return chance;
    }
}
