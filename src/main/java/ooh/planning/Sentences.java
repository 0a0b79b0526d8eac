package ooh.planning;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import ooh.cover.Shift;
import ooh.pay.Pounds;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;

/**
 * Says what the rule book found in the words of {@code sentences.properties}: names, local times, hours and minutes, and
 * what to do. Never a telephone number, nor why somebody is absent.
 */
final class Sentences {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("ooh.planning.sentences", Locale.ROOT);
    private static final int NAMES_AT_MOST = 5;

    private final DateTimeFormatter dayOfWeek;
    private final SpokenTime spoken;
    private final ServiceCalendar calendar;

    Sentences(ServiceCalendar calendar) {
        this.calendar = calendar;
        this.dayOfWeek = DateTimeFormatter.ofPattern("EEE ", Locale.UK).withZone(calendar.zone());
        this.spoken = new SpokenTime(calendar.zone());
    }

    /** The sentence under this key, filled in. A key that is not there is a defect of ours. */
    String say(String key, Object... filling) {
        return new MessageFormat(WORDS.getString(key), Locale.UK).format(filling);
    }

    /** "Sat 19 December 17:00 to 22:00", or "Sat 19 December 17:00 to Sun 09:00". */
    String when(Span span) {
        boolean oneDay = calendar.dayOf(span.from()).equals(calendar.dayOf(span.to()));
        return at(span.from()) + " to " + (oneDay ? "" : dayOfWeek.format(span.to())) + spoken.time(span.to());
    }

    String at(Instant at) {
        return spoken.moment(at);
    }

    String duty(PlannedShift shift) {
        return say("duty", when(shift.span()), shift.tier().title());
    }

    String post(WorkedPost post) {
        return say("post", when(post.span()));
    }

    /** "£62.50 more than with K. Bell, and burdens are shared better by 50 points (hours +80, evenings -30)." */
    String difference(long pence, Map<String, Long> fairness, String than) {
        long points = fairness.values().stream().mapToLong(Long::longValue).sum();
        String byBurden = fairness.entrySet().stream()
                .map(burden -> say("burden." + burden.getKey()) + String.format(Locale.UK, " %+,d", burden.getValue()))
                .collect(Collectors.joining(", "));
        String sharing = say("difference." + word(points, "fairer", "asFair", "lessFair"), Math.abs(points), byBurden);
        return say(
                "difference." + word(pence, "dearer", "asDear", "cheaper"), Pounds.say(Math.abs(pence)), than, sharing);
    }

    private static String word(long amount, String above, String none, String below) {
        return amount > 0 ? above : amount == 0 ? none : below;
    }

    String missing(Shift shift) {
        return say("missing." + shift.tier().word());
    }

    String banks(Shift shift) {
        return String.join(", ", shift.banks());
    }

    /** "9 h", "9 h 30 min" or "45 min". */
    String hours(long minutes) {
        String rest = minutes % 60 + " min";
        return minutes == 0 || minutes >= 60 ? minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + rest) : rest;
    }

    /** The first few names, and how many more. */
    String names(List<Worker> workers) {
        String first = workers.stream()
                .limit(NAMES_AT_MOST)
                .map(worker -> worker.person().name())
                .collect(Collectors.joining(", "));
        int more = workers.size() - NAMES_AT_MOST;
        return more > 0 ? say("andMore", first, more) : first;
    }
}
