package ooh.desk;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import ooh.rota.FairShare;
import ooh.rota.Tally;
import ooh.staff.Tier;

/**
 * How hours, nights, weekends and bank holidays were shared over 13 weeks: for each person what was borne and the fair
 * share, as a number and as a bar with a tick at the share, all of a column drawn to one measure.
 */
public record FairnessPage(String weeks, List<OfTier> tiers) {
    private static final double MINUTES_AN_HOUR = 60;
    private static final int WIDTH = 120;

    public record OfTier(String tier, List<Line> lines) {}

    public record Line(String name, List<Cell> cells) {}

    /** "12.5 of 10.0" in hours, and the same as SVG. */
    public record Cell(String hours, String fair, String bar) {}

    private static final List<ToLongFunction<Tally>> KINDS =
            List.of(Tally::minutes, Tally::nightMinutes, Tally::weekendMinutes, Tally::bankHolidayMinutes);

    static OfTier of(Tier tier, List<FairShare> shares) {
        List<Long> most = KINDS.stream()
                .map(kind -> shares.stream()
                        .flatMap(share -> Stream.of(share.borne(), share.fair()))
                        .mapToLong(kind)
                        .max()
                        .orElse(0))
                .toList();
        return new OfTier(
                RotaWords.sentence(tier.title()),
                shares.stream().map(share -> line(share, most)).toList());
    }

    private static Line line(FairShare share, List<Long> most) {
        return new Line(
                share.person().name(),
                Stream.iterate(0, kind -> kind + 1)
                        .limit(KINDS.size())
                        .map(kind -> cell(
                                KINDS.get(kind).applyAsLong(share.borne()),
                                KINDS.get(kind).applyAsLong(share.fair()),
                                most.get(kind)))
                        .toList());
    }

    private static Cell cell(long borne, long fair, long most) {
        double scale = most == 0 ? 0 : (double) (WIDTH - 2) / most;
        String bar = String.format(
                Locale.ROOT,
                "<svg class=\"ooh-share\" aria-hidden=\"true\" viewBox=\"0 0 %d 16\"><rect class=\"ooh-share__borne\" y=\"3\""
                        + " width=\"%.1f\" height=\"10\"/><rect class=\"ooh-share__fair\" x=\"%.1f\" width=\"2\""
                        + " height=\"16\"/></svg>",
                WIDTH,
                borne * scale,
                fair * scale);
        return new Cell(hours(borne), hours(fair), bar);
    }

    private static String hours(long minutes) {
        return String.format(Locale.UK, "%.1f", minutes / MINUTES_AN_HOUR);
    }
}
