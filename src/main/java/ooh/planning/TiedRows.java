package ooh.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    /** By reach and row: how much it counts in which tie. */
    private final List<List<Map<Integer, Integer>>> counts = new ArrayList<>();

    TiedRows(RotaPlan plan, List<Kind> kinds, List<Reach> reaches, RuleWeights weights) {
        this.plan = plan;
        this.kinds = kinds;
        this.reaches = reaches;
        this.weights = weights;
        for (Kind kind : kinds) {
            ties.add(Tie.exactly(kind.places()));
        }
        for (Reach reach : reaches) {
            List<Map<Integer, Integer>> ofRows = new ArrayList<>();
            for (Reach.Row row : reach.rows()) {
                Map<Integer, Integer> ofRow = new HashMap<>();
                row.kinds().forEach(kind -> ofRow.put(kind, 1));
                ofRows.add(ofRow);
            }
            counts.add(ofRows);
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
            reaches.forEach(this::useCoreBeforeBank);
        }
        return ascent(true, new Openings(kinds, leastOpen(), false, pointsOpen)).atLeast();
    }

    private Ascent ascent(boolean priced, Openings openings) {
        List<List<Choice>> choices = new ArrayList<>();
        for (int person = 0; person < reaches.size(); person++) {
            List<Choice> ofPerson = new ArrayList<>();
            for (int row = 0; row < counts.get(person).size(); row++) {
                Map<Integer, Integer> counted = counts.get(person).get(row);
                int[] counting =
                        counted.keySet().stream().mapToInt(tie -> tie).sorted().toArray();
                ofPerson.add(new Choice(
                        priced ? reaches.get(person).rows().get(row).price() : 0,
                        counting,
                        IntStream.of(counting).map(counted::get).toArray()));
            }
            choices.add(ofPerson);
        }
        return new Ascent(choices, ties, openings);
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
    private void useCoreBeforeBank(Reach core) {
        WorkingWeek week = core.week();
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
                count(
                        core,
                        row -> week.contractLeftMinutes(pinned + minutes(row)) >= shift.minutes() ? kind.places() : 0);
                reaches.stream()
                        .filter(bank -> !bank.week().worker().isCore())
                        .forEach(bank -> count(bank, row -> row.kinds().contains(kind.number()) ? 1 : 0));
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
        for (Reach reach : reaches) {
            count(reach, row -> row.kinds().contains(kind.number()) ? 1 : 0);
            List<Integer> qualified = keepers.stream()
                    .filter(keeper -> kinds.get(keeper)
                                    .first()
                                    .copy()
                                    .givenTo(reach.week().worker())
                                    .qualifiedTier()
                            != null)
                    .toList();
            count(reach, row -> row.kinds().stream().anyMatch(qualified::contains) ? -kind.places() : 0);
        }
    }

    private interface Counted {
        int in(Reach.Row row);
    }

    /** In the last tie. */
    private void count(Reach reach, Counted counted) {
        List<Map<Integer, Integer>> ofRows = counts.get(reaches.indexOf(reach));
        for (int row = 0; row < reach.rows().size(); row++) {
            int by = counted.in(reach.rows().get(row));
            if (by != 0) {
                ofRows.get(row).merge(ties.size() - 1, by, Integer::sum);
            }
        }
    }
}
