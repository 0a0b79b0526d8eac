package ooh.exact;

import ooh.SampleVariants;
import ooh.planning.*;

public final class ScratchProve {
    public static void main(String[] a) throws Exception {
        Planner planner = new Planner(SampleVariants.calendar(), SampleVariants.weights());
        for (String n : a) {
            try {
                System.out.println(n + " " + Proven.best(SampleVariants.of(Integer.parseInt(n)), planner));
            } catch (RuntimeException e) {
                System.out.println(n + " " + e.getMessage());
            }
        }
    }
}
