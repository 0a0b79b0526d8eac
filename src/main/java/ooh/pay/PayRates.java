package ooh.pay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ooh.staff.Person;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/**
 * The agreements on pay, and what a duty costs under them. Each minute that really passes is paid by its own local day and
 * time: which agreement holds, what kind of day it is and which rate; so a duty over midnight, over the edge of a bank
 * holiday or over a clock change is paid for what it was. In whole pence, rounded half up once for each duty. Nothing is
 * paid for a day before the first agreement.
 */
public record PayRates(List<Agreement> agreements) {
    /** Of a service that has agreed on nothing, so that nothing costs anything. */
    public static final PayRates NONE = new PayRates(List.of());

    private static final long HUNDREDTHS_IN_AN_HOUR = 60 * 100;
    private static final long MINUTES_AN_HOUR = 60;

    public PayRates {
        agreements = agreements.stream()
                .sorted(Comparator.comparing(Agreement::from))
                .toList();
    }

    /**
     * What the duty costs when the person has it, beside the basic pay of contracted hours, which is due anyway. Who is on
     * several of the shift's banks takes it with the one that costs least, and who is on none is paid by none: 0.
     */
    public long pence(Span duty, Set<String> banks, Person person, ServiceCalendar calendar) {
        return pence(duty, banks.stream().filter(person.banks()::contains).collect(Collectors.toSet()), calendar);
    }

    /** The same, for somebody who is on these of the shift's banks and no other. */
    public long pence(Span duty, Set<String> banks, ServiceCalendar calendar) {
        return banks.stream()
                .mapToLong(bank -> pence(duty, bank, calendar))
                .min()
                .orElse(0);
    }

    /** The basic pay of a person's contracted week under the agreement of that day, if the contract is with that tier. */
    public long contractPence(Person person, Tier tier, LocalDate day) {
        return on(day).stream()
                .flatMap(agreement -> agreement.ofAny(person.banks()))
                .filter(pay -> pay.contractedPence() > 0)
                .min(Comparator.comparingInt(BankPay::contractedPence))
                .filter(pay -> pay.bank().tier() == tier)
                .map(pay ->
                        rounded((long) pay.contractedPence() * person.limits().contractedMinutes(), MINUTES_AN_HOUR))
                .orElse(0L);
    }

    private Optional<Agreement> on(LocalDate day) {
        return agreements.stream()
                .filter(agreement -> !agreement.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    private long pence(Span duty, String bank, ServiceCalendar calendar) {
        long hundredthMinutes = 0;
        Instant at = duty.from();
        while (at.isBefore(duty.to())) {
            Hourly hourly = hourly(bank, at, calendar);
            Instant next = earliest(
                    at.plus(Math.max(1, hourly.minutesLeft()), ChronoUnit.MINUTES),
                    clockChange(at, calendar),
                    duty.to());
            hundredthMinutes += hourly.hundredths() * new Span(at, next).minutes();
            at = next;
        }
        return rounded(hundredthMinutes, HUNDREDTHS_IN_AN_HOUR);
    }

    private Hourly hourly(String bank, Instant at, ServiceCalendar calendar) {
        LocalDate day = calendar.dayOf(at);
        LocalTime time = calendar.timeOf(at);
        return on(day).flatMap(agreement -> agreement.of(bank))
                .flatMap(pay -> pay.hourly(DayKind.of(day, calendar), time))
                .orElse(Hourly.nothing(time));
    }

    /** The next one, up to which the local time goes on as minutes pass. */
    private static Instant clockChange(Instant after, ServiceCalendar calendar) {
        ZoneOffsetTransition change = calendar.zone().getRules().nextTransition(after);
        return change == null ? Instant.MAX : change.getInstant();
    }

    private static Instant earliest(Instant... instants) {
        return Collections.min(List.of(instants));
    }

    private static long rounded(long amount, long unit) {
        return (amount + unit / 2) / unit;
    }
}
