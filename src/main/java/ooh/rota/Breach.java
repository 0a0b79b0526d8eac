package ooh.rota;

import java.util.List;

/**
 * One rule broken once: the rule's name, whom and which shifts it concerns, by how much (minutes or points, as the rule
 * says), and the sentence that a coordinator would say.
 */
public record Breach(String rule, Level level, List<String> people, List<String> shifts, long amount, String sentence) {
    public Breach {
        people = List.copyOf(people);
        shifts = List.copyOf(shifts);
    }
}
