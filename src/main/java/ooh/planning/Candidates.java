package ooh.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import ooh.rota.Breach;
import org.jspecify.annotations.Nullable;

/** Who could take a shift: everyone on its banks is put on it in turn and the rule book is asked. The plan is given back as it was. */
final class Candidates {
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

    Candidates(RotaPlan plan, RuleBook rules, Rest rest, Prices prices, Sentences words) {
        this.plan = plan;
        this.rules = rules;
        this.rest = rest;
        this.prices = prices;
        this.words = words;
    }

    /** Everyone on the shift's banks, best first. */
    List<Candidate> of(PlannedShift shift) {
        Worker now = shift.person();
        RuleBook.Reading before = rules.read(plan);
        RuleBook.Reading open = now == null ? before : rules.read(plan.giving(shift, null));
        Map<List<Object>, Long> amounts = Finding.amounts(open.findings());
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
                .filter(finding -> finding.isWorseThan(amounts))
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
}
