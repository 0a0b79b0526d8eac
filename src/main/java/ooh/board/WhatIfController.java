package ooh.board;

import io.micronaut.http.HttpResponse;
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
import java.util.List;
import java.util.Map;
import ooh.access.Roles;
import ooh.board.WhatIfPage.Form;
import ooh.cover.CurrentCover;
import ooh.cover.WhatIf;
import ooh.cover.WhatIfQuestion.Asked;
import ooh.problem.Fault;
import ooh.problem.Unreadable;
import ooh.time.ServiceCalendar;
import org.jspecify.annotations.Nullable;

/** The page with which a head of service argues for the budget: what a year of cover costs and risks. */
@Controller
@Hidden
@Produces(MediaType.TEXT_HTML)
class WhatIfController {
    private final CurrentCover cover;
    private final ServiceCalendar calendar;
    private final Clock clock;

    WhatIfController(CurrentCover cover, ServiceCalendar calendar, Clock clock) {
        this.cover = cover;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** {@code most} is the level as people say it: of a hundred visits so many may find everybody out. */
    @Get("/what-if")
    @Secured(Roles.COORDINATOR)
    HttpResponse<?> whatIf(
            @Nullable @QueryValue String year,
            @Nullable @QueryValue String most,
            @Nullable @QueryValue String budget,
            @Nullable @QueryValue String tier,
            Authentication caller) {
        Form typed = Form.of(typed(year), typed(most), typed(budget), typed(tier));
        Instant now = clock.instant();
        try {
            WhatIf answer = cover.whatIf(typed.asked(), now);
            return HttpResponse.ok(view(answer, typed, now, caller));
        } catch (Unreadable faulty) {
            WhatIf asItIs = cover.whatIf(new Asked("", "", "", ""), now);
            return HttpResponse.badRequest(view(asItIs, typed.with(faults(faulty, typed)), now, caller));
        }
    }

    private ModelAndView<Map<String, Object>> view(WhatIf answer, Form form, Instant now, Authentication caller) {
        WhatIfPage page = WhatIfPage.of(answer, form, now, calendar);
        return new ModelAndView<>("what-if", Map.of("page", page, "who", caller.getName()));
    }

    /** By the names of the form, and of the level in its words. */
    private static List<Fault> faults(Unreadable faulty, Form typed) {
        return faulty.faults().stream()
                .map(fault -> fault.field().equals("level") ? ofMost(typed) : fault)
                .toList();
    }

    private static Fault ofMost(Form typed) {
        return new Fault(
                "most",
                "\"" + typed.most()
                        + "\" is no number of visits in a hundred, above 0 and below 100, such as 5 or 2.5");
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
