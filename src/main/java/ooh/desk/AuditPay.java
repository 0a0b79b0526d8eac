package ooh.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ooh.pay.Agreement;
import ooh.pay.BankPay;
import ooh.pay.DayKind;
import ooh.pay.PayRates;
import ooh.pay.Rate;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/**
 * What an independent checker needs to reckon the prices of the week's duties again: the agreements, first to last, and what
 * kind of day each local day is that a duty of the week can touch.
 */
record AuditPay(Map<LocalDate, String> dayKinds, List<AgreementLine> agreements) {
    record AgreementLine(LocalDate from, List<BankLine> banks) {
        static AgreementLine of(Agreement agreement) {
            return new AgreementLine(
                    agreement.from(),
                    agreement.banks().stream().map(BankLine::of).toList());
        }
    }

    record BankLine(String bank, String work, int contractedPence, int calledOutPercent, List<RateLine> rates) {
        static BankLine of(BankPay pay) {
            return new BankLine(
                    pay.bank().id(),
                    pay.work().word(),
                    pay.contractedPence(),
                    pay.calledOutPercent(),
                    pay.rates().stream().map(RateLine::of).toList());
        }
    }

    /** Pence an hour on days of these kinds between two local times; an end at or before the start is past midnight. */
    record RateLine(List<String> days, LocalTime from, LocalTime to, int pence, int callOutPence) {
        static RateLine of(Rate rate) {
            return new RateLine(
                    rate.days().stream().map(DayKind::word).toList(),
                    rate.from(),
                    rate.to(),
                    rate.pence(),
                    rate.callOutPence());
        }
    }

    static AuditPay of(PayRates pay, Span week, ServiceCalendar calendar) {
        Map<LocalDate, String> dayKinds = new TreeMap<>();
        calendar.daysIn(week)
                .forEach(day -> dayKinds.put(day, DayKind.of(day, calendar).word()));
        return new AuditPay(
                dayKinds, pay.agreements().stream().map(AgreementLine::of).toList());
    }
}
