package ooh.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The input can not be understood (HTTP 400). Holds every fault, and nothing was changed. */
public final class Unreadable extends RuntimeException {
    private static final int FAULTS_IN_THE_SENTENCE = 3;

    private final transient List<Fault> faults;

    public Unreadable(String what, List<Fault> faults) {
        super(sentence(what, faults));
        this.faults = List.copyOf(faults);
    }

    public Unreadable(String what, String field, String message) {
        this(what, List.of(new Fault(field, message)));
    }

    public List<Fault> faults() {
        return faults;
    }

    private static String sentence(String what, List<Fault> faults) {
        String first = faults.stream()
                .limit(FAULTS_IN_THE_SENTENCE)
                .map(fault -> fault.field() + ": " + fault.message())
                .collect(Collectors.joining("; "));
        int rest = faults.size() - FAULTS_IN_THE_SENTENCE;
        return what + " can not be read: " + first + (rest > 0 ? "; and " + rest + " more" : "") + ".";
    }
}
