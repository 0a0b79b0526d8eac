package ooh.cover;

import java.util.Set;
import java.util.stream.Collectors;
import ooh.pay.PayRates;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/**
 * What one person more on a shift costs: the hours of core posts are on contract already, so it is what the cheapest of the
 * shift's other banks costs, and only where there is no other what the core bank does. Pence; 0 where no pay is configured.
 */
record ShiftPrices(PayRates pay, Set<String> core, ServiceCalendar calendar) {
    long pence(Span span, Set<String> banks) {
        Set<String> others = banks.stream().filter(bank -> !core.contains(bank)).collect(Collectors.toSet());
        return pay.pence(span, others.isEmpty() ? banks : others, calendar);
    }

    /** What is saved where somebody of a core bank has the shift within the contract; 0 for a shift of no core bank. */
    long contractSaves(Span span, Set<String> banks) {
        Set<String> own = banks.stream().filter(core::contains).collect(Collectors.toSet());
        return own.isEmpty() ? 0 : pence(span, banks) - pay.pence(span, own, calendar);
    }
}
