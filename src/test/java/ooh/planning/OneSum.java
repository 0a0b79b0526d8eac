package ooh.planning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import ooh.problem.Faults;
import ooh.rota.Level;
import ooh.staff.Tier;

/**
 * A rule book that judges as the public benchmark does: the running limits hard, and one soft sum of cover, spare places and
 * wishes about patterns, each at the weight that the problem gives it: all that {@link Sketch} knows. The other rules are switched off.
 */
public final class OneSum {
    private OneSum() {}

    /** A manager's place costs one point for each contact and one for being open. */
    public static RuleWeights weights() {
        RuleWeights standard = RuleWeights.standard();
        Map<String, Object> yaml = new HashMap<>();
        yaml.put("parameters", standard.parameters());
        Map<String, Long> points = new HashMap<>();
        for (Tier tier : Tier.values()) {
            points.put(tier.word(), 1L);
        }
        yaml.put("tierPoints", points);
        Map<String, Long> weights = new HashMap<>();
        Set<String> named = new HashSet<>();
        standard.rules().forEach(rule -> {
            weights.put(rule.name(), Sketch.KNOWN.contains(rule.name()) ? 1L : 0L);
            named.add(rule.name());
        });
        yaml.put("weights", weights);
        Faults faults = new Faults();
        RuleWeights read = RuleWeights.read(yaml, faults);
        faults.refuse("The benchmark's rule book");
        return read.at(Level.SOFT, "shiftUncovered");
    }
}
