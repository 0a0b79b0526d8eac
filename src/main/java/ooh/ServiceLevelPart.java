package ooh;

import java.util.Optional;
import java.util.function.DoublePredicate;
import ooh.cover.ServiceLevel;
import ooh.cover.Visits;
import ooh.cover.WhenBusy;

/** The part of {@code service.yml} that says how surely somebody of one tier is free to be sent out, and to what visits. */
final class ServiceLevelPart {
    private static final double MOST_MINUTES = 1440;
    private static final int MOST_PEOPLE_A_VISIT = 2;

    private ServiceLevelPart() {}

    static ServiceLevel read(ConfigPart part) {
        part.knowing("mostBusyChance", "visitShare", "visitMinutes", "peopleAVisit", "whenBusy", "patienceMinutes");
        double chance =
                number(part, "mostBusyChance", "a chance between 0 and 1", 0.5, value -> value > 0 && value < 1);
        double share = number(part, "visitShare", "a share from 0 to 1", 0.5, value -> value >= 0 && value <= 1);
        double minutes = minutes(part, "visitMinutes");
        int people = part.has("peopleAVisit") ? people(part) : 1;
        WhenBusy whenBusy = part.has("whenBusy")
                ? part.value("whenBusy", WhenBusy.WORDS, WhenBusy.ELSEWHERE, WhenBusy::of)
                : WhenBusy.ELSEWHERE;
        double patience = whenBusy == WhenBusy.WAITS ? minutes(part, "patienceMinutes") : MOST_MINUTES;
        return new ServiceLevel(chance, new Visits(share, minutes, people, whenBusy, patience));
    }

    private static int people(ConfigPart part) {
        return part.value(
                "peopleAVisit",
                "1, or 2 where visits are made in pairs",
                1,
                text -> Optional.of(Integer.valueOf(text)).filter(count -> count >= 1 && count <= MOST_PEOPLE_A_VISIT));
    }

    private static double minutes(ConfigPart part, String key) {
        return number(part, key, "a number of minutes up to 1440", 60, value -> value > 0 && value <= MOST_MINUTES);
    }

    private static double number(ConfigPart part, String key, String form, double instead, DoublePredicate fits) {
        return part.value(
                key, form, instead, text -> Optional.of(Double.valueOf(text)).filter(fits::test));
    }
}
