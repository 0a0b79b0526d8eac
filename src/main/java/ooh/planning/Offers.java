package ooh.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What may change hands in a plan, as numbers: the shifts that are not pinned, and everybody who is on a bank of one of
 * them. Laid out once; what anybody has just now is in an {@link OfferedRota}.
 */
final class Offers {
    /** In place of a person's number: nobody. */
    static final int NOBODY = -1;

    final RotaPlan plan;
    final List<PlannedShift> shifts;
    final List<Worker> workers;

    /** By shift: the numbers of those on its banks. */
    final int[][] eligible;

    /** By shift: who has it to begin with. Whoever is on none of its banks gives it up. */
    final int[] start;

    /** By shift: its part of the mark that tells one set of shifts from another. */
    final long[] marks;

    private final Map<Worker, Integer> numbers = new HashMap<>();

    private Offers(RotaPlan plan) {
        this.plan = plan;
        this.shifts = plan.shifts().stream()
                .filter(shift -> !shift.isPinned() && !shift.eligible().isEmpty())
                .toList();
        Set<Worker> able = new LinkedHashSet<>();
        shifts.forEach(shift -> able.addAll(shift.eligible()));
        this.workers = new ArrayList<>(able);
        workers.forEach(worker -> numbers.put(worker, numbers.size()));
        this.eligible = shifts.stream()
                .map(shift -> shift.eligible().stream().mapToInt(this::number).toArray())
                .toArray(int[][]::new);
        this.start = shifts.stream()
                .mapToInt(shift -> shift.person() == null ? NOBODY : number(shift.person()))
                .toArray();
        SplittableRandom lots = new SplittableRandom(1);
        this.marks = shifts.stream().mapToLong(any -> lots.nextLong()).toArray();
    }

    static Offers of(RotaPlan plan) {
        return new Offers(plan);
    }

    /** That these people, by shift, have them. */
    Proposal proposal(int[] holders) {
        return new Proposal(IntStream.range(0, holders.length)
                .mapToObj(shift -> new Proposal.Given(
                        shifts.get(shift), holders[shift] == NOBODY ? null : workers.get(holders[shift])))
                .toList());
    }

    /** The shifts that somebody could have who could have that one too, and it. */
    int[] around(int shift) {
        Set<Integer> people = IntStream.of(eligible[shift]).boxed().collect(Collectors.toSet());
        return IntStream.range(0, eligible.length)
                .filter(other -> IntStream.of(eligible[other]).anyMatch(people::contains))
                .toArray();
    }

    int number(Worker worker) {
        return numbers.getOrDefault(worker, NOBODY);
    }
}
