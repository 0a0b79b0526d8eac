package ooh.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rule about what a person's duties cost. A sum over them, so a row of duties can be priced by itself. */
final class PriceRules {
    private final Practitioner person;

    PriceRules(Practitioner person) {
        this.person = person;
    }

    static Map<String, Long> pence(JsonNode prices) {
        Map<String, Long> pence = new TreeMap<>();
        prices.properties()
                .forEach(price -> pence.put(price.getKey(), price.getValue().asLong()));
        return pence;
    }

    /** By the whole pound, the half one up, above the cheapest price there is; whoever is on no bank has none. */
    long dutyDear(List<Work> duties) {
        return duties.stream()
                .map(Work::pence)
                .filter(pence -> pence.containsKey(person.id()))
                .mapToLong(pence ->
                        Math.round((pence.getOrDefault(person.id(), 0L) - Collections.min(pence.values())) / 100.0))
                .sum();
    }
}
