package ooh.oncall;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ooh.rota.Duty;
import ooh.rota.PublishedRota;
import ooh.rota.StandIn;
import ooh.staff.Staff;
import ooh.time.Week;

/**
 * What is known of some published weeks: enough to say who is on, and no more, because it is also kept in a file for the
 * hour in which the database is gone. Of the staff only those who have a duty are in it, with name and telephone number.
 */
record Known(List<Answer.Rota> rotas, List<Place> places, List<Reachable> people) {
    Known {
        rotas = List.copyOf(rotas);
        places = List.copyOf(places);
        people = List.copyOf(people);
    }

    record Reachable(String id, String name, String phone) {}

    static Known of(List<PublishedRota> rotas, List<StandIn> standIns, Staff staff) {
        List<Place> places = rotas.stream()
                .flatMap(rota -> Place.of(rota, standIns).stream())
                .sorted(Comparator.comparing(Place::span)
                        .thenComparing(Place::tier)
                        .thenComparing(Place::shift))
                .toList();
        return new Known(
                rotas.stream().map(Answer.Rota::of).toList(),
                places,
                places.stream()
                        .flatMap(place -> place.duties().stream())
                        .map(Duty::person)
                        .distinct()
                        .sorted()
                        .map(id -> reachable(id, staff))
                        .toList());
    }

    Optional<Answer.Rota> rota(Week week) {
        return rotas.stream()
                .filter(rota -> rota.week().equals(week.toString()))
                .findFirst();
    }

    /** Somebody who left the banks since is still named, by id: a duty is never hidden. */
    Reachable person(String id) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Reachable(id, id, ""));
    }

    private static Reachable reachable(String id, Staff staff) {
        return staff.find(id)
                .map(person -> new Reachable(id, person.name(), person.phone()))
                .orElseGet(() -> new Reachable(id, id, ""));
    }
}
