package ooh;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ooh.pay.Agreement;
import ooh.pay.BankPay;
import ooh.pay.DayKind;
import ooh.pay.PayRates;
import ooh.pay.Rate;
import ooh.staff.Bank;
import ooh.staff.Banks;

/** {@code pay.yml}: agreements on pay, each with rates for every bank at every minute of every kind of day, once. */
final class PayFile {
    private static final int MOST_PENCE = 100_000;
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final String CALLED_OUT = "calledOutPercent";
    private static final String CONTRACTED = "contractedPence";
    private static final String CALL_OUT = "callOutPence";

    private final Banks banks;

    private PayFile(Banks banks) {
        this.banks = banks;
    }

    static PayRates read(ConfigPart file, Banks banks) {
        file.knowing("agreements");
        PayFile reader = new PayFile(banks);
        List<Agreement> agreements = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (ConfigPart part : file.parts("agreements")) {
            Agreement agreement = reader.agreement(part.knowing("from", "banks"));
            if (part.isSound() && !days.add(agreement.from())) {
                part.fault("from", "\"" + agreement.from() + "\" is there twice");
            }
            agreements.add(agreement);
        }
        if (agreements.isEmpty() && file.isSound()) {
            file.fault("agreements", "names no agreement");
        }
        return new PayRates(agreements);
    }

    private Agreement agreement(ConfigPart part) {
        LocalDate from = part.value(
                "from", "a day such as 2024-04-01", LocalDate.MIN, text -> Optional.of(LocalDate.parse(text)));
        List<BankPay> paid = new ArrayList<>();
        Set<Bank> left = new HashSet<>(banks.all());
        for (ConfigPart of : part.parts("banks")) {
            Optional<Bank> bank = bank(of);
            bank.filter(known -> !left.remove(known))
                    .ifPresent(twice -> of.fault("bank", "\"" + twice.id() + "\" is there twice"));
            bank.ifPresent(known -> paid.add(pay(of, known)));
        }
        banks.all().stream()
                .filter(left::contains)
                .forEach(bank -> part.fault("banks", "says nothing of the bank \"" + bank.id() + "\""));
        return new Agreement(from, paid);
    }

    private Optional<Bank> bank(ConfigPart part) {
        return part.value(
                "bank",
                "one of the banks " + String.join(", ", banks.ids()),
                Optional.empty(),
                id -> banks.all().stream()
                        .filter(bank -> bank.id().equals(id))
                        .findFirst()
                        .map(Optional::of));
    }

    private static BankPay pay(ConfigPart part, Bank bank) {
        part.knowing("bank", "work", CONTRACTED, CALLED_OUT, "rates");
        BankPay.Work work = part.value("work", "on-duty or on-call", BankPay.Work.ON_DUTY, BankPay.Work::of);
        boolean onCall = part.isSound() && work == BankPay.Work.ON_CALL;
        int contracted = where(bank.core(), part, CONTRACTED, MOST_PENCE, "of core banks, which have contracts");
        int calledOut = where(onCall, part, CALLED_OUT, 100, "where the work is on-call");
        List<Rate> rates = new ArrayList<>();
        boolean sound = part.isSound();
        for (ConfigPart of : part.parts("rates")) {
            rates.add(rate(of, onCall));
            sound &= of.isSound();
        }
        if (sound && part.isSound()) {
            checkEveryMinute(part, rates);
        }
        return new BankPay(bank, work, contracted, calledOut, rates);
    }

    private static Rate rate(ConfigPart part, boolean onCall) {
        part.knowing("days", "from", "to", "pence", CALL_OUT);
        return new Rate(
                new HashSet<>(part.values("days", "one of " + DayKind.WORDS, DayKind::of)),
                time(part, "from"),
                time(part, "to"),
                whole(part, "pence", MOST_PENCE),
                where(onCall, part, CALL_OUT, MOST_PENCE, "where the work is on-call"));
    }

    /** A key that belongs there, or must be left out; 0 where it is. */
    private static int where(boolean belongs, ConfigPart part, String key, int most, String only) {
        if (!belongs && part.has(key)) {
            part.fault(key, "has a meaning only " + only + "; leave it out");
        }
        return belongs ? whole(part, key, most) : 0;
    }

    private static void checkEveryMinute(ConfigPart part, List<Rate> rates) {
        for (DayKind kind : DayKind.values()) {
            int minute = 0;
            while (minute < MINUTES_A_DAY && rates(rates, kind, minute) == 1) {
                minute++;
            }
            if (minute < MINUTES_A_DAY) {
                String what = rates(rates, kind, minute) == 0 ? "no rate" : "more than one rate";
                part.fault(
                        "rates",
                        "there is " + what + " for " + kind.word() + " at " + LocalTime.MIDNIGHT.plusMinutes(minute));
            }
        }
    }

    private static long rates(List<Rate> rates, DayKind kind, int minute) {
        LocalTime time = LocalTime.MIDNIGHT.plusMinutes(minute);
        return rates.stream().filter(rate -> rate.holds(kind, time)).count();
    }

    private static LocalTime time(ConfigPart part, String key) {
        return part.value(key, ServiceFile.TIME, LocalTime.MIDNIGHT, text -> Optional.of(LocalTime.parse(text)));
    }

    private static int whole(ConfigPart part, String key, int most) {
        return part.value(
                key,
                "a whole number from 0 to " + most,
                0,
                text -> Optional.of(Integer.valueOf(text)).filter(number -> number >= 0 && number <= most));
    }
}
