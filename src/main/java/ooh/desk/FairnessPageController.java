package ooh.desk;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ooh.access.Roles;
import ooh.rota.CarriedOver;
import ooh.rota.Duty;
import ooh.rota.DutyStore;
import ooh.rota.FairShare;
import ooh.staff.Banks;
import ooh.staff.Staff;
import ooh.staff.StaffStore;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** How fairly the duties of 13 published weeks were shared; those up to this week, unless others are asked for. */
@Hidden
@Controller("/fairness")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.COORDINATOR)
class FairnessPageController {
    private final DutyStore duties;
    private final StaffStore staff;
    private final Banks banks;
    private final ServiceCalendar calendar;
    private final Clock clock;

    FairnessPageController(DutyStore duties, StaffStore staff, Banks banks, ServiceCalendar calendar, Clock clock) {
        this.duties = duties;
        this.staff = staff;
        this.banks = banks;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> page(@Nullable @QueryValue String to, Authentication caller) {
        Week last = to == null || to.isBlank() ? calendar.weekOf(clock.instant()) : Week.parse(to.strip());
        Week first = last.plus(1 - CarriedOver.WEEKS_REMEMBERED);
        List<Duty> worked = duties.during(first, last);
        Staff everyone = staff.everyone();
        SpokenTime spoken = new SpokenTime(calendar.zone());
        FairnessPage page = new FairnessPage(
                spoken.date(first.monday()) + " to " + spoken.date(last.next().monday()),
                Arrays.stream(Tier.values())
                        .map(tier -> FairnessPage.of(
                                tier, FairShare.of(tier, everyone.on(banks.of(tier)), worked, calendar)))
                        .filter(tier -> !tier.lines().isEmpty())
                        .toList());
        return new ModelAndView<>("fairness", Map.of("page", page, "last", last.toString(), "who", caller.getName()));
    }
}
