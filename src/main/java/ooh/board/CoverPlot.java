package ooh.board;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ooh.board.WeekCover.Run;
import ooh.demand.HourPanel;
import ooh.demand.Svg;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;

/**
 * A week's demand over what it asks for and what is rostered, tier by tier. Grey is filled, a thick line is wanted, stripes
 * with a ▼ are missing; each stretch says its figures too ("1 of 2").
 */
final class CoverPlot {
    private static final int WIDTH = 1000;
    private static final int LEFT = 56;
    private static final int RIGHT = WIDTH - 12;
    private static final int DEMAND_HIGH = 120;
    private static final int TIER_HIGH = 100;
    private static final int BETWEEN = 72;
    private static final int TOP = 96;
    private static final int FONT = 15;
    private static final int ROOM_FOR_WORDS = 20;

    private final Svg svg = new Svg();
    private final WeekCover cover;
    private final List<Integer> begins = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private CoverPlot(WeekCover cover, ServiceCalendar calendar) {
        this.cover = cover;
        int begin = 0;
        for (int hour = 1; hour <= cover.hours().size(); hour++) {
            LocalDate day = calendar.dayOf(cover.hours().get(begin).from());
            if (hour == cover.hours().size()
                    || !calendar.dayOf(cover.hours().get(hour).from()).equals(day)) {
                begins.add(begin);
                names.add(name(day, hour - begin, calendar));
                begin = hour;
            }
        }
    }

    static String of(WeekCover cover, ServiceCalendar calendar) {
        return new CoverPlot(cover, calendar).drawn(new SpokenTime(calendar.zone()));
    }

    private String drawn(SpokenTime spoken) {
        String title =
                "Wanted and rostered, week of " + spoken.date(cover.week().monday());
        svg.add("<defs><pattern id='missing' width='6' height='6' patternUnits='userSpaceOnUse'>"
                + "<rect width='6' height='6' fill='#fff'/><path d='M0 6L6 0' stroke='#000' stroke-width='1.5'/>"
                + "</pattern></defs>");
        svg.bold(4, 22, title);
        legend();
        int bottom = TOP + DEMAND_HIGH;
        demand(bottom);
        for (Tier tier : Tier.values()) {
            List<Run> runs = cover.runs(tier);
            if (!runs.isEmpty()) {
                bottom += BETWEEN + TIER_HIGH;
                tier(tier, runs, bottom);
            }
        }
        return svg.written(WIDTH, bottom + 30, FONT, title, description());
    }

    private void demand(int bottom) {
        double[] expected = cover.hours().stream()
                .mapToDouble(hour -> hour.expected().expected())
                .toArray();
        double[] low = cover.hours().stream()
                .mapToDouble(hour -> hour.expected().low())
                .toArray();
        double[] high = cover.hours().stream()
                .mapToDouble(hour -> hour.expected().high())
                .toArray();
        double most = HourPanel.roundUp(Arrays.stream(high).max().orElse(0));
        HourPanel panel = panel(bottom, DEMAND_HIGH, most);
        svg.bold(LEFT, bottom - DEMAND_HIGH - 10, "Contacts expected in the hour");
        panel.upTheSide(2, most < 1 ? "%.2f" : "%.1f");
        panel.days(begins, names, 18);
        panel.band(low, high, "#d0d0d0");
        panel.line(expected);
    }

    private void tier(Tier tier, List<Run> runs, int bottom) {
        int most = runs.stream()
                .mapToInt(run ->
                        Math.max(run.staffing().required(), run.staffing().rostered()))
                .max()
                .orElse(1);
        HourPanel panel = panel(bottom, TIER_HIGH, most);
        svg.bold(LEFT, bottom - TIER_HIGH - 22, Words.sentence(tier.title()) + ": people");
        panel.upTheSide(most, "%.0f");
        panel.days(begins, names, 18);
        runs.forEach(run -> run(panel, run));
        double[] out = cover.hours().stream()
                .mapToDouble(hour -> hour.out().getOrDefault(tier, Double.NaN))
                .toArray();
        for (Run run : runs) {
            if (!Double.isNaN(out[run.first()])) {
                out(panel, run, out);
            }
        }
    }

    private void run(HourPanel panel, Run run) {
        int wanted = run.staffing().required();
        int there = run.staffing().rostered();
        double from = panel.x(run.first());
        double wide = panel.x(run.first() + run.hours()) - from;
        svg.add(
                "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='#c4c4c4'/>",
                from, panel.y(there), wide, panel.y(0) - panel.y(there));
        if (there < wanted) {
            svg.add(
                    "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='url(#missing)' stroke='#000'/>",
                    from, panel.y(wanted), wide, panel.y(there) - panel.y(wanted));
        }
        svg.add(
                "<line x1='%.1f' x2='%.1f' y1='%.1f' y2='%.1f' stroke='#000' stroke-width='4'/>",
                from, from + wide, panel.y(wanted), panel.y(wanted));
        String words = (there < wanted ? "▼" : "") + there + "/" + wanted;
        svg.text(from + wide / 2, panel.y(Math.max(wanted, there)) - 6, "middle", words);
    }

    /** How many are out in the mean: dashes, because it is no number of people that could be rostered. */
    private void out(HourPanel panel, Run run, double[] out) {
        StringBuilder points = new StringBuilder();
        for (int hour = run.first(); hour < run.first() + run.hours(); hour++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", panel.x(hour + 0.5), panel.y(out[hour])));
        }
        svg.add(
                "<polyline points='%s' fill='none' stroke='#000' stroke-width='2' stroke-dasharray='3 2'/>",
                points.toString().strip());
    }

    private void legend() {
        svg.add("<line x1='8' x2='36' y1='45' y2='45' stroke='#000' stroke-width='4'/>");
        svg.text(42, 50, "start", "wanted");
        svg.add("<rect x='116' y='38' width='28' height='14' fill='#c4c4c4'/>");
        svg.text(150, 50, "start", "rostered");
        svg.add("<rect x='234' y='38' width='28' height='14' fill='url(#missing)' stroke='#000'/>");
        svg.text(268, 50, "start", "▼ missing");
        svg.add("<line x1='366' x2='394' y1='45' y2='45' stroke='#000' stroke-width='2' stroke-dasharray='3 2'/>");
        svg.text(400, 50, "start", "out on visits, in the mean");
        svg.text(620, 50, "start", "1/2: one rostered of two wanted");
    }

    private String description() {
        List<Run> missing = cover.missing();
        return "Hour by hour, above the contacts expected, below for each tier the people wanted and rostered. "
                + (missing.isEmpty()
                        ? "Nobody is missing."
                        : "People are missing in " + missing.size() + (missing.size() == 1 ? " stretch" : " stretches")
                                + ", named in the sentences beside the picture.")
                + " Every figure stands in the table.";
    }

    private HourPanel panel(int bottom, int high, double most) {
        return new HourPanel(
                svg, LEFT, RIGHT, bottom - high, bottom, cover.hours().size(), most);
    }

    /** The words about a bank holiday need the room of a long day. */
    private static String name(LocalDate day, int hours, ServiceCalendar calendar) {
        String name = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK) + " " + day.getDayOfMonth();
        return calendar.isBankHoliday(day) && hours > ROOM_FOR_WORDS ? name + " bank hol." : name;
    }
}
