package ooh.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds places for shifts within people's {@link Reach}, giving those found before other places where that makes room: the
 * augmenting path of Berge and Kőnig, in a network from people through groups to shifts.
 */
final class Matching {
    /** One group of one person's reach, and the shift that has it now. */
    private record Place(int person, List<String> group) {}

    private final List<Reach> reaches;
    private final int[] taken;
    private final List<List<Place>> placesByPerson = new ArrayList<>();
    private final Map<String, List<Place>> placesByShift = new HashMap<>();
    private final Map<Place, String> shiftAt = new IdentityHashMap<>();

    Matching(List<Reach> reaches) {
        this.reaches = reaches;
        this.taken = new int[reaches.size()];
        for (int person = 0; person < reaches.size(); person++) {
            List<Place> places = new ArrayList<>();
            for (List<String> group : reaches.get(person).groups()) {
                Place place = new Place(person, group);
                places.add(place);
                group.forEach(shift -> placesByShift
                        .computeIfAbsent(shift, any -> new ArrayList<>())
                        .add(place));
            }
            placesByPerson.add(places);
        }
    }

    /** Whether the shift finds a place too, beside all that found one before. */
    boolean finds(String shift) {
        return seat(shift, new HashSet<>(), new HashSet<>());
    }

    private boolean seat(String shift, Set<String> asked, Set<Integer> full) {
        if (!asked.add(shift)) {
            return false;
        }
        for (Place place : placesByShift.getOrDefault(shift, List.of())) {
            @Nullable String there = shiftAt.get(place);
            if (there == null ? hasRoom(place.person(), asked, full) : seat(there, asked, full)) {
                // Whoever was moved away to make room has left an empty place behind, here or at another of the
                // person's.
                shiftAt.put(place, shift);
                taken[place.person()] += there == null ? 1 : 0;
                return true;
            }
        }
        return false;
    }

    /** Either fewer than the person's most, or one of the person's shifts finds a place with somebody else. */
    private boolean hasRoom(int person, Set<String> asked, Set<Integer> full) {
        if (taken[person] < reaches.get(person).most()) {
            return true;
        }
        if (!full.add(person)) {
            return false;
        }
        for (Place other : placesByPerson.get(person)) {
            @Nullable String there = shiftAt.get(other);
            if (there != null && seat(there, asked, full)) {
                shiftAt.remove(other);
                taken[person]--;
                return true;
            }
        }
        return false;
    }
}
