package ooh.exact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Counts the score of any rota of the week anew, rule by rule. Refuses a week with a rule that it does not know, unless
 * that rule weighs nothing: what is not counted must not pass for kept.
 */
final class Recount {
    final AuditWeek week;
    private final Map<String, AloneRules> aloneByPerson = new TreeMap<>();
    private final Map<String, ToLongFunction<Map<String, String>>> together;

    Recount(AuditWeek week) {
        this.week = week;
        week.people().forEach(person -> aloneByPerson.put(person.id(), new AloneRules(week, person)));
        this.together = new TogetherRules(week, this).byName();
        week.rules.forEach((name, rule) -> {
            boolean known = together.containsKey(name)
                    || aloneByPerson.values().stream()
                            .anyMatch(alone -> alone.names().contains(name));
            if (rule.weight() != 0 && !known) {
                throw new IllegalStateException("The rule " + name + " is not known to the exact model, and weighs "
                        + rule.weight() + ". State it there too, or give it the weight 0.");
            }
        });
    }

    /** The score by rule; {@code rota} says who has which shift, and leaves out what is open. */
    Map<String, Total> byRule(Map<String, String> rota) {
        Map<String, Total> byRule = new LinkedHashMap<>();
        week.rules.forEach((name, rule) ->
                byRule.put(name, Total.at(rule.level(), rule.weight() == 0 ? 0 : -rule.weight() * amount(name, rota))));
        return byRule;
    }

    Total total(Map<String, String> rota) {
        return byRule(rota).values().stream().reduce(Total.NONE, Total::plus);
    }

    /** What one person's duties alone weigh at a level, as a penalty of 0 or more. */
    long alone(Practitioner person, List<Work> duties, String level) {
        return of(person).names().stream()
                .mapToLong(rule -> weight(rule, level) == 0
                        ? 0
                        : weight(rule, level) * of(person).amount(rule, duties))
                .sum();
    }

    /** The minutes of the person's contract in this week that the duties leave. */
    long contractLeft(Practitioner person, List<Work> duties) {
        return of(person).contractLeft(duties);
    }

    /** 0 where the week has no such rule, or not at this level. */
    long weight(String name, String level) {
        AuditWeek.Rule rule = week.rules.get(name);
        return rule == null || !rule.level().equals(level) ? 0 : rule.weight();
    }

    private long amount(String name, Map<String, String> rota) {
        ToLongFunction<Map<String, String>> ofAll = together.get(name);
        return ofAll != null
                ? ofAll.applyAsLong(rota)
                : week.people().stream()
                        .mapToLong(person -> of(person).amount(name, duties(person, rota)))
                        .sum();
    }

    private AloneRules of(Practitioner person) {
        return Objects.requireNonNull(aloneByPerson.get(person.id()));
    }

    List<Work> duties(Practitioner person, Map<String, String> rota) {
        return week.shifts.stream()
                .filter(shift -> person.id().equals(rota.get(shift.id())))
                .toList();
    }
}
