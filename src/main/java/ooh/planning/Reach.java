package ooh.planning;

import java.util.ArrayList;
import java.util.List;
import ooh.rota.Score;

/**
 * What one person could take in one planned week: at most {@code most} shifts, and at most one of each group of shift ids,
 * where two shifts stand in one group only if the person can not have both. {@code rows} are all the sets of shifts that
 * the person could have, the empty one first; none where they are too many to be listed.
 */
record Reach(WorkingWeek week, int most, List<List<String>> groups, List<Row> rows) {
    /** Beyond so many sets they are not listed, and the most is taken to be one shift of each group, which is never too few. */
    private static final int ROWS_AT_MOST = 20_000;

    /** A set of kinds of shifts by their numbers, and by how much it raises the penalty of the rules priced, or lowers it. */
    record Row(List<Integer> kinds, long price) {}

    boolean isListed() {
        return !rows.isEmpty();
    }

    /**
     * @param plan the person alone, with the first shift of each kind that could be given to the person still open, and
     *     beside nothing but the duties that can not move
     */
    static Reach of(WorkingWeek week, RotaPlan plan, List<Kind> kinds, RuleBook rules) {
        try (Asking asking = rules.ask(plan)) {
            return new Listing(week, asking, plan, kinds).reach();
        }
    }

    private static final class Listing {
        private final WorkingWeek week;
        private final Asking asking;
        private final Score anyway;
        private final List<Kind> kinds;

        /** The first of each kind, as it stands in the plan. */
        private final List<PlannedShift> shifts;

        /** Of two kinds, the earlier in the list first: whether the person can have both. */
        private final boolean[][] beside;

        private final List<Row> rows = new ArrayList<>();
        private int most;

        Listing(WorkingWeek week, Asking asking, RotaPlan plan, List<Kind> kinds) {
            this.week = week;
            this.asking = asking;
            this.anyway = asking.score();
            this.kinds = kinds;
            this.shifts =
                    kinds.stream().map(kind -> plan.shift(kind.first().id())).toList();
            this.beside = new boolean[kinds.size()][kinds.size()];
        }

        Reach reach() {
            List<Integer> lawful = alone();
            lawful.forEach(one -> noteBeside(one, lawful));
            further(List.of(), lawful);
            List<List<String>> groups = groups(lawful);
            boolean listed = rows.size() <= ROWS_AT_MOST;
            return new Reach(week, listed ? most : groups.size(), groups, listed ? List.copyOf(rows) : List.of());
        }

        private List<Integer> alone() {
            List<Integer> lawful = new ArrayList<>();
            for (int kind = 0; kind < kinds.size(); kind++) {
                if (isLawfulWith(kind)) {
                    lawful.add(kind);
                }
            }
            return lawful;
        }

        private void noteBeside(int one, List<Integer> lawful) {
            asking.give(shifts.get(one), week.worker());
            for (int other : lawful) {
                if (other > one && isLawfulWith(other)) {
                    beside[one][other] = true;
                }
            }
            asking.give(shifts.get(one), null);
        }

        private boolean isLawfulWith(int kind) {
            asking.give(shifts.get(kind), week.worker());
            boolean lawful = isLawful(asking.score());
            asking.give(shifts.get(kind), null);
            return lawful;
        }

        private boolean isLawful(Score score) {
            return score.hard() >= anyway.hard();
        }

        /** Lists the kinds taken, and then with each of the others that go with them, in turn. */
        private void further(List<Integer> taken, List<Integer> others) {
            List<Integer> numbers =
                    taken.stream().map(kind -> kinds.get(kind).number()).toList();
            rows.add(new Row(numbers, anyway.soft() - asking.score().soft()));
            most = Math.max(most, taken.size());
            for (int next : others) {
                if (rows.size() <= ROWS_AT_MOST) {
                    asking.give(shifts.get(next), week.worker());
                    if (isLawful(asking.score())) {
                        further(
                                with(taken, next),
                                others.stream()
                                        .filter(other -> beside[next][other])
                                        .toList());
                    }
                    asking.give(shifts.get(next), null);
                }
            }
        }

        private static List<Integer> with(List<Integer> taken, int next) {
            List<Integer> more = new ArrayList<>(taken);
            more.add(next);
            return List.copyOf(more);
        }

        private List<List<String>> groups(List<Integer> lawful) {
            List<List<Integer>> groups = new ArrayList<>();
            for (int kind : lawful) {
                groups.stream()
                        .filter(group -> group.stream().noneMatch(other -> beside[other][kind]))
                        .findFirst()
                        .orElseGet(() -> another(groups))
                        .add(kind);
            }
            return groups.stream()
                    .map(group -> group.stream()
                            .flatMap(kind -> kinds.get(kind).ids().stream())
                            .toList())
                    .toList();
        }

        private static List<Integer> another(List<List<Integer>> groups) {
            List<Integer> group = new ArrayList<>();
            groups.add(group);
            return group;
        }
    }
}
