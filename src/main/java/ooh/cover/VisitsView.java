package ooh.cover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ooh.demand.DemandProfile;
import ooh.demand.VisitsSeen;
import ooh.staff.Tier;

/**
 * The visits to expect as programs read them: {@code log} is what was counted in the log, and the sentences say what came
 * of it.
 */
record VisitsView(VisitsSeen log, List<OfTier> tiers, List<String> sentences, List<String> cautions) {
    /** Shares of all contacts, from 0 to 1, and minutes of a visit. */
    record OfTier(String tier, double share, double configuredShare, double minutes, double configuredMinutes) {}

    static VisitsView of(
            Map<Tier, ServiceLevel> configured, ExpectedVisits expected, DemandProfile profile, Instant now) {
        List<OfTier> tiers = expected.levels().entrySet().stream()
                .map(each -> of(
                        each.getKey(),
                        each.getValue().visits(),
                        Objects.requireNonNull(configured.get(each.getKey())).visits()))
                .toList();
        return new VisitsView(profile.visits(), tiers, expected.sentences(), profile.cautions(now));
    }

    private static OfTier of(Tier tier, Visits expected, Visits configured) {
        return new OfTier(tier.word(), expected.share(), configured.share(), expected.minutes(), configured.minutes());
    }
}
