package ooh.planning;

import java.time.LocalDate;

/** The planned days of somebody with running limits, before any duty: the first day and how many there are. */
record EmptyLine(Worker person, LocalDate first, int days) implements LinePart {
    @Override
    public boolean isOfThisWeek() {
        return true;
    }
}
