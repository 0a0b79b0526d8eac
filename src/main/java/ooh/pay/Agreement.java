package ooh.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is paid from a local day on, until the next agreement begins. */
public record Agreement(LocalDate from, List<BankPay> banks) {
    public Agreement {
        banks = List.copyOf(banks);
    }

    Optional<BankPay> of(String bank) {
        return banks.stream().filter(pay -> pay.bank().id().equals(bank)).findFirst();
    }

    Stream<BankPay> ofAny(Set<String> ids) {
        return banks.stream().filter(pay -> ids.contains(pay.bank().id()));
    }
}
