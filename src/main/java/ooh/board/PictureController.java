package ooh.board;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import ooh.access.Roles;
import ooh.demand.CurrentDemand;
import ooh.demand.Past;
import ooh.problem.MayBeRefused;
import ooh.time.ServiceCalendar;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** The pictures of the demand page for outside programs, and the figures that are drawn in them. */
@Tag(name = "Demand")
@Secured(Roles.COORDINATOR)
@MayBeRefused
@Controller("/api/v1")
class PictureController {
    private static final String SVG = "image/svg+xml";
    private static final int HOURS = 24;
    private static final int DAYS = 7;

    private final CurrentDemand demand;
    private final CoverReading cover;
    private final ServiceCalendar calendar;
    private final Clock clock;

    PictureController(CurrentDemand demand, CoverReading cover, ServiceCalendar calendar, Clock clock) {
        this.demand = demand;
        this.cover = cover;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Operation(summary = "Heat map of the week, 24 by 7, with the bank holiday beside it, as a picture without colour")
    @Get(value = "/demand-profile/heat-map.svg", produces = SVG)
    String heatMap() {
        return HeatMap.of(demand.profile(), calendar);
    }

    @Operation(summary = "The demand profile with its limits against the means of the log, as a picture without colour")
    @Get(value = "/demand-profile/against-log.svg", produces = SVG)
    String profile() {
        return ProfilePlot.of(demand.profile());
    }

    /** {@code cautions} are sentences that belong beside every figure here. */
    record LogView(List<MeanView> hours, List<String> cautions) {}

    /**
     * Of an hour of the week, or of a bank holiday where there is no day: how many such hours were observed, the mean
     * contacts in them (null where none was), and the limits of 90 of 100 such means if the profile were true.
     */
    record MeanView(
            @Nullable String day,
            int hour,
            int observed,
            @Nullable Double mean,
            double fewest,
            double most) {
        static MeanView of(Past past, int cell) {
            int day = cell / HOURS;
            return new MeanView(
                    day == DAYS ? null : DayOfWeek.of(day + 1).name().toLowerCase(Locale.ROOT),
                    cell % HOURS,
                    past.hours(),
                    past.hours() == 0 ? null : rounded(past.mean()),
                    rounded(past.fewest()),
                    rounded(past.most()));
        }
    }

    @Operation(
            summary =
                    "What the log itself holds of each hour of the week (168, Monday 00:00 first) and of a bank holiday"
                            + " (24): its mean contacts, to hold against the demand profile")
    @Get("/demand-profile/against-log")
    LogView log() {
        List<Past> past = demand.profile().past();
        return new LogView(
                IntStream.range(0, past.size())
                        .mapToObj(cell -> MeanView.of(past.get(cell), cell))
                        .toList(),
                demand.profile().cautions(clock.instant()));
    }

    /** {@code rostered} says in words where that figure is from; {@code cautions} belong beside every figure here. */
    record CoverView(String week, String rostered, List<HourView> hours, List<String> cautions) {}

    /** Of a clock hour: contacts expected, with the limits of 90 of 100 true expectations. */
    record HourView(Instant from, double expectedContacts, double low, double high, List<TierView> tiers) {
        static HourView of(WeekCover.Hour hour) {
            return new HourView(
                    hour.from(),
                    rounded(hour.expected().expected()),
                    rounded(hour.expected().low()),
                    rounded(hour.expected().high()),
                    hour.cover().byTier().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(tier -> new TierView(
                                    tier.getKey().word(),
                                    tier.getValue().required(),
                                    tier.getValue().rostered(),
                                    tier.getValue().missing(),
                                    rounded(hour.out().getOrDefault(tier.getKey(), 0.0))))
                            .toList());
        }
    }

    /** People wanted, rostered and missing, and how many are out on visits in the mean. */
    record TierView(String tier, int required, int rostered, int missing, double outOnVisits) {}

    @Operation(
            summary =
                    "Hour by hour: the contacts expected, how many of each tier they ask for by the demand as it is now,"
                            + " and how many are rostered, as published or else in the draft")
    @Get("/rotas/{week}/cover")
    CoverView cover(String week) {
        WeekCover read = cover.read(Week.parse(week));
        return new CoverView(
                read.week().toString(),
                read.rostered(),
                read.hours().stream().map(HourView::of).toList(),
                demand.profile().cautions(clock.instant()));
    }

    @Operation(summary = "The same as a picture without colour")
    @Get(value = "/rotas/{week}/cover.svg", produces = SVG)
    String coverPicture(String week) {
        return CoverPlot.of(cover.read(Week.parse(week)), calendar);
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }
}
