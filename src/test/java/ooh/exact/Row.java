package ooh.exact;

import java.util.ArrayList;
import java.util.List;

/** All that one person might have in the week: the shifts, and what rules of one person make of them at the soft level. */
record Row(Practitioner person, List<Work> duties, long soft) {
    /**
     * Every set of shifts that the person may have, beside those pinned to the person, with no more hard breach than those
     * make alone; of shifts that are alike, which are given as one kind each, a person may have one. More work mends no
     * hard rule that looks at one person (a test holds that up), so a set that breaks one need not be added to.
     */
    static List<Row> of(Practitioner person, List<Work> kinds, Recount rules) {
        List<Work> pinned = rules.week.shifts.stream()
                .filter(shift -> shift.pinned() && person.id().equals(shift.person()))
                .toList();
        List<Work> open =
                kinds.stream().filter(kind -> person.isOn(kind.banks())).toList();
        List<Row> rows = new ArrayList<>();
        add(rows, person, pinned, open, rules.alone(person, pinned, "hard"), rules);
        return rows;
    }

    private static void add(
            List<Row> rows, Practitioner person, List<Work> duties, List<Work> left, long mostHard, Recount rules) {
        rows.add(new Row(person, duties, rules.alone(person, duties, "soft")));
        for (int i = 0; i < left.size(); i++) {
            List<Work> more = new ArrayList<>(duties);
            more.add(left.get(i));
            if (rules.alone(person, more, "hard") <= mostHard) {
                add(rows, person, more, left.subList(i + 1, left.size()), mostHard, rules);
            }
        }
    }
}
