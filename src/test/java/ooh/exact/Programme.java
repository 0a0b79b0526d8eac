package ooh.exact;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A linear programme in whole numbers of a special kind: of each group of columns exactly one is taken, and besides there
 * are free columns with bounds of their own. The least cost is proved in three steps. The relaxation to fractions gives a
 * price for each line; with these prices, rounded to thousandths and so exact again, no solution can cost less than a
 * floor, nor less than floor and surcharge where it takes a column with that surcharge; so CP-SAT need only try the columns
 * whose surcharge lies within what it finds, and what it finds is the least.
 */
final class Programme {
    private static final long SCALE = 1000;
    private static final int WORKERS = 4;

    static {
        Loader.loadNativeLibraries();
    }

    /** A number from 0 to {@code most} that is to be found; one of a group is 0 or 1. */
    record Column(int index, int group, long most) {}

    /** {@code least <= sum of factors <= most}. */
    private static final class Line {
        final Map<Column, Long> factors = new HashMap<>();
        long least;
        long most;

        /** A line that is open on one side can only have a price of one sign; the other comes of rounding. */
        long possible(long price) {
            return price > 0 && least == Long.MIN_VALUE || price < 0 && most == Long.MAX_VALUE ? 0 : price;
        }
    }

    /** The time was over before it was known that there is nothing cheaper. */
    static final class Unproved extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Unproved(String message) {
            super(message);
        }
    }

    private final double secondsAtMost;
    private final List<Column> columns = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int groups;

    Programme(double secondsAtMost) {
        this.secondsAtMost = secondsAtMost;
    }

    List<Column> group(int size) {
        List<Column> group = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            group.add(new Column(columns.size(), groups, 1));
            columns.add(group.get(i));
        }
        groups++;
        return group;
    }

    Column free(long most) {
        Column column = new Column(columns.size(), -1, most);
        columns.add(column);
        return column;
    }

    void line(long least, long most, Map<Column, Long> factors) {
        Line line = new Line();
        line.least = least;
        line.most = most;
        line.factors.putAll(factors);
        lines.add(line);
    }

    /** The values of a solution that costs least; refuses where there is none, or none is proved in time. */
    Map<Column, Long> least(ToLongFunction<Column> cost) {
        long[] prices = prices(cost);
        long[] priced = priced(cost, prices);
        long[] cheapest = cheapest(priced);
        long floor = floor(prices, priced, cheapest);
        long leastWhole = -Math.floorDiv(-floor, SCALE);
        Map<Column, Long> best = Map.of();
        long within = SCALE * 200;
        while (within <= SCALE * SCALE * SCALE) {
            Tried tried = among(cost, priced, cheapest, within, leastWhole, best);
            best = tried.best();
            long above = best.isEmpty() ? Long.MAX_VALUE : SCALE * cost(cost, best) - floor;
            if (above < SCALE || tried.isProved() && above <= within) {
                return best;
            }
            if (!tried.isProved() && above >= within) {
                throw new Unproved("The least cost could not be proved: best "
                        + (best.isEmpty() ? "none" : leastWhole + above / SCALE) + ", bound " + leastWhole + ".");
            }
            within = best.isEmpty() ? 10 * within : above;
        }
        throw new IllegalStateException("There is no solution.");
    }

    /** The best solution found, or empty; and whether no other of the columns tried makes a better one. */
    private record Tried(Map<Column, Long> best, boolean isProved) {}

    static long cost(ToLongFunction<Column> cost, Map<Column, Long> solution) {
        return solution.entrySet().stream()
                .mapToLong(column -> column.getValue() * cost.applyAsLong(column.getKey()))
                .sum();
    }

    /** What one more of each line's sum is worth, in thousandths, as the relaxation to fractions has it. */
    private long[] prices(ToLongFunction<Column> cost) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        MPVariable[] variables = new MPVariable[columns.size()];
        MPObjective objective = solver.objective();
        MPConstraint[] one = new MPConstraint[groups];
        for (int group = 0; group < groups; group++) {
            one[group] = solver.makeConstraint(1, 1);
        }
        for (Column column : columns) {
            MPVariable variable = solver.makeNumVar(0, column.group() < 0 ? column.most() : MPSolver.infinity(), "");
            variables[column.index()] = variable;
            objective.setCoefficient(variable, cost.applyAsLong(column));
            if (column.group() >= 0) {
                one[column.group()].setCoefficient(variable, 1);
            }
        }
        List<MPConstraint> constraints = new ArrayList<>();
        for (Line line : lines) {
            MPConstraint constraint = solver.makeConstraint(
                    line.least == Long.MIN_VALUE ? -MPSolver.infinity() : line.least,
                    line.most == Long.MAX_VALUE ? MPSolver.infinity() : line.most);
            line.factors.forEach((column, factor) -> constraint.setCoefficient(variables[column.index()], factor));
            constraints.add(constraint);
        }
        objective.setMinimization();
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("There is no solution, not even in fractions.");
        }
        long[] prices = new long[lines.size()];
        for (int i = 0; i < prices.length; i++) {
            prices[i] =
                    lines.get(i).possible(Math.round(SCALE * constraints.get(i).dualValue()));
        }
        return prices;
    }

    /** What each column costs, less what it brings to the lines at these prices. */
    private long[] priced(ToLongFunction<Column> cost, long[] prices) {
        long[] priced = new long[columns.size()];
        columns.forEach(column -> priced[column.index()] = SCALE * cost.applyAsLong(column));
        for (int i = 0; i < prices.length; i++) {
            long price = prices[i];
            lines.get(i).factors.forEach((column, factor) -> priced[column.index()] -= price * factor);
        }
        return priced;
    }

    private long[] cheapest(long[] priced) {
        long[] cheapest = new long[groups];
        Arrays.fill(cheapest, Long.MAX_VALUE);
        for (Column column : columns) {
            if (column.group() >= 0) {
                cheapest[column.group()] = Math.min(cheapest[column.group()], priced[column.index()]);
            }
        }
        return cheapest;
    }

    /**
     * For any prices, cost = priced columns + price times each line's sum; and a line's sum is at least its least where
     * the price is positive, and at most its most where it is negative.
     */
    private long floor(long[] prices, long[] priced, long[] cheapest) {
        long floor = Arrays.stream(cheapest).sum();
        for (int i = 0; i < prices.length; i++) {
            long bound = prices[i] > 0 ? lines.get(i).least : lines.get(i).most;
            floor += prices[i] == 0 ? 0 : Math.multiplyExact(prices[i], bound);
        }
        for (Column column : columns) {
            floor += column.group() < 0 ? Math.min(0, priced[column.index()]) * column.most() : 0;
        }
        return floor;
    }

    private Tried among(
            ToLongFunction<Column> cost,
            long[] priced,
            long[] cheapest,
            long within,
            long leastWhole,
            Map<Column, Long> before) {
        CpModel model = new CpModel();
        Map<Column, IntVar> tried = new HashMap<>();
        List<LinearExprBuilder> one = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            one.add(LinearExpr.newBuilder());
        }
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Column column : columns) {
            boolean inGroup = column.group() >= 0;
            if (!inGroup || priced[column.index()] - cheapest[column.group()] <= within) {
                IntVar number = model.newIntVar(0, column.most(), "");
                tried.put(column, number);
                if (!before.isEmpty()) {
                    model.addHint(number, before.getOrDefault(column, 0L));
                }
                sum.addTerm(number, cost.applyAsLong(column));
                if (inGroup) {
                    one.get(column.group()).add(number);
                }
            }
        }
        one.forEach(group -> model.addEquality(group, 1));
        for (Line line : lines) {
            LinearExprBuilder expression = LinearExpr.newBuilder();
            line.factors.forEach((column, factor) -> {
                IntVar number = tried.get(column);
                if (number != null) {
                    expression.addTerm(number, factor);
                }
            });
            model.addLinearConstraint(expression, line.least, line.most);
        }
        model.minimize(sum);
        return solution(model, tried, leastWhole, before);
    }

    /** Ends early at a solution that costs no more than any can. */
    private Tried solution(CpModel model, Map<Column, IntVar> tried, long leastWhole, Map<Column, Long> before) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(secondsAtMost).setNumWorkers(WORKERS);
        CpSolverStatus status = solver.solve(model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                if (Math.round(objectiveValue()) <= leastWhole) {
                    stopSearch();
                }
            }
        });
        boolean isFound = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        if (!isFound) {
            return new Tried(before, status == CpSolverStatus.INFEASIBLE);
        }
        Map<Column, Long> solution = new HashMap<>();
        tried.forEach((column, number) -> solution.put(column, solver.value(number)));
        return new Tried(solution, status == CpSolverStatus.OPTIMAL);
    }
}
