package ooh.cover;

import jakarta.inject.Singleton;
import java.time.Instant;
import ooh.demand.CurrentDemand;
import ooh.demand.DemandProfile;
import ooh.pay.PayRates;
import ooh.staff.Banks;
import ooh.staff.StaffStore;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;

/** The cover of a year to come, with the demand, the pay and the people as they are now. */
@Singleton
public class CurrentCover {
    private final CoverPlan plan;
    private final CurrentDemand demand;
    private final StaffStore staff;
    private final Banks banks;
    private final PayRates pay;
    private final ServiceCalendar calendar;

    CurrentCover(
            CoverPlan plan,
            CurrentDemand demand,
            StaffStore staff,
            Banks banks,
            PayRates pay,
            ServiceCalendar calendar) {
        this.plan = plan;
        this.demand = demand;
        this.staff = staff;
        this.banks = banks;
        this.pay = pay;
        this.calendar = calendar;
    }

    /** Refuses a question with any fault, naming all of them. */
    public WhatIf whatIf(WhatIfQuestion.Asked asked, Instant now) {
        boolean priced = !pay.agreements().isEmpty();
        WhatIfQuestion question = WhatIfQuestion.read(asked, plan, priced, calendar, calendar.dayOf(now));
        DemandProfile profile = demand.profile();
        ExpectedVisits visits = plan.visits(profile);
        YearOfCover year = YearOfCover.of(
                question.year(),
                plan.patterns(),
                visits.levels(),
                profile,
                new ShiftPrices(pay, banks.core(), calendar),
                staff.everyone());
        Reckoning reckoning = new Reckoning(year, priced);
        long bankHolidays =
                question.year().days().stream().filter(calendar::isBankHoliday).count();
        return new WhatIf(
                question.year().first(),
                question.year().last(),
                bankHolidays,
                reckoning.present(),
                WantedCover.of(reckoning, question),
                new KindsOfShift(reckoning, profile, calendar).of(plan.patterns()),
                reckoning.staircases(),
                visits.sentences(),
                Assumptions.of(year, plan, pay, bankHolidays, new SpokenTime(calendar.zone())),
                profile.cautions(now));
    }

    /** The visits to expect, and which figure came from the log and which from the configuration. */
    VisitsView visits(Instant now) {
        DemandProfile profile = demand.profile();
        return VisitsView.of(plan.serviceLevels(), plan.visits(profile), profile, now);
    }
}
