package ooh.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.rota.Breach;
import org.jspecify.annotations.Nullable;

/**
 * Where else whoever has a shift could be: each other shift of the draft that the person may take is tried, open ones and
 * exchanges, and the rule book is asked. The plan is given back as it was.
 */
final class Moves {
    private static final Comparator<Move> BEST_FIRST = Comparator.comparing(Move::isLawful)
            .thenComparing(Move::change)
            .reversed()
            .thenComparing(Move::shift);

    private final RotaPlan plan;
    private final RuleBook rules;
    private final Rest rest;
    private final Prices prices;
    private final Sentences words;

    Moves(RotaPlan plan, RuleBook rules, Rest rest, Prices prices, Sentences words) {
        this.plan = plan;
        this.rules = rules;
        this.rest = rest;
        this.prices = prices;
        this.words = words;
    }

    /** Best first; none where nobody has the shift. {@code drafted} are the shifts that may change. */
    List<Move> of(PlannedShift from, Set<String> drafted) {
        Worker mover = from.person();
        if (mover == null) {
            return List.of();
        }
        RuleBook.Reading before = rules.read(plan);
        Map<List<Object>, Long> amounts = Finding.amounts(before.findings());
        return plan.shifts().stream()
                .filter(to -> drafted.contains(to.id()) && isPossible(from, mover, to))
                .map(to -> tried(from, mover, to, before, amounts))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static boolean isPossible(PlannedShift from, Worker mover, PlannedShift to) {
        Worker other = to.person();
        return to.eligible().contains(mover)
                && (other == null || (!other.equals(mover) && from.eligible().contains(other)));
    }

    private Move tried(
            PlannedShift from,
            Worker mover,
            PlannedShift to,
            RuleBook.Reading before,
            Map<List<Object>, Long> amounts) {
        Worker other = to.person();
        RuleBook.Reading with = rules.read(plan.giving(from, other).giving(to, mover));
        long pence = pence(from, other) + pence(to, mover) - pence(from, mover) - pence(to, other);
        Move move = new Move(
                to.id(),
                other == null ? null : other.id(),
                with.score().minus(before.score()),
                made(with, amounts),
                Difference.of(pence, before.scoreByRule(), with.scoreByRule(), words.say("than.now"), words));
        plan.giving(from, mover).giving(to, other);
        return move;
    }

    private long pence(PlannedShift shift, @Nullable Worker worker) {
        return prices.pence(shift, worker);
    }

    private List<Breach> made(RuleBook.Reading with, Map<List<Object>, Long> amounts) {
        return with.findings().stream()
                .filter(finding -> finding.isWorseThan(amounts))
                .map(finding -> finding.breach(plan, rest, words))
                .toList();
    }
}
