package ooh.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ooh.oncall.Place;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.time.Week;

/** A published week as one publication or stand-in left it: when, by which version, and who had which place from then on. */
record Change(Instant at, PublishedRota rota, List<Place> places) {
    /** Every change of the weeks, week by week, in the order in which they were made. {@code publications} are all of each week. */
    static List<Change> of(List<PublishedRota> publications, List<StandIn> standIns) {
        Map<Week, List<StandIn>> standInsByWeek = standIns.stream().collect(Collectors.groupingBy(StandIn::week));
        List<Change> changes = new ArrayList<>();
        publications.stream()
                .collect(Collectors.groupingBy(PublishedRota::week, TreeMap::new, Collectors.toList()))
                .forEach(
                        (week, ofWeek) -> changes.addAll(ofWeek(ofWeek, standInsByWeek.getOrDefault(week, List.of()))));
        return changes;
    }

    private static List<Change> ofWeek(List<PublishedRota> publications, List<StandIn> standIns) {
        TreeSet<Instant> instants = new TreeSet<>();
        publications.forEach(rota -> instants.add(rota.publication().publishedAt()));
        standIns.forEach(standIn -> instants.add(standIn.madeAt()));
        List<Change> changes = new ArrayList<>();
        for (Instant at : instants) {
            List<StandIn> made = standIns.stream()
                    .filter(standIn -> !standIn.madeAt().isAfter(at))
                    .toList();
            newest(publications, at).ifPresent(rota -> changes.add(new Change(at, rota, Place.of(rota, made))));
        }
        return changes;
    }

    private static Optional<PublishedRota> newest(List<PublishedRota> publications, Instant at) {
        return publications.stream()
                .filter(rota -> !rota.publication().publishedAt().isAfter(at))
                .max(Comparator.comparing(rota -> rota.publication().number()));
    }
}
