package ooh.planning;

import java.util.Arrays;
import java.util.List;

/**
 * The columns that make up a mixture, one for each row, how much there is of each, and what a row is worth by them: the
 * revised simplex method's basis with its inverse (Dantzig and Orchard-Hays 1954). Kept up from one exchange of a column to
 * the next, and made anew now and then, because what rounding takes away adds up.
 */
final class LineBasis {
    private static final int EXCHANGES = 150;
    private static final double SINGULAR = 1e-11;

    final LineColumn[] columns;
    final double[] amounts;
    final double[] worths;
    private final double[] right;
    private final double[] way;
    private double[][] inverse;
    private int exchanges;

    LineBasis(double[] right) {
        this.right = right;
        this.columns = new LineColumn[right.length];
        this.amounts = new double[right.length];
        this.worths = new double[right.length];
        this.way = new double[right.length];
        this.inverse = new double[0][0];
    }

    boolean isWorn() {
        return exchanges >= EXCHANGES;
    }

    /** False where the columns do not make a basis. */
    boolean makeAnew(List<LineColumn> cover) {
        exchanges = 0;
        if (!invert()) {
            return false;
        }
        double[] left = right.clone();
        for (LineColumn column : cover) {
            left[column.rows[0]] -= column.atMost ? column.sign * column.most : 0;
        }
        for (int row = 0; row < left.length; row++) {
            amounts[row] = 0;
            for (int other = 0; other < left.length; other++) {
                amounts[row] += inverse[row][other] * left[other];
            }
        }
        reckonWorths();
        return true;
    }

    /** By elimination (Gauss and Jordan), the greatest of a column first. */
    private boolean invert() {
        int size = columns.length;
        double[][] matrix = new double[size][size];
        inverse = new double[size][size];
        for (int row = 0; row < size; row++) {
            inverse[row][row] = 1;
            for (int in : columns[row].rows) {
                matrix[in][row] = columns[row].sign;
            }
        }
        for (int column = 0; column < size; column++) {
            int greatest = column;
            for (int row = column; row < size; row++) {
                greatest = Math.abs(matrix[row][column]) > Math.abs(matrix[greatest][column]) ? row : greatest;
            }
            if (Math.abs(matrix[greatest][column]) < SINGULAR) {
                return false;
            }
            swap(matrix, column, greatest);
            swap(inverse, column, greatest);
            double divisor = matrix[column][column];
            divide(matrix[column], divisor);
            divide(inverse[column], divisor);
            for (int row = 0; row < size; row++) {
                double factor = matrix[row][column];
                if (row != column && factor != 0) {
                    takeOff(matrix[row], factor, matrix[column]);
                    takeOff(inverse[row], factor, inverse[column]);
                }
            }
        }
        return true;
    }

    private static void swap(double[][] rows, int one, int other) {
        double[] row = rows[one];
        rows[one] = rows[other];
        rows[other] = row;
    }

    private static void divide(double[] row, double divisor) {
        for (int at = 0; at < row.length; at++) {
            row[at] /= divisor;
        }
    }

    private static void takeOff(double[] row, double factor, double[] other) {
        for (int at = 0; at < row.length; at++) {
            row[at] -= factor * other[at];
        }
    }

    void reckonWorths() {
        Arrays.fill(worths, 0);
        for (int row = 0; row < columns.length; row++) {
            if (columns[row].price() != 0) {
                takeOff(worths, -columns[row].price(), inverse[row]);
            }
        }
    }

    /** How much of each column in the basis one of this one takes the place of. Good until asked again. */
    double[] replacedBy(LineColumn column) {
        for (int row = 0; row < way.length; row++) {
            double sum = 0;
            for (int in : column.rows) {
                sum += inverse[row][in];
            }
            way[row] = sum * column.sign;
        }
        return way;
    }

    /** So much of the column in place of that in the row, after {@link #replacedBy} was asked about it. */
    void exchange(int out, LineColumn column, double amount) {
        exchanges++;
        double dearer = column.dearer(worths);
        columns[out] = column;
        amounts[out] = amount;
        divide(inverse[out], way[out]);
        for (int row = 0; row < way.length; row++) {
            if (row != out && way[row] != 0) {
                takeOff(inverse[row], way[row], inverse[out]);
            }
        }
        takeOff(worths, -dearer, inverse[out]);
    }
}
