package ooh.demand;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * One panel of a picture by the hour: the hours across, one after the other, under the names of their days, and a figure up
 * the page, from 0 to {@code most}. All plots by the hour are drawn with it, so that they read alike.
 */
public record HourPanel(Svg svg, int left, int right, int top, int bottom, int hours, double most) {
    private static final double[] QUARTERED = {1, 1.2, 1.6, 2, 2.4, 3.2, 4, 4.8, 6, 8, 10};

    /** The next figure up whose quarters are plain to read: 4.3 becomes 4.8, with lines at 1.2, 2.4 and 3.6. */
    public static double roundUp(double most) {
        double unit = Math.pow(10, Math.floor(Math.log10(Math.max(most, 0.01))));
        for (double figure : QUARTERED) {
            if (figure * unit >= most) {
                return figure * unit;
            }
        }
        return 10 * unit;
    }

    public double x(double hour) {
        return left + hour * (right - left) / hours;
    }

    public double y(double value) {
        return most > 0 ? bottom - value / most * (bottom - top) : bottom;
    }

    /** Lines across at so many equal steps, each with its figure. */
    public void upTheSide(int steps, String format) {
        for (int step = 0; step <= steps; step++) {
            double value = most * step / steps;
            svg.add("<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='#bbb'/>", left, right, y(value), y(value));
            svg.text(left - 6, y(value) + 4, "end", String.format(Locale.ROOT, format, value));
        }
    }

    /** A line down at the hour with which each day begins, and its name so far below; the last ends where the hours do. */
    public void days(List<Integer> begins, List<String> names, int below) {
        for (int day = 0; day < names.size(); day++) {
            int begin = begins.get(day);
            int end = day + 1 < names.size() ? begins.get(day + 1) : hours;
            svg.add("<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' stroke='#888'/>", x(begin), x(begin), top, bottom + 5);
            svg.text(x((begin + end) / 2.0), bottom + below, "middle", names.get(day));
        }
    }

    public void band(double[] low, double[] high, String fill) {
        StringJoiner points = new StringJoiner(" ");
        for (int hour = 0; hour < hours; hour++) {
            points.add(point(hour, high[hour]));
        }
        for (int hour = hours - 1; hour >= 0; hour--) {
            points.add(point(hour, low[hour]));
        }
        svg.add("<polygon points='%s' fill='%s'/>", points, fill);
    }

    public void line(double[] values) {
        StringJoiner points = new StringJoiner(" ");
        for (int hour = 0; hour < hours; hour++) {
            points.add(point(hour, values[hour]));
        }
        svg.add("<polyline points='%s' fill='none' stroke='#000' stroke-width='1.5'/>", points);
    }

    /** A ring at each figure; what is no number has none. */
    public void rings(double[] values) {
        for (int hour = 0; hour < hours; hour++) {
            if (!Double.isNaN(values[hour])) {
                svg.add(
                        "<circle cx='%.1f' cy='%.1f' r='2.5' fill='#fff' stroke='#000'/>",
                        x(hour + 0.5), y(values[hour]));
            }
        }
    }

    private String point(int hour, double value) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x(hour + 0.5), y(value));
    }
}
