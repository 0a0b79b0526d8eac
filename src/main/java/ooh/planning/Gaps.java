package ooh.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ooh.rota.Breach;
import ooh.rota.Gap;
import ooh.rota.Level;
import org.jspecify.annotations.Nullable;

/**
 * Why a shift is open and who could take it: everyone on its banks is put on it in turn and the rule book is asked. The
 * plan is given back as it was.
 */
final class Gaps {
    /** Who may take it before who may not, even where that would mend another breach; then by what it does to the score. */
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::isLawful)
            .thenComparing(Candidate::change)
            .reversed()
            .thenComparing(Candidate::personId);

    private final RotaPlan plan;
    private final RuleBook rules;
    private final Rest rest;
    private final Prices prices;
    private final Sentences words;

    Gaps(RotaPlan plan, RuleBook rules, Rest rest, Prices prices, Sentences words) {
        this.plan = plan;
        this.rules = rules;
        this.rest = rest;
        this.prices = prices;
        this.words = words;
    }

    List<Gap> all() {
        return plan.shifts().stream()
                .filter(PlannedShift::isMissed)
                .sorted(Comparator.comparing(PlannedShift::span)
                        .thenComparing(PlannedShift::tier)
                        .thenComparing(PlannedShift::id))
                .map(this::gap)
                .toList();
    }

    /** Everyone on the shift's banks, best first. */
    List<Candidate> candidates(PlannedShift shift) {
        Worker now = shift.person();
        RuleBook.Reading before = rules.read(plan);
        RuleBook.Reading open = now == null ? before : rules.read(plan.giving(shift, null));
        Map<List<Object>, Long> amounts =
                open.findings().stream().collect(Collectors.toMap(Finding::subject, Finding::amount, Math::max));
        List<Candidate> candidates = shift.eligible().stream()
                .map(worker -> {
                    RuleBook.Reading with = rules.read(plan.giving(shift, worker));
                    return new Candidate(
                            worker.id(),
                            with.score().minus(open.score()),
                            made(with, amounts),
                            prices.pence(shift, worker),
                            fromNow(shift, now, before, worker, with));
                })
                .sorted(BEST_FIRST)
                .toList();
        plan.giving(shift, now);
        return candidates;
    }

    private List<Breach> made(RuleBook.Reading with, Map<List<Object>, Long> amounts) {
        return with.findings().stream()
                .filter(finding -> finding.amount() > amounts.getOrDefault(finding.subject(), 0L))
                .map(finding -> finding.breach(plan, rest, words))
                .toList();
    }

    private Difference fromNow(
            PlannedShift shift, @Nullable Worker now, RuleBook.Reading before, Worker worker, RuleBook.Reading with) {
        return Difference.of(
                prices.pence(shift, worker) - prices.pence(shift, now),
                before.scoreByRule(),
                with.scoreByRule(),
                now == null
                        ? words.say("than.open")
                        : words.say("than.holder", now.person().name()),
                words);
    }

    private Gap gap(PlannedShift shift) {
        List<Candidate> candidates = candidates(shift);
        List<String> lawful = candidates.stream()
                .filter(Candidate::isLawful)
                .map(Candidate::personId)
                .toList();
        return new Gap(shift.id(), sentence(shift, candidates, lawful), lawful);
    }

    private String sentence(PlannedShift shift, List<Candidate> candidates, List<String> lawful) {
        String when = words.when(shift.span());
        String who = words.missing(shift.shift());
        if (candidates.isEmpty()) {
            return words.say("gap.emptyBank", when, who, words.banks(shift.shift()));
        }
        if (!lawful.isEmpty()) {
            return words.say("gap.some", when, who, lawful.size(), words.names(named(shift, lawful)));
        }
        return words.say("gap.nobody", when, who, candidates.size(), because(candidates));
    }

    /** "6 are absent, 5 would have less than 11 h rest": each person counts once, under the first rule in the way. */
    private String because(List<Candidate> candidates) {
        Map<String, Integer> inTheWay = new LinkedHashMap<>();
        rules.names().forEach(rule -> inTheWay.put(rule, 0));
        for (Candidate candidate : candidates) {
            candidate.breaches().stream()
                    .filter(breach -> breach.level() == Level.HARD)
                    .findFirst()
                    .ifPresent(first -> inTheWay.merge(first.rule(), 1, Integer::sum));
        }
        return inTheWay.entrySet().stream()
                .filter(counted -> counted.getValue() > 0)
                .map(counted ->
                        words.say("because." + counted.getKey(), counted.getValue(), words.hours(rest.restMinutes())))
                .collect(Collectors.joining(", "));
    }

    private static List<Worker> named(PlannedShift shift, List<String> ids) {
        List<Worker> named = new ArrayList<>();
        ids.forEach(id -> shift.eligible().stream()
                .filter(worker -> worker.id().equals(id))
                .forEach(named::add));
        return named;
    }
}
