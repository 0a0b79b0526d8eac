package ooh.feed;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ooh.oncall.Place;
import ooh.rota.Duty;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.Tier;
import ooh.time.Span;
import ooh.time.SpokenTime;

/** Who has what, in words. */
final class Names {
    static final String NOBODY = "nobody";

    private final Staff staff;
    private final SpokenTime spoken;

    Names(Staff staff, ZoneId zone) {
        this.staff = staff;
        this.spoken = new SpokenTime(zone);
    }

    String of(Part part) {
        return part.person() == null ? NOBODY : name(part.person());
    }

    /** "Bell", or with several or with a hole "Bell 17:00 to 20:00, nobody 20:00 to 22:00". */
    String managers(List<Place> places, Span span) {
        Map<Span, String> whoBySpan = new LinkedHashMap<>();
        List<Span> nobody = List.of(span);
        for (Place place : places) {
            for (Duty duty : place.tier() == Tier.MANAGER ? place.duties() : List.<Duty>of()) {
                duty.span()
                        .overlap(span)
                        .ifPresent(shared -> whoBySpan.merge(shared, name(duty.person()), (a, b) -> a + " and " + b));
                nobody = nobody.stream()
                        .flatMap(left -> left.without(duty.span()).stream())
                        .toList();
            }
        }
        nobody.forEach(left -> whoBySpan.put(left, NOBODY));
        if (whoBySpan.size() == 1) {
            return whoBySpan.values().iterator().next();
        }
        return whoBySpan.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(who -> who.getValue() + " " + spoken.times(who.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** Somebody who left the banks since is still named, by id. */
    String name(String id) {
        return staff.find(id).map(Person::name).orElse(id);
    }
}
