package ooh.board;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ooh.cover.CoverPlan;
import ooh.cover.ServiceLevel;
import ooh.demand.CurrentDemand;
import ooh.demand.DemandProfile;
import ooh.rota.Assignment;
import ooh.rota.CoverByHour;
import ooh.rota.DraftRota;
import ooh.rota.DraftStore;
import ooh.rota.Duties;
import ooh.rota.Duty;
import ooh.rota.PublicationStore;
import ooh.rota.PublishedRota;
import ooh.rota.StandInStore;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;
import ooh.time.Week;

/**
 * Reads what a week wants by the demand as it is now, and who is rostered: as published, with the stand-ins made since, or
 * while nothing is published as in the draft.
 */
@Singleton
class CoverReading {
    private final CurrentDemand demand;
    private final CoverPlan plan;
    private final PublicationStore publications;
    private final StandInStore standIns;
    private final DraftStore drafts;
    private final ServiceCalendar calendar;

    CoverReading(
            CurrentDemand demand,
            CoverPlan plan,
            PublicationStore publications,
            StandInStore standIns,
            DraftStore drafts,
            ServiceCalendar calendar) {
        this.demand = demand;
        this.plan = plan;
        this.publications = publications;
        this.standIns = standIns;
        this.drafts = drafts;
        this.calendar = calendar;
    }

    private record Rostered(String words, List<Duty> duties) {}

    /** Refuses a week of a year whose bank holidays are not known. */
    WeekCover read(Week week) {
        DemandProfile profile = demand.profile();
        Map<Tier, ServiceLevel> levels = plan.levels(profile);
        Rostered rostered = rostered(week);
        return new WeekCover(
                week,
                rostered.words(),
                CoverByHour.of(calendar.span(week), plan.shifts(profile, week, calendar), rostered.duties()).stream()
                        .map(cover -> hour(profile.on(cover.from()), levels, cover))
                        .toList());
    }

    private static WeekCover.Hour hour(DemandProfile.Hour expected, Map<Tier, ServiceLevel> levels, CoverByHour cover) {
        Map<Tier, Double> out = new EnumMap<>(Tier.class);
        levels.forEach((tier, level) -> out.put(tier, level.visits().peopleOut(expected.expected())));
        return new WeekCover.Hour(expected, cover, out);
    }

    private Rostered rostered(Week week) {
        Optional<PublishedRota> published = publications.latest(week);
        if (published.isPresent()) {
            PublishedRota rota = published.get();
            return new Rostered(
                    "publication " + rota.publication().number() + " of "
                            + new SpokenTime(calendar.zone())
                                    .datedMoment(rota.publication().publishedAt())
                            + ", with the stand-ins made since",
                    Duties.of(rota, standIns.during(week, week)));
        }
        Optional<DraftRota> draft = drafts.find(week);
        return draft.map(rota -> new Rostered(
                        "the draft, version " + rota.version() + ", not published yet",
                        rota.assignments().stream()
                                .map(Assignment::duty)
                                .flatMap(Optional::stream)
                                .toList()))
                .orElse(new Rostered("nothing: the week has no draft yet, so nobody is rostered", List.of()));
    }
}
