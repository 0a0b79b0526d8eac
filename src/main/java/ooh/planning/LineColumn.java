package ooh.planning;

/**
 * What the mixture of {@link LineShares} is made of: a person's line of days, or so many of the places of a day and kind at
 * one price. It counts once, or is taken off once, in each of its rows.
 */
final class LineColumn {
    /** Nobody's: a price of cover. */
    static final int NOBODY = -1;

    final int person;
    final int[] line;
    final int[] rows;
    final double sign;

    /** In the measure of the dearest place. */
    final double cost;

    final double most;

    /** Not to be taken where the search is now; as much as it costs more then. */
    double barred;

    /** As much as there can be, and so not in the basis. */
    boolean atMost;

    boolean inBasis;

    private LineColumn(int person, int[] line, int[] rows, double sign, double cost, double most) {
        this.person = person;
        this.line = line;
        this.rows = rows;
        this.sign = sign;
        this.cost = cost;
        this.most = most;
    }

    static LineColumn line(int person, int[] line, int[] rows, double cost) {
        return new LineColumn(person, line, rows, 1, cost, Double.POSITIVE_INFINITY);
    }

    static LineColumn cover(int row, double cost, double most) {
        return new LineColumn(NOBODY, new int[0], new int[] {row}, -1, cost, most);
    }

    double price() {
        return cost + barred;
    }

    /** What it costs beyond what its rows are worth; below 0 more of it makes the mixture cheaper. */
    double dearer(double[] worths) {
        double worth = 0;
        for (int row : rows) {
            worth += worths[row];
        }
        return price() - sign * worth;
    }
}
