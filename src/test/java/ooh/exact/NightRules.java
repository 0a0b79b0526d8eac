package ooh.exact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The rules about how one person's nights follow each other. A night belongs to the day on whose evening it begins. */
final class NightRules {
    private final AuditWeek week;
    private final Practitioner person;
    private final List<Work> carried;

    NightRules(AuditWeek week, Practitioner person, List<Work> carried) {
        this.week = week;
        this.person = person;
        this.carried = carried;
    }

    Map<String, ToLongFunction<List<Work>>> byName() {
        return Map.of("tooManyNightsRunning", this::tooManyNightsRunning, "nightAlone", this::nightAlone);
    }

    private long tooManyNightsRunning(List<Work> duties) {
        TreeMap<LocalDate, List<Work>> nights = nights(duties);
        long over = 0;
        for (LocalDate first : nights.keySet()) {
            if (!nights.containsKey(first.minusDays(1))) {
                over += overInRun(nights, first);
            }
        }
        return over;
    }

    private long overInRun(TreeMap<LocalDate, List<Work>> nights, LocalDate first) {
        long over = 0;
        boolean ours = false;
        for (LocalDate day = first; nights.containsKey(day); day = day.plusDays(1)) {
            ours |= nights.get(day).stream().anyMatch(work -> !work.carriedOver());
            boolean late = !day.isBefore(first.plusDays(week.parameter("nightsRunning")));
            over += late ? minutes(nights.get(day)) : 0;
        }
        return ours ? over : 0;
    }

    /** The week's nights that make a run of one, and have day work less than two main sleeps off before and after. */
    private long nightAlone(List<Work> duties) {
        long alone = 0;
        TreeMap<LocalDate, List<Work>> nights = nights(duties);
        for (LocalDate evening : nights.keySet()) {
            if (!nights.containsKey(evening.minusDays(1)) && !nights.containsKey(evening.plusDays(1))) {
                alone += minutes(nights.get(evening).stream()
                        .filter(night -> !night.carriedOver() && isBetweenDays(night.span(), duties))
                        .toList());
            }
        }
        return alone;
    }

    private boolean isBetweenDays(Stretch night, List<Work> duties) {
        List<Stretch> near = new ArrayList<>(person.posts());
        with(duties).filter(week::isDay).map(Work::span).forEach(near::add);
        near.removeIf(day -> night.apart(day) >= week.parameter("daysNearNightMinutes"));
        return near.stream().anyMatch(day -> day.from() < night.from())
                && near.stream().anyMatch(day -> day.from() > night.from());
    }

    private TreeMap<LocalDate, List<Work>> nights(List<Work> duties) {
        TreeMap<LocalDate, List<Work>> nights = new TreeMap<>();
        with(duties)
                .filter(week::isNight)
                .forEach(work -> nights.computeIfAbsent(work.eveningOf(), day -> new ArrayList<>())
                        .add(work));
        return nights;
    }

    private Stream<Work> with(List<Work> duties) {
        return Stream.concat(duties.stream(), carried.stream());
    }

    private static long minutes(List<Work> duties) {
        return duties.stream().mapToLong(Work::minutes).sum();
    }
}
