package ooh.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import ooh.planning.Ascent.Choice;
import ooh.rota.Level;
import ooh.staff.Tier;

/**
 * Everybody's possible rows of each week, tied together by what looks at several people: a place is one person's or open;
 * a bank member on a shift that a core post had contracted hours left for costs; Grade I wants company.
 */
final class TiedRows {
    /** Where so many kinds of shifts could keep Grade I company, it seldom wants any, and is not asked. */
    private static final int KEEPERS_AT_MOST = 8;

    private final RotaPlan plan;
    private final List<Kind> kinds;
    private final List<Reach> reaches;
    private final RuleWeights weights;
    private final List<Tie> ties = new ArrayList<>();

    /** One row of one reach, and how much it counts in which tie. */
    private record Tied(Reach reach, Reach.Row row, Map<Integer, Integer> counts) {
        Worker worker() {
            return reach.week().worker();
        }
    }

    /** In the order of the reaches. */
    private final List<List<Tied>> rowsByReach = new ArrayList<>();

    private final List<List<Tied>> rowsByKind = new ArrayList<>();

    TiedRows(RotaPlan plan, List<Kind> kinds, List<Reach> reaches, RuleWeights weights) {
        this.plan = plan;
        this.kinds = kinds;
        this.reaches = reaches;
        this.weights = weights;
        for (Kind kind : kinds) {
            ties.add(Tie.exactly(kind.places()));
            rowsByKind.add(new ArrayList<>());
        }
        for (Reach reach : reaches) {
            List<Tied> rows = reach.rows().stream()
                    .map(row -> new Tied(reach, row, new HashMap<>()))
                    .toList();
            rowsByReach.add(rows);
            for (Tied tied : rows) {
                tied.row().kinds().forEach(kind -> {
                    tied.counts().put(kind, 1);
                    rowsByKind.get(kind).add(tied);
                });
            }
        }
        keepCompany("gradeIWithoutSocialWorker", Tier.SOCIAL_WORKER);
        keepCompany("gradeIWithoutManager", Tier.MANAGER);
    }

    /** The fewest points of places left open. */
    long pointsOpen() {
        return Math.max(
                0,
                ascent(false, new Openings(kinds, leastOpen(), true, Long.MAX_VALUE))
                        .atLeast());
    }

    /** The least that rows cost where places of at most so many points stay open. */
    long priceWith(long pointsOpen) {
        if (weights.level("bankUsedBeforeCore") == Level.SOFT && weights.weight("bankUsedBeforeCore") > 0) {
            rowsByReach.forEach(this::useCoreBeforeBank);
        }
        return ascent(true, new Openings(kinds, leastOpen(), false, pointsOpen)).atLeast();
    }

    private Ascent ascent(boolean priced, Openings openings) {
        return new Ascent(
                rowsByReach.stream()
                        .map(rows ->
                                rows.stream().map(tied -> choice(tied, priced)).toList())
                        .toList(),
                ties,
                openings);
    }

    private static Choice choice(Tied tied, boolean priced) {
        int[] counting =
                tied.counts().keySet().stream().mapToInt(tie -> tie).sorted().toArray();
        int[] counts = IntStream.of(counting).map(tied.counts()::get).toArray();
        return new Choice(priced ? tied.row().price() : 0, counting, counts);
    }

    /** By kind: how many places there are more than people who could have one. */
    private int[] leastOpen() {
        int[] least = kinds.stream().mapToInt(Kind::places).toArray();
        for (Reach reach : reaches) {
            Set<Integer> any = new HashSet<>();
            reach.rows().forEach(row -> any.addAll(row.kinds()));
            any.forEach(kind -> least[kind] = Math.max(0, least[kind] - 1));
        }
        return least;
    }

    /**
     * Where a core post has room for a shift within its contract, each place of that shift that the bank has costs: so the
     * bank has at most all places, or none for nothing if the post has room.
     */
    private void useCoreBeforeBank(List<Tied> core) {
        WorkingWeek week = core.get(0).reach().week();
        if (!week.worker().isCore() || !week.isContracted()) {
            return;
        }
        long pinned = plan.shifts().stream()
                .filter(shift -> shift.isPinned() && shift.isOf(week.worker()))
                .mapToLong(week::minutesIn)
                .sum();
        for (Kind kind : kinds) {
            PlannedShift shift = kind.first();
            if (shift.isOfWeek(week.number()) && shift.isFor(week.worker())) {
                ties.add(Tie.atMost(kind.places(), weights.weight("bankUsedBeforeCore") * shift.minutes()));
                core.stream()
                        .filter(tied -> week.contractLeftMinutes(pinned + minutes(tied.row())) >= shift.minutes())
                        .forEach(tied -> count(tied, kind.places()));
                rowsByKind.get(kind.number()).stream()
                        .filter(tied -> !tied.worker().isCore())
                        .forEach(tied -> count(tied, 1));
            }
        }
    }

    private long minutes(Reach.Row row) {
        return row.kinds().stream()
                .mapToLong(kind -> kinds.get(kind).first().minutes())
                .sum();
    }

    /** In each slice of a Grade I shift nobody has it unless somebody qualified of the other tier is there. */
    private void keepCompany(String rule, Tier other) {
        if (weights.level(rule) != Level.HARD || weights.weight(rule) == 0) {
            return;
        }
        for (Kind kind : kinds) {
            if (kind.first().isGradeI()) {
                Set<List<Integer>> asked = new LinkedHashSet<>();
                plan.slices().stream()
                        .filter(slice -> slice.span().overlaps(kind.first().span()) && !isKept(slice, other))
                        .forEach(slice -> asked.add(keepers(slice, other)));
                asked.stream()
                        .filter(keepers -> keepers.size() <= KEEPERS_AT_MOST)
                        .forEach(keepers -> keep(kind, keepers));
            }
        }
    }

    /** By duties that can not move. */
    private boolean isKept(Slice slice, Tier other) {
        return plan.shifts().stream()
                .anyMatch(shift -> shift.isPinned()
                        && shift.qualifiedTier() == other
                        && shift.span().overlaps(slice.span()));
    }

    private List<Integer> keepers(Slice slice, Tier other) {
        return kinds.stream()
                .filter(kind ->
                        kind.first().tier() == other && kind.first().span().overlaps(slice.span()))
                .map(Kind::number)
                .toList();
    }

    private void keep(Kind kind, List<Integer> keepers) {
        ties.add(Tie.atMost(0));
        rowsByKind.get(kind.number()).forEach(tied -> count(tied, 1));
        Set<Tied> keeping = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int keeper : keepers) {
            PlannedShift duty = kinds.get(keeper).first().copy();
            rowsByKind.get(keeper).stream()
                    .filter(tied -> duty.givenTo(tied.worker()).qualifiedTier() != null)
                    .forEach(keeping::add);
        }
        keeping.forEach(tied -> count(tied, -kind.places()));
    }

    /** In the last tie. */
    private void count(Tied tied, int by) {
        tied.counts().merge(ties.size() - 1, by, Integer::sum);
    }
}
