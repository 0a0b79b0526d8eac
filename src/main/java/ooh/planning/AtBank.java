package ooh.planning;

import java.util.List;

/** A shift under one of the banks that it can be filled from. */
record AtBank(PlannedShift shift, String bank) {
    static List<AtBank> of(PlannedShift shift) {
        return shift.shift().banks().stream()
                .map(bank -> new AtBank(shift, bank))
                .toList();
    }

    int week() {
        return shift.week();
    }

    long minutesOf(OnBank on) {
        return shift.minutesOf(on.week().worker());
    }

    /** Who is on two banks of one shift is met twice, and counted under the first of them. */
    boolean isFirstFor(OnBank on) {
        return shift.shift().banks().stream()
                .filter(on.week().worker().person().banks()::contains)
                .findFirst()
                .filter(bank::equals)
                .isPresent();
    }
}
