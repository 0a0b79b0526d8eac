package ooh.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ooh.demand.DemandProfile;
import ooh.rota.CoverByHour;
import ooh.rota.CoverByHour.Staffing;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * A week by the hour: the contacts expected, how many people of each tier that asks for, and how many are rostered.
 * {@code rostered} says in words where the last is from.
 */
record WeekCover(Week week, String rostered, List<Hour> hours) {
    private static final Duration HOUR = Duration.ofHours(1);

    /** {@code out} is how many of each tier are out on visits in the mean; tiers without a service level have none. */
    record Hour(DemandProfile.Hour expected, CoverByHour cover, Map<Tier, Double> out) {
        Instant from() {
            return cover.from();
        }

        @Nullable
        Staffing of(Tier tier) {
            return cover.byTier().get(tier);
        }
    }

    /** A stretch of hours through which as many of a tier are wanted, and as many rostered. */
    record Run(Tier tier, int first, int hours, Span span, Staffing staffing) {}

    /** The tier's stretches in order; hours in which the tier has nothing to do lie between them. */
    List<Run> runs(Tier tier) {
        List<Run> runs = new ArrayList<>();
        int first = 0;
        for (int hour = 1; hour <= hours.size(); hour++) {
            Staffing before = hours.get(first).of(tier);
            if (hour < hours.size() && Objects.equals(before, hours.get(hour).of(tier))) {
                continue;
            }
            if (before != null) {
                Span span = new Span(
                        hours.get(first).from(), hours.get(hour - 1).from().plus(HOUR));
                runs.add(new Run(tier, first, hour - first, span, before));
            }
            first = hour;
        }
        return runs;
    }

    /** The stretches in which fewer are rostered than wanted, by tier, then time. */
    List<Run> missing() {
        return Arrays.stream(Tier.values())
                .flatMap(tier -> runs(tier).stream())
                .filter(run -> run.staffing().missing() > 0)
                .toList();
    }
}
