package ooh.demand;

import java.util.List;
import java.util.Locale;
import ooh.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The page on which the coordinator brings a contact log in: the form; what was wrong with a file that was refused whole; or
 * what became of its rows. While a long file is taken in there is neither yet, and the page is sent bit by bit.
 */
public record ImportPage(
        boolean form, List<String> refused, @Nullable Result result) {
    /** Stands in a page under way where what is still to come will be sent. */
    static final String TO_COME = "<!-- to come -->";

    private static final int SHOWN_AT_ONCE = 20;

    /** What became of the rows: how many, those that could not be read, and how some were taken. */
    public record Result(String heading, List<String> counts, Rows bad, Rows notes, List<String> cautions) {
        static Result of(ContactImport.Taken taken, List<String> cautions) {
            return new Result(
                    "The contact log was taken in" + (taken.bad() == 0 ? "" : ", but for " + many(taken.bad(), "row")),
                    List.of(
                            many(taken.read(), "row") + " read",
                            many(taken.kept(), "contact") + " new, and added to the log",
                            many(taken.repeated(), "contact") + " known already, and not added again",
                            many(taken.bad(), "row") + " not readable, and left out"),
                    Rows.of(taken.faults()),
                    Rows.of(taken.notes()),
                    cautions);
        }
    }

    /** A sentence for each row, those that are read at once and the rest. */
    public record Rows(List<String> first, List<String> rest) {
        static Rows of(List<Fault> faults) {
            List<String> all = sentences(faults);
            int shown = Math.min(SHOWN_AT_ONCE, all.size());
            return new Rows(all.subList(0, shown), all.subList(shown, all.size()));
        }
    }

    static ImportPage empty() {
        return new ImportPage(true, List.of(), null);
    }

    static ImportPage refused(List<Fault> faults) {
        return new ImportPage(true, sentences(faults), null);
    }

    static ImportPage underWay() {
        return new ImportPage(false, List.of(), null);
    }

    static ImportPage done(Result result) {
        return new ImportPage(false, List.of(), result);
    }

    private static List<String> sentences(List<Fault> faults) {
        return faults.stream()
                .map(fault -> sentence(fault.field()) + ": " + fault.message() + ".")
                .toList();
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String many(long number, String what) {
        return String.format(Locale.UK, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
