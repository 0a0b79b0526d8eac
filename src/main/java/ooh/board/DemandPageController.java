package ooh.board;

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
import java.time.Instant;
import java.util.Map;
import ooh.access.Roles;
import ooh.demand.CurrentDemand;
import ooh.time.ServiceCalendar;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** The demand as a page, and the cover of one week, which is this one unless another is asked for. */
@Controller("/demand")
@Hidden
@Secured(Roles.COORDINATOR)
@Produces(MediaType.TEXT_HTML)
class DemandPageController {
    private final CurrentDemand demand;
    private final CoverReading cover;
    private final ServiceCalendar calendar;
    private final Clock clock;

    DemandPageController(CurrentDemand demand, CoverReading cover, ServiceCalendar calendar, Clock clock) {
        this.demand = demand;
        this.cover = cover;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> page(@Nullable @QueryValue String week, Authentication caller) {
        Instant now = clock.instant();
        Week asked = week == null || week.isBlank() ? calendar.weekOf(now) : Week.parse(week.strip());
        DemandPage page = DemandPage.of(demand.profile(), cover.read(asked), now, calendar);
        return new ModelAndView<>("demand", Map.of("page", page, "who", caller.getName()));
    }
}
