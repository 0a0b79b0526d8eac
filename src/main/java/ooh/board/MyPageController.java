package ooh.board;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.oncall.OnCallLookup;
import ooh.rota.CarriedOver;
import ooh.rota.Duty;
import ooh.rota.DutyStore;
import ooh.rota.FairShare;
import ooh.staff.Banks;
import ooh.staff.Staff;
import ooh.staff.StaffStore;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Week;

/** A practitioner's own page: the duties, next first. */
@Hidden
@Controller("/me")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.PRACTITIONER)
class MyPageController {
    /** So far ahead as anything is published; nobody publishes a quarter ahead. */
    private static final int WEEKS_AHEAD = 12;

    private final OnCallLookup lookup;
    private final DutyStore duties;
    private final StaffStore staff;
    private final Banks banks;
    private final ServiceCalendar calendar;
    private final Clock clock;

    MyPageController(
            OnCallLookup lookup,
            DutyStore duties,
            StaffStore staff,
            Banks banks,
            ServiceCalendar calendar,
            Clock clock) {
        this.lookup = lookup;
        this.duties = duties;
        this.staff = staff;
        this.banks = banks;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> duties(Authentication caller) {
        String person = Caller.of(caller).ownPerson();
        Instant now = clock.instant();
        Week week = calendar.weekOf(now);
        Week first = week.plus(-5);
        Week last = week.plus(WEEKS_AHEAD);
        MyPage page =
                MyPage.of(person, lookup.during(first, last, now), first, last, shares(person, week), now, calendar);
        return new ModelAndView<>("me", Map.of("page", page, "who", caller.getName()));
    }

    /** Of each tier that the person is on the banks of, over the 13 weeks up to this one. */
    private List<FairShare> shares(String person, Week week) {
        Staff everyone = staff.everyone();
        List<Duty> worked = duties.during(week.plus(1 - CarriedOver.WEEKS_REMEMBERED), week);
        return Arrays.stream(Tier.values())
                .flatMap(tier -> FairShare.of(tier, everyone.on(banks.of(tier)), worked, calendar).stream())
                .filter(share -> share.person().id().equals(person))
                .toList();
    }
}
