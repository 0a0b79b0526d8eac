package ooh.leave;

import ooh.problem.Fault;
import ooh.problem.Faults;

/** What is wrong with one line of a calendar file; whoever reads the file gathers these, so that all are told at once. */
final class BadLine extends RuntimeException {
    private static final int LONGEST_SHOWN = 60;

    private final transient Fault fault;

    /** The line as the person sees it in an editor, the first being 1. */
    BadLine(int line, String message) {
        super(message);
        this.fault = new Fault("line " + line, message);
    }

    void tell(Faults faults) {
        faults.add(fault.field(), fault.message());
    }

    /** A value as a fault quotes it: short, and without characters that no page can show. */
    static String shown(String value) {
        String plain = value.replaceAll("\\p{Cntrl}", " ");
        return "\"" + (plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain) + "\"";
    }
}
