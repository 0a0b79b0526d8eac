package ooh.leave;

import java.time.Duration;
import ooh.problem.Unreadable;
import ooh.time.Span;

/**
 * How much work one file may make. A rule of a few letters can ask for every second of a century, so steps and results are
 * counted over the whole file, and what is beyond is refused before it costs time or memory.
 */
final class Allowance {
    static final int MOST_RESULTS = 5_000;
    private static final int MOST_STEPS = 1_000_000;
    private static final Duration LONGEST = Duration.ofDays(2 * 366);

    private int steps;
    private int results;
    private int line;

    /** From here on the work is for what stands on this line. */
    void workOn(int number) {
        line = number;
    }

    void step() {
        steps++;
        if (steps > MOST_STEPS) {
            throw tooMuch("working out what recurs takes more than " + MOST_STEPS + " steps up to here");
        }
    }

    /** An event, or an occurrence of one, that will be told. */
    void result(Span span) {
        if (span.length().compareTo(LONGEST) > 0) {
            throw new BadLine(line, "what is said here lasts more than two years, which is no absence");
        }
        results++;
        mustBeFew(results);
    }

    void mustBeFew(int occurrences) {
        if (occurrences > MOST_RESULTS) {
            throw tooMuch("there are more than " + MOST_RESULTS + " events and occurrences up to here");
        }
    }

    private Unreadable tooMuch(String why) {
        return new Unreadable(
                CalendarFile.WHAT, "line " + line, why + "; send a calendar that holds your absences alone");
    }
}
