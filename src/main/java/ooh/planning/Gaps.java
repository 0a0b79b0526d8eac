package ooh.planning;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ooh.rota.Gap;
import ooh.rota.Level;
import ooh.rota.Score;
import org.jspecify.annotations.Nullable;

/**
 * Why each shift is open and who could take it: everyone on its banks is put on it in turn, and the rule book says whether
 * that breaks a hard rule, and what it does to the score. The book stays open between, so that a week of a thousand open
 * shifts is explained in seconds. The plan is given back as it was.
 */
final class Gaps {
    private final RotaPlan plan;
    private final RuleBook rules;
    private final RuleWeights weights;
    private final Sentences words;

    Gaps(RotaPlan plan, RuleBook rules, RuleWeights weights, Sentences words) {
        this.plan = plan;
        this.rules = rules;
        this.weights = weights;
        this.words = words;
    }

    /** Somebody put on the shift: what it does to the score, and the first hard rule in the way. */
    private record Tried(
            Worker worker, Score change, @Nullable String inTheWay) {
        /** Who may take it first of all, even where that mends nothing else. */
        private static final Comparator<Tried> BEST_FIRST = Comparator.comparing(Tried::change)
                .reversed()
                .thenComparing(tried -> tried.worker().id());

        boolean isLawful() {
            return inTheWay == null;
        }
    }

    List<Gap> all() {
        List<PlannedShift> missed = plan.shifts().stream()
                .filter(PlannedShift::isMissed)
                .sorted(Comparator.comparing(PlannedShift::span)
                        .thenComparing(PlannedShift::tier)
                        .thenComparing(PlannedShift::id))
                .toList();
        if (missed.isEmpty()) {
            return List.of();
        }
        List<String> hard = rules.names().stream()
                .filter(rule -> weights.level(rule) == Level.HARD)
                .toList();
        RotaPlan judgedByHardRules = plan.with(new RuleScores(weights.only(hard)), plan.shifts());
        try (Asking scores = rules.ask(plan);
                Asking breaches = rules.askWhy(judgedByHardRules)) {
            return missed.stream().map(shift -> gap(shift, scores, breaches)).toList();
        }
    }

    private Gap gap(PlannedShift shift, Asking scores, Asking breaches) {
        Score open = scores.score();
        Map<List<Object>, Long> before = Finding.amounts(breaches.findings());
        List<Tried> tried = shift.eligible().stream()
                .map(worker -> new Tried(
                        worker,
                        scores.scoreWith(shift, worker).minus(open),
                        breaches.findingsWith(shift, worker).stream()
                                .filter(finding -> finding.isWorseThan(before))
                                .findFirst()
                                .map(Finding::rule)
                                .orElse(null)))
                .sorted(Tried.BEST_FIRST)
                .toList();
        List<Worker> lawful =
                tried.stream().filter(Tried::isLawful).map(Tried::worker).toList();
        return new Gap(
                shift.id(),
                sentence(shift, tried, lawful),
                lawful.stream().map(Worker::id).toList());
    }

    private String sentence(PlannedShift shift, List<Tried> tried, List<Worker> lawful) {
        String when = words.when(shift.span());
        String who = words.missing(shift.shift());
        if (tried.isEmpty()) {
            return words.say("gap.emptyBank", when, who, words.banks(shift.shift()));
        }
        if (!lawful.isEmpty()) {
            return words.say("gap.some", when, who, lawful.size(), words.names(lawful));
        }
        return words.say("gap.nobody", when, who, tried.size(), because(tried));
    }

    /** "6 are absent, 5 would have less than 11 h rest": each person counts once, under the first rule in the way. */
    private String because(List<Tried> tried) {
        Map<String, Integer> inTheWay = new LinkedHashMap<>();
        rules.names().forEach(rule -> inTheWay.put(rule, 0));
        tried.forEach(one -> inTheWay.merge(one.inTheWay(), 1, Integer::sum));
        return inTheWay.entrySet().stream()
                .filter(counted -> counted.getValue() > 0)
                .map(counted -> words.say(
                        "because." + counted.getKey(),
                        counted.getValue(),
                        words.hours(weights.rest().restMinutes())))
                .collect(Collectors.joining(", "));
    }
}
