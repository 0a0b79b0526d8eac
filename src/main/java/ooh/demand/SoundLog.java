package ooh.demand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ooh.time.SpokenTime;

/**
 * A log as far as it can be believed: hours that hold what was typed together and stretches in which nothing was written
 * down count as not observed, and {@code cautions} say so, and where what is left is too little.
 */
record SoundLog(HourLog log, List<String> cautions) {
    private static final int MOST_TOLD = 12;

    static SoundLog of(HourLog log) {
        List<String> cautions = new ArrayList<>();
        List<TypedTogether.Heap> heaps = TypedTogether.of(log);
        HourLog sound = log.without(heaps.stream().map(TypedTogether.Heap::hour).toList());
        List<Gaps.Gap> gaps = Gaps.of(sound);
        tell(cautions, heaps.stream().map(heap -> words(heap, log)).toList());
        tell(cautions, gaps.stream().map(gap -> words(gap, log)).toList());
        sound = sound.without(
                gaps.stream().flatMapToInt(Gaps.Gap::eachHour).boxed().toList());
        cautions.addAll(TooLittle.cautions(sound));
        return new SoundLog(sound, List.copyOf(cautions));
    }

    private static void tell(List<String> cautions, List<String> found) {
        found.stream().limit(MOST_TOLD).forEach(cautions::add);
        if (found.size() > MOST_TOLD) {
            cautions.add("So it is with " + (found.size() - MOST_TOLD) + " more.");
        }
    }

    private static String words(TypedTogether.Heap heap, HourLog log) {
        return String.format(
                Locale.UK,
                "The hour from %s holds %d contacts, where about %s were to be expected. They were taken to be of a longer"
                        + " time, typed into one hour, and left out.",
                spoken(log).datedMoment(log.at(heap.hour())),
                heap.count(),
                few(heap.expected()));
    }

    private static String words(Gaps.Gap gap, HourLog log) {
        Instant to = log.at(gap.to());
        return String.format(
                Locale.UK,
                "From %s to %s the log holds no contact, where about %s were to be expected. These hours were taken as not"
                        + " written down, and left out.",
                spoken(log).datedMoment(log.at(gap.from())),
                spoken(log).datedMoment(to),
                few(gap.expected()));
    }

    private static SpokenTime spoken(HourLog log) {
        return new SpokenTime(log.almanac().zone());
    }

    private static String few(double contacts) {
        return String.format(Locale.UK, contacts < 10 ? "%.1f" : "%.0f", contacts);
    }
}
