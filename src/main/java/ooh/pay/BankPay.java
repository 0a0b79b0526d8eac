package ooh.pay;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ooh.staff.Bank;

/**
 * What an agreement pays the members of one bank. A core bank's contracted hours have a basic pay of {@code
 * contractedPence} an hour that is due whether they are worked or not, so its rates are enhancements only (0 for other
 * banks). Of an hour standing by, {@code calledOutPercent} are expected to be spent called out (0 on duty).
 */
public record BankPay(Bank bank, Work work, int contractedPence, int calledOutPercent, List<Rate> rates) {
    private static final int PER_CENT = 100;

    /** Whether the hours of a shift are worked, or stood by to be called out in. */
    public enum Work {
        ON_DUTY("on-duty"),
        ON_CALL("on-call");

        private final String word;

        Work(String word) {
            this.word = word;
        }

        /** The word that files use. */
        public String word() {
            return word;
        }

        public static Optional<Work> of(String word) {
            return Arrays.stream(values())
                    .filter(work -> work.word.equals(word))
                    .findFirst();
        }
    }

    public BankPay {
        rates = List.copyOf(rates);
    }

    /** Exact, with the calls out that are to be expected, so that only the whole duty is rounded; empty where no rate holds. */
    Optional<Hourly> hourly(DayKind kind, LocalTime time) {
        return rates.stream()
                .filter(rate -> rate.holds(kind, time))
                .findFirst()
                .map(rate -> new Hourly(
                        (long) PER_CENT * rate.pence() + (long) calledOutPercent * rate.callOutPence(),
                        rate.minutesLeft(time)));
    }
}
