package ooh.desk;

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
import java.util.Map;
import ooh.access.Roles;
import ooh.staff.StaffStore;
import ooh.time.ServiceCalendar;

/** Somebody is ill for longer: the smallest change to all published weeks, looked at and taken on a page. */
@Hidden
@Controller("/sickness")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.COORDINATOR)
class SicknessPageController {
    private final SicknessProposalController proposals;
    private final StaffStore staff;
    private final ServiceCalendar calendar;

    SicknessPageController(SicknessProposalController proposals, StaffStore staff, ServiceCalendar calendar) {
        this.proposals = proposals;
        this.staff = staff;
        this.calendar = calendar;
    }

    /** From now to the end of the last day. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(@Body Map<String, String> form, Authentication caller) {
        var wanted = new SicknessProposalController.Wanted(form.get("person"), null, form.get("to"), null);
        SicknessProposal made = proposals.propose(wanted, caller).body();
        return HttpResponse.seeOther(URI.create("/sickness/" + made.id()));
    }

    @Get("/{id}")
    ModelAndView<Map<String, Object>> look(String id, Authentication caller) {
        SicknessPage page = SicknessPage.of(proposals.look(id), new RotaWords(staff.everyone(), calendar));
        return new ModelAndView<>("sickness", Map.of("page", page, "who", caller.getName()));
    }

    @Post("/{id}/acceptance")
    @Consumes(MediaType.ALL)
    HttpResponse<?> accept(String id, Authentication caller) {
        proposals.accept(id, caller);
        return HttpResponse.seeOther(URI.create("/sickness/" + id));
    }
}
