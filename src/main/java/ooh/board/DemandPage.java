package ooh.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ooh.board.WeekCover.Run;
import ooh.demand.DemandProfile;
import ooh.demand.Past;
import ooh.rota.CoverByHour.Staffing;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * The demand as the coordinator sees it: from which log and how it was forecast, the week as a map and against the log, and
 * for one week what is wanted and rostered. Pictures are SVG of our own making; every figure of them stands in a table too.
 */
public record DemandPage(
        boolean known,
        String log,
        String model,
        List<String> cautions,
        String heatMap,
        String profile,
        List<HourRow> hours,
        CoverPart cover) {
    private static final int HOURS = 24;
    private static final int WEEKS_BACK = 4;
    private static final int WEEKS_AHEAD = 12;

    /** One hour of the day, on Monday to Sunday and on a bank holiday. */
    public record HourRow(String hour, List<Cell> cells) {}

    public record Cell(String expected, String limits, String came) {}

    /** One week: what is wanted against what is rostered. */
    public record CoverPart(
            String title,
            String rostered,
            List<String> missing,
            String picture,
            List<String> tiers,
            List<CoverRow> rows,
            List<Choice> weeks) {}

    public record CoverRow(String hour, String expected, List<String> tiers) {}

    public record Choice(String week, String words, boolean chosen) {}

    static DemandPage of(DemandProfile profile, WeekCover cover, Instant now, ServiceCalendar calendar) {
        SpokenTime spoken = new SpokenTime(calendar.zone());
        return new DemandPage(
                profile.contacts() > 0,
                log(profile, calendar, spoken),
                profile.chosen().sentence(),
                profile.cautions(now),
                HeatMap.of(profile, calendar),
                ProfilePlot.of(profile),
                hours(profile),
                cover(cover, calendar.weekOf(now), calendar, spoken));
    }

    private static String log(DemandProfile profile, ServiceCalendar calendar, SpokenTime spoken) {
        return profile.observed()
                .map(span -> String.format(
                        Locale.UK,
                        "Made from the contact log: %,d contacts from %s to %s.",
                        profile.contacts(),
                        spoken.date(calendar.dayOf(span.from())),
                        spoken.date(calendar.dayOf(span.to().minusNanos(1)))))
                .orElse("There is no contact log yet.");
    }

    private static List<HourRow> hours(DemandProfile profile) {
        List<DemandProfile.Hour> expected = Stream.concat(profile.week().stream(), profile.bankHoliday().stream())
                .toList();
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> new HourRow(
                        String.format(Locale.ROOT, "%02d:00", hour),
                        IntStream.range(0, expected.size() / HOURS)
                                .map(day -> day * HOURS + hour)
                                .mapToObj(cell -> cell(expected.get(cell), profile.past(), cell))
                                .toList()))
                .toList();
    }

    private static Cell cell(DemandProfile.Hour hour, List<Past> past, int cell) {
        boolean none = past.isEmpty() || past.get(cell).hours() == 0;
        return new Cell(
                figure(hour.expected()),
                figure(hour.low()) + "–" + figure(hour.high()),
                none ? "not in the log" : figure(past.get(cell).mean()));
    }

    private static CoverPart cover(WeekCover cover, Week thisWeek, ServiceCalendar calendar, SpokenTime spoken) {
        List<Tier> tiers = Arrays.stream(Tier.values())
                .filter(tier -> !cover.runs(tier).isEmpty())
                .toList();
        return new CoverPart(
                "Week of " + spoken.date(cover.week().monday()),
                "Rostered is as in " + cover.rostered() + ".",
                cover.missing().stream().map(run -> missing(run, spoken)).toList(),
                CoverPlot.of(cover, calendar),
                tiers.stream().map(tier -> Words.sentence(tier.title())).toList(),
                cover.hours().stream()
                        .filter(hour -> !hour.cover().byTier().isEmpty())
                        .map(hour -> row(hour, tiers, spoken))
                        .toList(),
                choices(cover.week(), thisWeek, spoken));
    }

    private static String missing(Run run, SpokenTime spoken) {
        Span span = run.span();
        // Less than a day from when it begins, the time alone says when it ends.
        String end = span.minutes() < HOURS * 60 ? spoken.time(span.to()) : spoken.moment(span.to());
        return Words.sentence(run.tier().title()) + ", " + spoken.moment(span.from()) + " to " + end + ": "
                + run.staffing().rostered() + " of " + run.staffing().required() + " wanted";
    }

    private static CoverRow row(WeekCover.Hour hour, List<Tier> tiers, SpokenTime spoken) {
        return new CoverRow(
                spoken.moment(hour.from()),
                figure(hour.expected().expected()),
                tiers.stream().map(tier -> staffing(hour.of(tier))).toList());
    }

    private static String staffing(@Nullable Staffing staffing) {
        return staffing == null
                ? "none wanted"
                : (staffing.missing() > 0 ? "▼ " : "") + staffing.rostered() + " of " + staffing.required();
    }

    /** Weeks around now, and the one that was asked for wherever it lies. */
    private static List<Choice> choices(Week asked, Week thisWeek, SpokenTime spoken) {
        List<Week> weeks = new ArrayList<>(IntStream.rangeClosed(-WEEKS_BACK, WEEKS_AHEAD)
                .mapToObj(thisWeek::plus)
                .toList());
        if (!weeks.contains(asked)) {
            weeks.add(asked);
        }
        return weeks.stream()
                .sorted()
                .map(week -> new Choice(
                        week.toString(),
                        spoken.date(week.monday()) + (week.equals(thisWeek) ? " (this week)" : ""),
                        week.equals(asked)))
                .toList();
    }

    private static String figure(double contacts) {
        return String.format(Locale.UK, "%.2f", contacts);
    }
}
