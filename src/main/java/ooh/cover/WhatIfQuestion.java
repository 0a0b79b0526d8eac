package ooh.cover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import ooh.problem.Faults;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a financial year: the cheapest cover at a wanted service level (a chance between 0 and 1), or the best
 * level for a wanted budget (pounds, for the whole of the year), or neither; of one tier, while the others stay as they
 * are, or of all alike. What is left out or empty is not asked. Names every fault at once.
 */
public record WhatIfQuestion(
        FinancialYear year, Optional<Double> level, Optional<Long> budgetPence, Optional<Tier> tier) {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern LEVEL = Pattern.compile("0?\\.\\d{1,20}|\\d(\\.\\d{1,20})?[eE]-\\d{1,2}");
    private static final Pattern POUNDS = Pattern.compile("£? ?(\\d{1,3}(,\\d{3})+|\\d{1,9})(\\.\\d{1,2})?");

    /** {@code canMove} are the tiers that have a service level; {@code priced} says whether pay is configured. */
    static WhatIfQuestion read(Asked asked, CoverPlan plan, boolean priced, ServiceCalendar calendar, LocalDate today) {
        Faults faults = new Faults();
        FinancialYear year = year(asked.year().strip(), calendar, today, faults);
        Optional<Double> level = level(asked.level().strip(), faults);
        Optional<Long> budget = budget(asked.budget().strip(), priced, faults);
        Optional<Tier> tier = tier(asked.tier().strip(), plan, faults);
        if (!asked.level().isBlank() && !asked.budget().isBlank()) {
            faults.add("budget", "a budget and a level are wanted together: ask for one of the two");
        }
        if (!asked.tier().isBlank() && asked.level().isBlank() && asked.budget().isBlank()) {
            faults.add(
                    "tier",
                    "a tier is named, and neither a level nor a budget that is wanted for it: name one of the two");
        }
        faults.refuse("The question");
        return new WhatIfQuestion(year, level, budget, tier);
    }

    /** As it came, in words; empty where nothing was given. */
    public record Asked(String year, String level, String budget, String tier) {
        public static Asked of(
                @Nullable String year, @Nullable String level, @Nullable String budget, @Nullable String tier) {
            return new Asked(given(year), given(level), given(budget), given(tier));
        }

        private static String given(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    private static FinancialYear year(String text, ServiceCalendar calendar, LocalDate today, Faults faults) {
        FinancialYear otherwise = FinancialYear.next(today, calendar);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!YEAR.matcher(text).matches()) {
            faults.add("year", "\"" + shown(text) + "\" is no year such as 2027, which begins on 1 April 2027");
            return otherwise;
        }
        FinancialYear year = new FinancialYear(Integer.parseInt(text));
        if (!year.isKnown(calendar)) {
            faults.add(
                    "year",
                    text + " to " + (year.begins() + 1)
                            + " holds days whose bank holidays are not known; bring config/bank-holidays.yml up to date,"
                            + " or ask for another year");
        }
        return year;
    }

    private static Optional<Double> level(String text, Faults faults) {
        Optional<Double> level = Optional.of(text)
                .filter(LEVEL.asMatchPredicate())
                .map(Double::valueOf)
                .filter(chance -> chance > 0);
        if (!text.isEmpty() && level.isEmpty()) {
            faults.add("level", "\"" + shown(text) + "\" is no chance between 0 and 1 such as 0.05");
        }
        return level;
    }

    private static Optional<Long> budget(String text, boolean priced, Faults faults) {
        if (!text.isEmpty() && !priced) {
            faults.add(
                    "budget",
                    "a budget can not be held against the cover, because no pay is configured: write config/pay.yml");
        }
        Optional<Long> pence = Optional.of(text)
                .filter(POUNDS.asMatchPredicate())
                .map(pounds -> new BigDecimal(pounds.replaceAll("[£, ]", "")))
                .map(pounds -> pounds.movePointRight(2).longValueExact());
        if (!text.isEmpty() && pence.isEmpty()) {
            faults.add("budget", "\"" + shown(text) + "\" is no sum of pounds a year such as 280000");
        }
        return pence;
    }

    private static Optional<Tier> tier(String text, CoverPlan plan, Faults faults) {
        Optional<Tier> tier = Tier.of(text).filter(plan.serviceLevels()::containsKey);
        if (!text.isEmpty() && tier.isEmpty()) {
            faults.add("tier", "\"" + shown(text) + "\" is no tier with a service level in config/service.yml");
        }
        return tier;
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
