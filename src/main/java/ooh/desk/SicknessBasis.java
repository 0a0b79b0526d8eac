package ooh.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.staff.Absence;
import ooh.staff.Staff;
import ooh.time.Span;

/** What a proposal rests on: which publications, which stand-ins on them, and when those whom it concerns are absent. */
record SicknessBasis(Map<String, Integer> publications, List<String> standIns, Map<String, List<Span>> absences) {
    static SicknessBasis of(List<PublishedRota> rotas, List<StandIn> standIns, Staff staff, List<String> people) {
        Map<String, Integer> publications = new TreeMap<>();
        rotas.forEach(rota ->
                publications.put(rota.week().toString(), rota.publication().number()));
        Map<String, List<Span>> absences = new TreeMap<>();
        people.forEach(person -> absences.put(
                person,
                staff.absences(person).stream().map(Absence::span).sorted().toList()));
        return new SicknessBasis(
                publications, standIns.stream().map(StandIn::id).sorted().toList(), absences);
    }

    List<String> people() {
        return List.copyOf(absences.keySet());
    }

    /** What is not any more as it was, in words: "a week was published again"; empty where all is. */
    List<String> movedTo(SicknessBasis now) {
        List<String> moved = new ArrayList<>();
        if (!publications.equals(now.publications)) {
            moved.add("a week was published since");
        }
        if (!standIns.equals(now.standIns)) {
            moved.add("stand-ins were made since");
        }
        absences.forEach((person, spans) -> {
            if (!spans.equals(now.absences.get(person))) {
                moved.add("the absences of \"" + person + "\" changed since");
            }
        });
        return moved;
    }
}
