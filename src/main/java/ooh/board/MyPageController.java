package ooh.board;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
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
import org.jspecify.annotations.Nullable;

/** A practitioner's own pages: the duties, and when the person can not work, would rather not, or would like to. */
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
    private final TimesForm times;
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
        this.times = new TimesForm(staff, calendar);
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

    @Get("/times")
    ModelAndView<Map<String, Object>> times(Authentication caller) {
        return view(TimesPage.of(staff.everyone(), Caller.of(caller).ownPerson(), Map.of(), null, calendar), caller);
    }

    /** What was typed is shown again with what is wrong with it, and nothing is changed. */
    @Post("/times")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(@Body Map<String, String> form, Authentication caller) {
        @Nullable String fault = times.add(Caller.of(caller).ownPerson(), form);
        return fault == null
                ? HttpResponse.seeOther(URI.create("/me/times"))
                : HttpResponse.badRequest(view(
                        TimesPage.of(staff.everyone(), Caller.of(caller).ownPerson(), form, fault, calendar), caller));
    }

    @Post("/times/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(@Body Map<String, String> form, Authentication caller) {
        times.remove(Caller.of(caller).ownPerson(), form.getOrDefault("line", ""));
        return HttpResponse.seeOther(URI.create("/me/times"));
    }

    private static ModelAndView<Map<String, Object>> view(TimesPage page, Authentication caller) {
        return new ModelAndView<>("my-times", Map.of("page", page, "who", caller.getName()));
    }
}
