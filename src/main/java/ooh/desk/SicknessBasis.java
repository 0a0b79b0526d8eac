package ooh.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.staff.Absence;
import ooh.staff.DaytimePost;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal rests on: what is published of the weeks from first to last with the stand-ins on top, and all that the
 * rules ask of the people whom it concerns. How each thing stood is kept under the words by which a refusal names it.
 */
record SicknessBasis(Week first, Week last, Set<String> people, Map<String, String> stateByName) {
    static SicknessBasis of(
            Week first,
            Week last,
            Set<String> people,
            List<PublishedRota> published,
            List<StandIn> standIns,
            Staff staff) {
        Map<String, String> states = new TreeMap<>();
        published.forEach(rota -> states.put(
                "the publication of the week of " + rota.week(),
                String.valueOf(rota.publication().number())));
        standIns.forEach(standIn -> states.merge(
                "the stand-ins of the week of " + standIn.week(), standIn.id(), (ids, id) -> ids + " " + id));
        people.forEach(id -> staff.find(id).ifPresent(person -> put(person, staff, states)));
        return new SicknessBasis(first, last, people, states);
    }

    /** Neither name nor telephone number, which no rule asks for, nor the reason of an absence. */
    private static void put(Person person, Staff staff, Map<String, String> states) {
        String whose = " of \"" + person.id() + "\"";
        states.put("the banks" + whose, person.banks().toString());
        states.put("the limits" + whose, person.limits().toString());
        states.put("the daytime post" + whose, post(person.post()));
        states.put("the ASYE" + whose, String.valueOf(person.asyeUntil()));
        states.put(
                "the absences" + whose,
                sorted(staff.absences(person.id()).stream().map(Absence::span).toList()));
        states.put("the wishes" + whose, sorted(staff.wishes(person.id())));
    }

    /** Its days sorted, because the order of a set is another in every run of the program. */
    private static String post(@Nullable DaytimePost post) {
        return post == null ? "" : new TreeSet<>(post.days()) + " " + post.from() + " " + post.to();
    }

    private static String sorted(List<?> all) {
        return all.stream().map(Object::toString).sorted().toList().toString();
    }

    /** The names of what is not as it was, sorted. */
    List<String> changed(List<PublishedRota> published, List<StandIn> standIns, Staff staff) {
        Map<String, String> now =
                of(first, last, people, published, standIns, staff).stateByName();
        Set<String> names = new TreeSet<>(stateByName.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !stateByName.getOrDefault(name, "").equals(now.getOrDefault(name, "")))
                .toList();
    }
}
