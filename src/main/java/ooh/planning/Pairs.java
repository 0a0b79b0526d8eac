package ooh.planning;

/** Which two shifts the rule book lets a person have, asked once for each two: what can not be had is not worth a try. */
final class Pairs {
    private static final byte YES = 1;
    private static final byte NO = 2;

    private final Workload[] workloads;

    /** By person: the shift's number among those that the person could have, from 1, and 0 for the others. */
    private final int[][] places;

    private final int[] counts;

    /** By person and two such numbers: 0 before it was asked. */
    private final byte[][] answers;

    private long asked;

    Pairs(Offers offers, Workload[] workloads) {
        this.workloads = workloads;
        this.places = new int[workloads.length][offers.shifts.size()];
        this.counts = new int[workloads.length];
        for (int shift = 0; shift < offers.eligible.length; shift++) {
            for (int person : offers.eligible[shift]) {
                places[person][shift] = ++counts[person];
            }
        }
        this.answers = new byte[workloads.length][];
        for (int person = 0; person < answers.length; person++) {
            answers[person] = new byte[counts[person] * counts[person]];
        }
    }

    boolean may(int person, int shift) {
        return places[person][shift] != 0 && mayHaveBoth(person, shift, shift);
    }

    boolean mayHaveBoth(int person, int one, int other) {
        int at = (places[person][one] - 1) * counts[person] + places[person][other] - 1;
        byte answer = answers[person][at];
        if (answer == 0) {
            answer = workloads[person].mayHaveBoth(one, other) ? YES : NO;
            answers[person][at] = answer;
            asked++;
        }
        return answer == YES;
    }

    long asked() {
        return asked;
    }
}
