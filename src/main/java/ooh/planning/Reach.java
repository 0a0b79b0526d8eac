package ooh.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one person could take in one planned week: at most {@code most} shifts, and at most one of each group of shift ids. Two shifts
 * stand in one group only where the person can not have both.
 */
record Reach(int most, List<List<String>> groups) {
    /**
     * The rules of one person's work, which no further work of that person mends. Only these are asked, so a rule that is
     * not named here makes the bound no better, and never wrong.
     */
    static final List<String> RULES = List.of(
            "tierNotHeld",
            "workingWhileAbsent",
            "doubleBooked",
            "restTooShort",
            "restBesidePostTooShort",
            "stretchTooLong",
            "weekTooLong",
            "weeklyRestTooShort",
            "averageWeekTooLong",
            "nightWorkAverageTooLong",
            "tooManyNightsRunning");

    /** Beyond so many askings the most is taken to be one shift of each group, which is never too few. */
    private static final int ASKINGS_AT_MOST = 4000;

    /**
     * @param plan the person alone, with the shifts of the week that could be given to the person still open, and beside
     *     nothing but the duties that can not move
     */
    static Reach of(Worker worker, RotaPlan plan, RuleBook rules) {
        try (Asking asking = rules.ask(plan)) {
            return new Counting(worker, asking).reach(plan.shifts());
        }
    }

    private static final class Counting {
        private final Worker worker;
        private final Asking asking;
        private final long hardAnyway;
        private int askings;

        Counting(Worker worker, Asking asking) {
            this.worker = worker;
            this.asking = asking;
            this.hardAnyway = asking.hard();
        }

        Reach reach(List<PlannedShift> shifts) {
            List<PlannedShift> alone = shifts.stream()
                    .filter(shift -> !shift.isPinned() && isLawfulWith(shift))
                    .sorted(Comparator.comparing(PlannedShift::span).thenComparing(PlannedShift::id))
                    .toList();
            List<List<PlannedShift>> groups = grouped(alone);
            int[] room = IntStream.range(0, alone.size())
                    .map(from -> room(groups, alone.subList(from, alone.size())))
                    .toArray();
            int most = most(alone, room, 0, groups.size());
            return new Reach(askings > ASKINGS_AT_MOST ? groups.size() : most, ids(groups));
        }

        private static List<List<String>> ids(List<List<PlannedShift>> groups) {
            return groups.stream()
                    .map(group -> group.stream().map(PlannedShift::id).toList())
                    .toList();
        }

        private boolean isLawfulWith(PlannedShift shift) {
            boolean lawful = give(shift);
            asking.hardWith(shift, null);
            return lawful;
        }

        private boolean give(PlannedShift shift) {
            return asking.hardWith(shift, worker) >= hardAnyway;
        }

        private List<List<PlannedShift>> grouped(List<PlannedShift> shifts) {
            List<List<PlannedShift>> groups = new ArrayList<>();
            for (PlannedShift shift : shifts) {
                asking.hardWith(shift, worker);
                groups.stream()
                        .filter(group -> group.stream().noneMatch(this::isLawfulWith))
                        .findFirst()
                        .orElseGet(() -> another(groups))
                        .add(shift);
                asking.hardWith(shift, null);
            }
            return groups;
        }

        private static List<PlannedShift> another(List<List<PlannedShift>> groups) {
            List<PlannedShift> group = new ArrayList<>();
            groups.add(group);
            return group;
        }

        /** Of how many groups there are any among the shifts. */
        private static int room(List<List<PlannedShift>> groups, List<PlannedShift> shifts) {
            return (int) groups.stream()
                    .filter(group -> !Collections.disjoint(group, shifts))
                    .count();
        }

        /**
         * How many of the shifts from that one on the person can have beside those given; no more than {@code atMost}. Not
         * looked for where the groups left have no room for more, nor twice for shifts of the same time, which are alike to
         * the rules asked once the person may have each.
         *
         * @param room of how many groups there are any from each shift on
         */
        private int most(List<PlannedShift> shifts, int[] room, int from, int atMost) {
            int most = 0;
            for (int next = from;
                    next < shifts.size() && most < Math.min(atMost, room[next]) && askings <= ASKINGS_AT_MOST;
                    next++) {
                if (next > from
                        && shifts.get(next).span().equals(shifts.get(next - 1).span())) {
                    continue;
                }
                askings++;
                if (give(shifts.get(next))) {
                    most = Math.max(most, 1 + most(shifts, room, next + 1, atMost - 1));
                }
                asking.hardWith(shifts.get(next), null);
            }
            return most;
        }
    }
}
