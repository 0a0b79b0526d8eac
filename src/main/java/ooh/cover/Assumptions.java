package ooh.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ooh.pay.PayRates;
import ooh.staff.Tier;
import ooh.time.SpokenTime;

/** Says of what a year's cover was reckoned, so that whoever argues with the figures can say what they rest on. */
final class Assumptions {
    private Assumptions() {}

    static List<String> of(YearOfCover year, CoverPlan plan, PayRates pay, long bankHolidays, SpokenTime spoken) {
        List<String> all = new ArrayList<>();
        all.add(String.format(
                Locale.UK,
                "Every shift that begins from %s to %s, with %d bank holidays and both changes of the clocks, by the demand"
                        + " that is forecast for its own hours.",
                spoken.date(year.year().first()),
                spoken.date(year.year().last()),
                bankHolidays));
        year.tiers().forEach(tier -> all.add(risk(tier, year)));
        all.addAll(pay(year, pay, spoken));
        if (plan.patterns().stream().anyMatch(pattern -> pattern.spare() > 0)) {
            all.add("Spare places are left out, since nobody misses one that is open.");
        }
        return all;
    }

    private static String risk(Tier tier, YearOfCover year) {
        ServiceLevel level = year.of(tier).get(0).level();
        if (level == null) {
            return "The " + tier.title()
                    + " tier has the number of people that its patterns fix, and no service level.";
        }
        Visits visits = level.visits();
        String pairs = visits.peopleAVisit() > 1 ? " Visits are made by two together, so two are the least." : "";
        return (visits.whenBusy() == WhenBusy.ELSEWHERE
                        ? "A visit that finds the whole " + tier.title()
                                + " tier out goes elsewhere (Erlang's loss formula)."
                        : String.format(
                                Locale.UK,
                                "A visit that finds the whole %s tier out waits, and is given up after %.0f min in the mean"
                                        + " (Erlang's and Palm's formula).",
                                tier.title(),
                                visits.patienceMinutes()))
                + " The risk is that of the busiest hour of a shift." + pairs;
    }

    private static List<String> pay(YearOfCover year, PayRates pay, SpokenTime spoken) {
        if (pay.agreements().isEmpty()) {
            return List.of("No pay is configured (config/pay.yml), so nothing is said of cost.");
        }
        List<String> all = new ArrayList<>();
        if (pay.agreements().get(0).from().isAfter(year.year().first())) {
            all.add("Pay is agreed only from "
                    + spoken.date(pay.agreements().get(0).from()) + ": what lies before it costs nothing here.");
        }
        all.add(
                "Each minute is paid by the agreement that holds on its day, at today's rates where no later one is known;"
                        + " of the hours on call as many are called out as config/pay.yml expects, however many visits there are.");
        all.add(
                "Contracts are paid for every week of the year and their hours fill the same share of every shift that they"
                        + " may fill; what they leave, and one person more, is paid at the cheapest bank beside them. Cover for"
                        + " leave, sickness and training of the core posts is not in it.");
        return all;
    }
}
