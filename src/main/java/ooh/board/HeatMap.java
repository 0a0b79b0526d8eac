package ooh.board;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ooh.demand.DemandProfile;
import ooh.demand.Svg;
import ooh.time.ServiceCalendar;

/**
 * The week as a map: hours down, days across and the bank holiday beside them, in each field how many contacts to expect in
 * that hour. The darker the busier, and the figure says it too, so that nothing hangs on a shade.
 */
final class HeatMap {
    private static final int LEFT = 50;
    private static final int TOP = 62;
    private static final int WIDE = 40;
    private static final int HIGH = 21;
    private static final int BESIDE = 12;
    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final int FONT = 14;

    /** From hardly any to most; on the last two black words could not be read. */
    private static final List<String> GREYS = List.of("#ffffff", "#ececec", "#d6d6d6", "#b4b4b4", "#5a5a5a", "#262626");

    private static final int WHITE_WORDS_FROM = 4;
    private static final String TITLE = "Contacts to expect, hour by hour";

    private final Svg svg = new Svg();
    private final String form;
    private final double most;

    private HeatMap(double most) {
        this.most = most;
        this.form = most < 1 ? "%.2f" : "%.1f";
    }

    static String of(DemandProfile profile, ServiceCalendar calendar) {
        List<DemandProfile.Hour> hours = new ArrayList<>(profile.week());
        hours.addAll(profile.bankHoliday());
        HeatMap map = new HeatMap(
                hours.stream().mapToDouble(DemandProfile.Hour::expected).max().orElse(0));
        map.svg.bold(4, 20, TITLE);
        map.names();
        for (int cell = 0; cell < hours.size(); cell++) {
            map.field(cell / HOURS, cell % HOURS, hours.get(cell).expected());
        }
        map.daytime(calendar);
        return map.svg.written(
                LEFT + (DAYS + 1) * WIDE + BESIDE + 4, TOP + HOURS * HIGH + 34, FONT, TITLE, map.description(hours));
    }

    private void names() {
        for (DayOfWeek day : DayOfWeek.values()) {
            svg.text(x(day.ordinal()) + WIDE / 2.0, TOP - 8, "middle", name(day));
        }
        svg.text(x(DAYS) + WIDE / 2.0, TOP - 23, "middle", "Bank");
        svg.text(x(DAYS) + WIDE / 2.0, TOP - 8, "middle", "hol.");
        for (int hour = 0; hour < HOURS; hour++) {
            svg.text(LEFT - 6, TOP + hour * HIGH + 16, "end", String.format(Locale.ROOT, "%02d:00", hour));
        }
    }

    private void field(int day, int hour, double expected) {
        int grey = most > 0 ? (int) Math.min(GREYS.size() - 1, expected / most * GREYS.size()) : 0;
        int y = TOP + hour * HIGH;
        svg.add(
                "<rect x='%d' y='%d' width='%d' height='%d' fill='%s' stroke='#fff'/>",
                x(day), y, WIDE, HIGH, GREYS.get(grey));
        svg.add(
                "<text x='%d' y='%d' text-anchor='middle' fill='%s'>%s</text>",
                x(day) + WIDE / 2,
                y + 16,
                grey < WHITE_WORDS_FROM ? "#000" : "#fff",
                String.format(Locale.ROOT, form, expected));
    }

    /** A dashed line around the hours in which the daytime teams answer, where few contacts are no quiet hours. */
    private void daytime(ServiceCalendar calendar) {
        int from = calendar.daytimeFrom().getHour();
        int to = calendar.daytimeTo().getHour();
        svg.add(
                "<rect x='%d' y='%d' width='%d' height='%d' fill='none' stroke='#000' stroke-width='1.5'"
                        + " stroke-dasharray='5 3'/>",
                LEFT, TOP + from * HIGH, 5 * WIDE, (to - from) * HIGH);
        svg.text(4, TOP + HOURS * HIGH + 22, "start", "Dashed: the daytime teams answer.");
    }

    private String description(List<DemandProfile.Hour> hours) {
        int busiest = 0;
        for (int cell = 1; cell < hours.size(); cell++) {
            busiest = hours.get(cell).expected() > hours.get(busiest).expected() ? cell : busiest;
        }
        String day = busiest / HOURS == DAYS ? "a bank holiday" : name(DayOfWeek.of(busiest / HOURS + 1));
        return String.format(
                Locale.UK,
                "24 hours by 7 days, and a bank holiday. The busiest hour is from %02d:00 on %s, with " + form
                        + " contacts expected. Every figure stands in the table.",
                busiest % HOURS,
                day,
                most);
    }

    private static int x(int day) {
        return LEFT + day * WIDE + (day == DAYS ? BESIDE : 0);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.UK);
    }
}
