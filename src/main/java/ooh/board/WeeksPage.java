package ooh.board;

import java.util.List;
import java.util.stream.IntStream;
import ooh.oncall.Answer;
import ooh.oncall.OnCall;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;
import ooh.time.Week;

/**
 * The published weeks around now; this week and the next are listed even where nothing is published for them. The
 * coordinator sees every week ahead with its draft, and before them whose calendar has not fetched a late change.
 */
public record WeeksPage(List<ToRing.Line> toRing, List<Line> weeks) {
    static final int WEEKS_BACK = 4;
    static final int WEEKS_AHEAD = 12;

    /** {@code address} is empty where the week is not published. */
    public record Line(String week, String title, String address, String published, boolean now) {}

    static WeeksPage of(
            List<ToRing.Line> toRing, OnCall onCall, Week thisWeek, boolean coordinator, ServiceCalendar calendar) {
        SpokenTime spoken = new SpokenTime(calendar.zone());
        return new WeeksPage(
                toRing,
                IntStream.rangeClosed(-WEEKS_BACK, WEEKS_AHEAD)
                        .mapToObj(thisWeek::plus)
                        .filter(week -> onCall.rota(week).isPresent()
                                || isNear(week, thisWeek)
                                || (coordinator && week.compareTo(thisWeek) > 0))
                        .map(week -> onCall.rota(week)
                                .map(rota -> published(week, rota, thisWeek, spoken))
                                .orElseGet(() -> new Line(
                                        week.toString(),
                                        title(week, spoken),
                                        "",
                                        "Not published yet",
                                        week.equals(thisWeek))))
                        .toList());
    }

    private static boolean isNear(Week week, Week thisWeek) {
        return week.equals(thisWeek) || week.equals(thisWeek.next());
    }

    private static Line published(Week week, Answer.Rota rota, Week thisWeek, SpokenTime spoken) {
        return new Line(
                week.toString(),
                title(week, spoken),
                "/weeks/" + week,
                "Publication " + rota.publication() + ", " + spoken.datedMoment(rota.publishedAt()),
                week.equals(thisWeek));
    }

    private static String title(Week week, SpokenTime spoken) {
        return spoken.date(week.monday()) + " to " + spoken.date(week.next().monday());
    }
}
