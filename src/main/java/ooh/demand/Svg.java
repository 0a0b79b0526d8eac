package ooh.demand;

import java.util.Locale;

/**
 * A picture being drawn as SVG, in black and greys so that it prints and reads without colour. It carries its own title and
 * description for those who do not see it, and needs nothing from outside. Words are escaped here, and nowhere else.
 */
public final class Svg {
    private final StringBuilder drawn = new StringBuilder();

    /** Draws what the format says, which must be SVG; the values are numbers and points, never words. */
    public void add(String format, Object... values) {
        drawn.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** Words that begin, end or have their middle at x: {@code start}, {@code end} or {@code middle}. */
    public void text(double x, double y, String anchor, String words) {
        add("<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>", x, y, anchor, escaped(words));
    }

    public void bold(double x, double y, String words) {
        add("<text x='%.1f' y='%.1f' font-weight='bold'>%s</text>", x, y, escaped(words));
    }

    /** The whole picture, which scales to whatever width it is given. */
    public String written(int width, int height, int fontSize, String title, String description) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img' font-family='sans-serif'"
                                + " font-size='%d'>%n<title>%s</title>%n<desc>%s</desc>%n"
                                + "<rect width='100%%' height='100%%' fill='#fff'/>%n",
                        width,
                        height,
                        fontSize,
                        escaped(title),
                        escaped(description))
                + drawn
                + "</svg>\n";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
