package ooh.planning;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ooh.pay.PayRates;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;

/** What the shifts of a problem cost with whom, in whole pence. Remembers what it reckoned, because most shifts are alike. */
final class Prices {
    private final PayRates pay;
    private final ServiceCalendar calendar;
    private final Map<Of, Long> known = new HashMap<>();

    /** Of those of the shift's banks that the person is on. */
    private record Of(Span duty, Set<String> banks) {}

    Prices(PayRates pay, ServiceCalendar calendar) {
        this.pay = pay;
        this.calendar = calendar;
    }

    /** Nobody costs nothing. */
    long pence(PlannedShift shift, @Nullable Worker worker) {
        if (worker == null || pay.agreements().isEmpty()) {
            return 0;
        }
        Set<String> banks = new TreeSet<>(shift.shift().banks());
        banks.retainAll(worker.person().banks());
        return known.computeIfAbsent(new Of(shift.span(), banks), of -> pay.pence(of.duty(), of.banks(), calendar));
    }

    /** All duties of the planned weeks. */
    long pence(RotaPlan plan) {
        return plan.shifts().stream()
                .filter(PlannedShift::isOfThisWeek)
                .mapToLong(shift -> pence(shift, shift.person()))
                .sum();
    }

    /** Of the people who could have the shift, those with whom it costs more than it must. */
    Stream<DutyPrice> dear(PlannedShift shift) {
        long least = shift.eligible().stream()
                .mapToLong(worker -> pence(shift, worker))
                .min()
                .orElse(0);
        return shift.eligible().stream()
                .map(worker -> new DutyPrice(shift.id(), worker, pence(shift, worker), least))
                .filter(DutyPrice::isDear);
    }
}
