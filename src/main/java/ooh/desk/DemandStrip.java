package ooh.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ooh.demand.DemandProfile;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/**
 * The expected contacts above each day of a week: how many out of hours in all, and a bar for each hour, all drawn to one
 * measure. A day of it is a calendar day, as the table's columns are; the hours in which the daytime teams work are blank.
 */
final class DemandStrip {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int HEIGHT = 40;

    private final DemandProfile profile;
    private final ServiceCalendar calendar;
    private final double most;

    DemandStrip(DemandProfile profile, List<LocalDate> days, ServiceCalendar calendar) {
        this.profile = profile;
        this.calendar = calendar;
        this.most = days.stream()
                .flatMap(this::hours)
                .mapToDouble(this::expected)
                .max()
                .orElse(0);
    }

    /** "7.2 contacts expected". */
    String words(LocalDate day) {
        return String.format(
                Locale.UK,
                "%.1f contacts expected",
                hours(day).mapToDouble(this::expected).sum());
    }

    /** As SVG without words: the words stand beside it. */
    String bars(LocalDate day) {
        List<Instant> hours = hours(day).toList();
        StringBuilder svg = new StringBuilder("<svg class=\"ooh-strip\" aria-hidden=\"true\" viewBox=\"0 0 ")
                .append(hours.size() * 4)
                .append(' ')
                .append(HEIGHT)
                .append("\" preserveAspectRatio=\"none\">");
        for (int i = 0; i < hours.size(); i++) {
            double height = most == 0 ? 0 : HEIGHT * expected(hours.get(i)) / most;
            if (height > 0) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%.1f\" width=\"3\" height=\"%.1f\"/>",
                        i * 4,
                        HEIGHT - height,
                        height));
            }
        }
        return svg.append("</svg>").toString();
    }

    private Stream<Instant> hours(LocalDate day) {
        Span whole = calendar.day(day);
        return Stream.iterate(whole.from(), whole::contains, hour -> hour.plus(HOUR));
    }

    private double expected(Instant hour) {
        return calendar.isOpen(hour) ? profile.expectedOn(hour) : 0;
    }
}
