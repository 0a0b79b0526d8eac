package ooh.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The minutes of duties that bank members have though a core post had room for them within its contract, each core post
 * counted by itself, kept up to date as duties change hands. What {@code bankUsedBeforeCore} says, which looks at two
 * people.
 */
final class BankBeforeCore {
    /** A core post's week: what of the contract the pinned duties leave, and what the bank has that may not move. */
    private record Core(WorkingWeek week, int[] shifts, long contractMinutes, long[] fixedMinutes) {}

    private static final int[] NONE = {};

    private final List<Core> cores = new ArrayList<>();
    private final long[] minutes;

    /** By shift: the core posts that could have it, and by shift and person that person's own, or -1. */
    private final int[][] coresByShift;

    private final int[][] own;
    private final boolean[] isCore;
    private final boolean[] atBank;
    private final long[] left;
    private final long[] passedOver;
    private long passedOverMinutes;

    BankBeforeCore(Offers offers) {
        this.minutes = offers.shifts.stream().mapToLong(PlannedShift::minutes).toArray();
        offers.plan.workers().stream()
                .filter(Worker::isCore)
                .flatMap(worker -> worker.weeks().stream())
                .filter(WorkingWeek::isContracted)
                .forEach(week -> cores.add(core(week, offers)));
        this.coresByShift = IntStream.range(0, minutes.length)
                .mapToObj(shift -> IntStream.range(0, cores.size())
                        .filter(core -> IntStream.of(cores.get(core).shifts()).anyMatch(own -> own == shift))
                        .toArray())
                .toArray(int[][]::new);
        this.isCore = new boolean[offers.workers.size()];
        this.own = new int[offers.workers.size()][];
        for (int person = 0; person < own.length; person++) {
            Worker worker = offers.workers.get(person);
            isCore[person] = worker.isCore();
            own[person] = worker.weeks().stream()
                    .mapToInt(week -> IntStream.range(0, cores.size())
                            .filter(core -> cores.get(core).week() == week)
                            .findFirst()
                            .orElse(-1))
                    .toArray();
        }
        this.atBank = new boolean[minutes.length];
        this.left = cores.stream().mapToLong(Core::contractMinutes).toArray();
        this.passedOver = new long[left.length];
        this.weeks = offers.shifts.stream().mapToInt(PlannedShift::week).toArray();
        IntStream.range(0, left.length).forEach(this::recount);
    }

    private final int[] weeks;

    private static Core core(WorkingWeek week, Offers offers) {
        Worker worker = week.worker();
        List<PlannedShift> fixed = offers.plan.shifts().stream()
                .filter(shift -> shift.isPinned() && shift.isOfWeek(week.number()) && shift.isFor(worker))
                .toList();
        return new Core(
                week,
                IntStream.range(0, offers.shifts.size())
                        .filter(shift -> offers.shifts.get(shift).isOfWeek(week.number())
                                && offers.shifts.get(shift).isFor(worker))
                        .toArray(),
                week.terms().contractedMinutes()
                        - fixed.stream()
                                .mapToLong(shift -> shift.minutesOf(worker))
                                .sum(),
                fixed.stream()
                        .filter(shift -> !shift.isUncovered() && !shift.worker().isCore())
                        .mapToLong(PlannedShift::minutes)
                        .toArray());
    }

    long minutes() {
        return passedOverMinutes;
    }

    void give(int shift, int person) {
        change(shift, person, 1);
    }

    void take(int shift, int person) {
        change(shift, person, -1);
    }

    private void change(int shift, int person, int by) {
        if (!isCore[person]) {
            atBank[shift] = by > 0;
            for (int core : coresByShift[shift]) {
                if (left[core] >= minutes[shift]) {
                    passedOver[core] += by * minutes[shift];
                    passedOverMinutes += by * minutes[shift];
                }
            }
        } else if (own[person][weeks[shift]] >= 0) {
            int core = own[person][weeks[shift]];
            left[core] -= by * minutes[shift];
            recount(core);
        }
    }

    private void recount(int core) {
        long sum = 0;
        for (long fixed : cores.get(core).fixedMinutes()) {
            sum += left[core] >= fixed ? fixed : 0;
        }
        for (int shift : cores.get(core).shifts()) {
            sum += atBank[shift] && left[core] >= minutes[shift] ? minutes[shift] : 0;
        }
        passedOverMinutes += sum - passedOver[core];
        passedOver[core] = sum;
    }
}
