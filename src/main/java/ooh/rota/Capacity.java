package ooh.rota;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.Span;

/**
 * Whether a tier's people have the hours that a week's shifts need, in elapsed minutes and before anybody plans: three
 * full-time managers can not fill an ordinary week's 128 hours alone, and the coordinator must know. A person who is
 * absent for part of the week counts for the rest of it; one who is on the banks of two tiers counts in both.
 */
public record Capacity(Tier tier, long neededMinutes, long contractedMinutes, long availableMinutes) {
    private static final long MINUTES_AN_HOUR = 60;

    /** One for each tier that has shifts, in the tiers' order. */
    public static List<Capacity> of(DraftRota draft, Staff staff, Span week) {
        return Arrays.stream(Tier.values())
                .map(tier -> of(tier, draft, staff, week))
                .filter(capacity -> capacity.neededMinutes > 0)
                .toList();
    }

    private static Capacity of(Tier tier, DraftRota draft, Staff staff, Span week) {
        Set<String> banks = new HashSet<>();
        long needed = 0;
        for (Assignment assignment : draft.assignments()) {
            if (assignment.shift().tier() == tier && !assignment.shift().isSpare()) {
                banks.addAll(assignment.shift().banks());
                needed += assignment.shift().span().minutes();
            }
        }
        long contracted = 0;
        long available = 0;
        for (Person person : staff.on(banks)) {
            long present = staff.presentMinutes(person.id(), week);
            contracted += person.limits().contractedMinutes() * present / week.minutes();
            available += person.limits().mostMinutesAWeek() * present / week.minutes();
        }
        return new Capacity(tier, needed, contracted, available);
    }

    /** What the contracts leave to people who work beside another post. */
    public long fallsToTheBankMinutes() {
        return Math.max(0, neededMinutes - contractedMinutes);
    }

    /** What nobody has the hours for, even where everybody works the most that they may. */
    public long shortMinutes() {
        return Math.max(0, neededMinutes - availableMinutes);
    }

    /** "Manager: 128 h needed, 108 h on contract, 212 h available at most, short by 0 h. 20 h fall to the bank." */
    public String sentence() {
        String title = tier.title().substring(0, 1).toUpperCase(Locale.ROOT)
                + tier.title().substring(1);
        return title + ": " + hours(neededMinutes) + " needed, " + hours(contractedMinutes) + " on contract, "
                + hours(availableMinutes) + " available at most, short by " + hours(shortMinutes()) + ". " + bank();
    }

    private String bank() {
        if (fallsToTheBankMinutes() == 0) {
            return "The contracts are enough.";
        }
        String rest = shortMinutes() > 0 ? ", " + hours(shortMinutes()) + " of them to nobody." : ".";
        return hours(fallsToTheBankMinutes()) + " fall to the bank" + rest;
    }

    private static String hours(long minutes) {
        long tenths = Math.round(minutes * 10.0 / MINUTES_AN_HOUR);
        return (tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0)) + " h";
    }
}
