package ooh.planning;

import java.util.List;

/** Somebody's working week under one of the banks that the person is on: what shifts of that bank are found by. */
record OnBank(WorkingWeek week, String bank) {
    static List<OnBank> of(WorkingWeek week) {
        return week.worker().person().banks().stream()
                .map(bank -> new OnBank(week, bank))
                .toList();
    }

    int number() {
        return week.number();
    }
}
