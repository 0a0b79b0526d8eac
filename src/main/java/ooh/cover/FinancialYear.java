package ooh.cover;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import ooh.time.ServiceCalendar;

/** A year of the council's budget: 1 April of {@code begins} to 31 March. Both changes of the clocks lie in every one. */
record FinancialYear(int begins) {
    /**
     * The one that follows the year under way, for which a budget can still be argued; the one under way where no bank
     * holidays are known so far ahead.
     */
    static FinancialYear next(LocalDate today, ServiceCalendar calendar) {
        FinancialYear underWay = new FinancialYear(
                today.getMonthValue() < Month.APRIL.getValue() ? today.getYear() - 1 : today.getYear());
        FinancialYear next = new FinancialYear(underWay.begins() + 1);
        return next.isKnown(calendar) ? next : underWay;
    }

    /** Whether the bank holidays of all its days are published. */
    boolean isKnown(ServiceCalendar calendar) {
        return calendar.knows(first()) && calendar.knows(last());
    }

    LocalDate first() {
        return LocalDate.of(begins, Month.APRIL, 1);
    }

    LocalDate last() {
        return LocalDate.of(begins + 1, Month.MARCH, 31);
    }

    List<LocalDate> days() {
        return first().datesUntil(last().plusDays(1)).toList();
    }
}
