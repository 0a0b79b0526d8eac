package ooh.rota;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.cover.Shift;
import ooh.pay.PayRates;
import ooh.pay.Pounds;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;

/**
 * What a week's rota costs, by tier, in whole pence: the duties that somebody has, and the basic pay of the week's
 * contracts, which is due whether their hours are worked or not and whoever is absent. Who is no longer on the banks is
 * paid by none.
 */
public record RotaCost(List<OfTier> tiers) {
    public RotaCost {
        tiers = List.copyOf(tiers);
    }

    /** Of one tier. */
    public record OfTier(Tier tier, long dutiesPence, long contractsPence) {
        public long pence() {
            return dutiesPence + contractsPence;
        }

        private String sentence() {
            String contracts = contractsPence == 0 ? "" : " (" + Pounds.say(contractsPence) + " of it for contracts)";
            return tier.title() + " " + Pounds.say(pence()) + contracts;
        }
    }

    /** One for each tier that has shifts or contracts, in the tiers' order; contracts are those agreed on the week's Monday. */
    public static RotaCost of(DraftRota draft, Staff staff, PayRates pay, ServiceCalendar calendar) {
        return new RotaCost(Arrays.stream(Tier.values())
                .map(tier -> new OfTier(
                        tier,
                        on(tier, draft)
                                .mapToLong(duty -> dutyPence(duty, staff, pay, calendar))
                                .sum(),
                        staff.people().stream()
                                .mapToLong(person -> pay.contractPence(
                                        person, tier, draft.week().monday()))
                                .sum()))
                .filter(cost ->
                        cost.pence() > 0 || on(cost.tier(), draft).findAny().isPresent())
                .toList());
    }

    public long pence() {
        return tiers.stream().mapToLong(OfTier::pence).sum();
    }

    /** "The week costs £5,312.40: manager £4,400.00 (£3,456.00 of it for contracts), social worker £912.40." */
    public String sentence() {
        String parts = tiers.stream().map(OfTier::sentence).collect(Collectors.joining(", "));
        return "The week costs " + Pounds.say(pence()) + (parts.isEmpty() ? "" : ": " + parts) + ".";
    }

    private static Stream<Assignment> on(Tier tier, DraftRota draft) {
        return draft.assignments().stream()
                .filter(assignment -> assignment.shift().tier() == tier);
    }

    private static long dutyPence(Assignment assignment, Staff staff, PayRates pay, ServiceCalendar calendar) {
        Shift shift = assignment.shift();
        String person = assignment.person();
        return person == null
                ? 0
                : staff.find(person)
                        .map((Person who) -> pay.pence(shift.span(), shift.banks(), who, calendar))
                        .orElse(0L);
    }
}
