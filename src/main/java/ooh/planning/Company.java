package ooh.planning;

import java.util.List;
import ooh.staff.Tier;
import org.jspecify.annotations.Nullable;

/**
 * For how many minutes somebody who may not be alone is alone, kept up to date as duties change hands: Grade I and whoever
 * is in ASYE, without a qualified social worker on call or a manager on duty. Counts what the four rules of that say, slice
 * by slice, so that the rule book need not be asked about everybody at each try.
 */
final class Company {
    private static final List<Tier> TIERS = List.of(Tier.SOCIAL_WORKER, Tier.MANAGER);
    private static final List<String> OF_GRADE_I = List.of("gradeIWithoutSocialWorker", "gradeIWithoutManager");
    private static final List<String> OF_ASYE = List.of("asyeWithoutSocialWorker", "asyeWithoutManager");

    static final int KEEPS = 1;
    static final int IS_GRADE_I = 4;
    static final int IS_IN_ASYE = 8;

    private final long[] gradeIWeights;
    private final long[] asyeWeights;
    private final long[] minutes;

    /** By shift: the slices that it covers. */
    private final int[][] slices;

    /** By shift and person: which tier's company that duty keeps others, and whether it asks for company. */
    private final byte[][] kinds;

    /** By tier and slice. */
    private final int[][] keepers;

    private final long[][] asked;
    private long alone;

    Company(Offers offers, RuleWeights weights) {
        List<Slice> all = offers.plan.slices();
        this.gradeIWeights = OF_GRADE_I.stream().mapToLong(weights::weight).toArray();
        this.asyeWeights = OF_ASYE.stream().mapToLong(weights::weight).toArray();
        this.minutes = all.stream().mapToLong(Slice::minutes).toArray();
        this.slices = offers.shifts.stream().map(shift -> covered(shift, all)).toArray(int[][]::new);
        this.kinds = new byte[offers.shifts.size()][offers.workers.size()];
        this.keepers = new int[TIERS.size()][all.size()];
        this.asked = new long[TIERS.size()][all.size()];
        for (int shift = 0; shift < kinds.length; shift++) {
            PlannedShift copy = offers.shifts.get(shift).copy();
            for (int person : offers.eligible[shift]) {
                kinds[shift][person] = kind(copy.givenTo(offers.workers.get(person)));
            }
        }
        offers.plan.shifts().stream()
                .filter(shift -> shift.isPinned() && !shift.isUncovered())
                .forEach(fixed -> change(covered(fixed, all), kind(fixed), 1));
    }

    private static int[] covered(PlannedShift shift, List<Slice> all) {
        return java.util.stream.IntStream.range(0, all.size())
                .filter(slice -> all.get(slice).span().overlaps(shift.span()))
                .toArray();
    }

    private static byte kind(PlannedShift duty) {
        @Nullable Tier qualified = duty.qualifiedTier();
        int keeps = qualified == null || !TIERS.contains(qualified) ? 0 : KEEPS << TIERS.indexOf(qualified);
        int asks = !duty.isOfThisWeek() ? 0 : duty.isGradeI() ? IS_GRADE_I : duty.isInAsyeAbove() ? IS_IN_ASYE : 0;
        return (byte) (keeps | asks);
    }

    /** Weighted minutes. */
    long alone() {
        return alone;
    }

    void give(int shift, int person) {
        change(slices[shift], kinds[shift][person], 1);
    }

    void take(int shift, int person) {
        change(slices[shift], kinds[shift][person], -1);
    }

    private void change(int[] covered, int kind, int by) {
        if (kind == 0) {
            return;
        }
        for (int tier = 0; tier < keepers.length; tier++) {
            boolean keeps = (kind & KEEPS << tier) != 0;
            long asks = by
                    * ((kind & IS_GRADE_I) != 0
                            ? gradeIWeights[tier]
                            : (kind & IS_IN_ASYE) != 0 ? asyeWeights[tier] : 0);
            for (int slice : covered) {
                alone -= keepers[tier][slice] == 0 ? asked[tier][slice] * minutes[slice] : 0;
                keepers[tier][slice] += keeps ? by : 0;
                asked[tier][slice] += asks;
                alone += keepers[tier][slice] == 0 ? asked[tier][slice] * minutes[slice] : 0;
            }
        }
    }
}
