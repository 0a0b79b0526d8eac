package ooh.demand;

import java.util.List;

/** What besides the hour of the week may make demand higher or lower: each sorts the hours into so many groups. */
enum Influence {
    MONTH(12, "the month of the year"),
    AROUND_BANK_HOLIDAY(5, "the day before and the day after a bank holiday"),
    SCHOOL_HOLIDAY(2, "school holidays");

    /** All of them, without a copy each time. */
    static final List<Influence> ALL = List.of(values());

    final int groups;
    final String words;

    Influence(int groups, String words) {
        this.groups = groups;
        this.words = words;
    }
}
