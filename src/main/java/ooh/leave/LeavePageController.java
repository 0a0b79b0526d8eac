package ooh.leave;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.util.Map;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.staff.Banks;
import ooh.staff.StaffStore;
import ooh.time.ServiceCalendar;

/** Everybody's leave, for the coordinator: who is away, and what calendars propose that nobody has decided on. */
@Hidden
@Controller("/leave")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.COORDINATOR)
class LeavePageController {
    private static final URI HERE = URI.create("/leave");

    private final ProposalStore proposals;
    private final StaffStore staff;
    private final Banks banks;
    private final ServiceCalendar calendar;
    private final Clock clock;

    LeavePageController(ProposalStore proposals, StaffStore staff, Banks banks, ServiceCalendar calendar, Clock clock) {
        this.proposals = proposals;
        this.staff = staff;
        this.banks = banks;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> all(Authentication caller) {
        LeavePage page = LeavePage.of(staff.everyone(), proposals.all(), banks, calendar, clock.instant());
        return new ModelAndView<>("leave", Map.of("page", page, "who", caller.getName()));
    }

    @Post("/{person}/{proposal}/acceptance")
    @Consumes(MediaType.ALL)
    HttpResponse<?> accept(String person, String proposal, Authentication caller) {
        proposals.accept(person, proposal, Caller.of(caller).name(), clock.instant());
        return HttpResponse.seeOther(HERE);
    }

    @Post("/{person}/{proposal}/refusal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> setAside(String person, String proposal, Authentication caller) {
        proposals.setAside(person, proposal, Caller.of(caller).name(), clock.instant());
        return HttpResponse.seeOther(HERE);
    }
}
