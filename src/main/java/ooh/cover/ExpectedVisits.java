package ooh.cover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ooh.demand.VisitsSeen;
import ooh.staff.Tier;

/**
 * The visits to expect of each tier: the configured share of contacts and minutes of a visit, drawn towards what the log
 * says of visits, the more so the more it saw. What is configured counts as much as {@value #WORTH} visits seen (a prior as
 * an equivalent sample: Raiffa and Schlaifer, "Applied Statistical Decision Theory", 1961, beta for the share and gamma for
 * the minutes), which is to say that it is right to a half either way in nine cases of ten.
 *
 * <p>The log does not say which tier went. Grade I never goes alone, so whoever goes goes with the tier that has the
 * largest share: that share is held against the log, and the others keep their proportion to it; minutes likewise.
 */
final class ExpectedVisits {
    /** In visits. */
    static final int WORTH = 10;

    private static final double MOST_MINUTES = 24 * 60;

    private final Map<Tier, ServiceLevel> configured;
    private final VisitsSeen seen;
    private final double ofShare;
    private final double ofMinutes;

    private ExpectedVisits(Map<Tier, ServiceLevel> configured, VisitsSeen seen, double ofShare, double ofMinutes) {
        this.configured = new TreeMap<>(configured);
        this.seen = seen;
        this.ofShare = ofShare;
        this.ofMinutes = ofMinutes;
    }

    static ExpectedVisits of(Map<Tier, ServiceLevel> configured, VisitsSeen seen) {
        return configured.values().stream()
                .map(ServiceLevel::visits)
                .max(Comparator.comparingDouble(Visits::share))
                .map(all -> new ExpectedVisits(
                        configured,
                        seen,
                        seen.saysOfMost() ? ratio(seen.visits(), all.share() * seen.said()) : 1,
                        ratio(seen.minutes() / all.minutes(), seen.timed())))
                .orElseGet(() -> new ExpectedVisits(configured, seen, 1, 1));
    }

    /** The service levels with the visits that are to be expected. */
    Map<Tier, ServiceLevel> levels() {
        Map<Tier, ServiceLevel> levels = new EnumMap<>(Tier.class);
        configured.forEach((tier, level) -> levels.put(tier, level.with(visits(level.visits()))));
        return levels;
    }

    /** Which figure came from where, in sentences. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(shareSentence(), minutesSentence()));
        configured.forEach((tier, level) -> sentences.add(tierSentence(tier, level.visits())));
        return sentences;
    }

    private String tierSentence(Tier tier, Visits told) {
        Visits expected = visits(told);
        return String.format(
                Locale.UK,
                "Expected of the %s tier: a visit for %s of 100 contacts, of %s min (configured: %s of 100, %s min).",
                tier.title(),
                inHundred(expected.share()),
                number(expected.minutes()),
                inHundred(told.share()),
                number(told.minutes()));
    }

    private Visits visits(Visits visits) {
        return new Visits(
                Math.min(1, visits.share() * ofShare),
                Math.min(MOST_MINUTES, visits.minutes() * ofMinutes),
                visits.peopleAVisit(),
                visits.whenBusy(),
                visits.patienceMinutes());
    }

    private String shareSentence() {
        if (seen.said() == 0) {
            return "The log says of no contact how it was handled, so the share that needs a visit is the configured one.";
        }
        if (!seen.saysOfMost()) {
            return String.format(
                    Locale.UK,
                    "The log says of only %,d of %,d contacts how they were handled, and those may be the visits alone:"
                            + " the share that needs a visit is the configured one.",
                    seen.said(),
                    seen.contacts());
        }
        return String.format(
                Locale.UK,
                "Of %,d contacts of which the log says how they were handled %,d became a visit (%s of 100); the"
                        + " configured share counts as much as %d visits beside them.",
                seen.said(),
                seen.visits(),
                inHundred((double) seen.visits() / seen.said()),
                WORTH);
    }

    private String minutesSentence() {
        return seen.timed() == 0
                ? "The log says of no visit how long it took, so its minutes are the configured ones."
                : String.format(
                        Locale.UK,
                        "The log says of %,d visits how long they took, %s min in the mean; the configured minutes count"
                                + " as much as %d visits beside them.",
                        seen.timed(),
                        number((double) seen.minutes() / seen.timed()),
                        WORTH);
    }

    /** Of what is to what was configured, after {@code came} where {@code expected} would have come. */
    private static double ratio(double came, double expected) {
        return (WORTH + came) / (WORTH + expected);
    }

    private static String inHundred(double share) {
        return number(100 * share);
    }

    /** To one decimal, and none where that is 0. */
    private static String number(double value) {
        return String.format(Locale.UK, "%.1f", value).replace(".0", "");
    }
}
