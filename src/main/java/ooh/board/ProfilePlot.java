package ooh.board;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ooh.demand.DemandProfile;
import ooh.demand.HourPanel;
import ooh.demand.Past;
import ooh.demand.Svg;

/**
 * The demand profile against what the log holds, hour by hour: a line for what is expected, dark grey for the limits of
 * that, light grey for where nine in ten means of the log should lie, a ring for each such mean. Four days a panel, the
 * bank holiday last.
 */
final class ProfilePlot {
    private static final int WIDTH = 1000;
    private static final int LEFT = 56;
    private static final int RIGHT = WIDTH - 12;
    private static final int HIGH = 210;
    private static final int PANEL = HIGH + 62;
    private static final int TOP = 76;
    private static final int FONT = 16;
    private static final int HOURS = 24;
    private static final List<List<String>> DAYS = List.of(
            List.of("Monday", "Tuesday", "Wednesday", "Thursday"),
            List.of("Friday", "Saturday", "Sunday", "Bank holiday"));
    private static final String TITLE = "Contacts an hour: what is expected, and what the log holds";
    private static final String DESCRIPTION = "By the hour, from Monday to Sunday, then a bank holiday. A line for the"
            + " contacts expected, a dark band for the limits between which 90 of 100 true expectations lie, a light band"
            + " for where 90 of 100 means of the log should lie, and a ring for each mean. Every figure stands in the table.";

    private final Svg svg = new Svg();
    private final List<DemandProfile.Hour> hours;
    private final List<Past> past;

    private ProfilePlot(DemandProfile profile) {
        this.hours = Stream.concat(profile.week().stream(), profile.bankHoliday().stream())
                .toList();
        this.past = profile.past();
    }

    static String of(DemandProfile profile) {
        return new ProfilePlot(profile).drawn();
    }

    private String drawn() {
        svg.bold(4, 22, TITLE);
        legend();
        double most = Stream.of(
                        values(past, Past::mean), values(past, Past::most), values(hours, DemandProfile.Hour::high))
                .flatMapToDouble(DoubleStream::of)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        for (int row = 0; row < DAYS.size(); row++) {
            panel(row, HourPanel.roundUp(most));
        }
        return svg.written(WIDTH, TOP + DAYS.size() * PANEL, FONT, TITLE, DESCRIPTION);
    }

    private void panel(int row, double most) {
        int many = HOURS * DAYS.get(row).size();
        int first = row * HOURS * DAYS.get(0).size();
        int top = TOP + row * PANEL;
        HourPanel panel = new HourPanel(svg, LEFT, RIGHT, top, top + HIGH, many, most);
        List<DemandProfile.Hour> expected = hours.subList(first, first + many);
        panel.upTheSide(4, most < 1 ? "%.2f" : "%.1f");
        if (!past.isEmpty()) {
            List<Past> came = past.subList(first, first + many);
            panel.band(values(came, Past::fewest), values(came, Past::most), "#e2e2e2");
            panel.band(
                    values(expected, DemandProfile.Hour::low), values(expected, DemandProfile.Hour::high), "#a9a9a9");
            panel.line(values(expected, DemandProfile.Hour::expected));
            panel.rings(values(came, Past::mean));
        }
        panel.days(
                IntStream.range(0, DAYS.get(row).size())
                        .map(day -> day * HOURS)
                        .boxed()
                        .toList(),
                DAYS.get(row),
                36);
        for (int hour = 6; hour < many; hour += 6) {
            if (hour % HOURS != 0) {
                svg.text(panel.x(hour), top + HIGH + 16, "middle", String.valueOf(hour % HOURS));
            }
        }
    }

    private void legend() {
        svg.add("<line x1='8' x2='36' y1='45' y2='45' stroke='#000' stroke-width='2'/>");
        svg.text(42, 50, "start", "expected");
        svg.add("<rect x='138' y='38' width='28' height='14' fill='#a9a9a9'/>");
        svg.text(172, 50, "start", "where the truth lies, 9 in 10");
        svg.add("<rect x='413' y='38' width='28' height='14' fill='#e2e2e2' stroke='#888'/>");
        svg.text(447, 50, "start", "where a ring should lie, 9 in 10");
        svg.add("<circle cx='722' cy='45' r='4' fill='#fff' stroke='#000'/>");
        svg.text(742, 50, "start", "mean of the log");
    }

    private static <T> double[] values(List<T> of, ToDoubleFunction<T> value) {
        return of.stream().mapToDouble(value).toArray();
    }
}
