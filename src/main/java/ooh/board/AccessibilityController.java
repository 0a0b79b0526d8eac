package ooh.board;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.problem.Operator;
import org.jspecify.annotations.Nullable;

/**
 * What is accessible and what is not, open to everybody: regulation 8 of the Public Sector Bodies (Websites and Mobile
 * Applications) (No. 2) Accessibility Regulations 2018 wants it, intranets included.
 */
@Controller
@Hidden
class AccessibilityController {
    private final Operator operator;

    AccessibilityController(Operator operator) {
        this.operator = operator;
    }

    @Get("/accessibility")
    @Produces(MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    ModelAndView<Map<String, Object>> statement(@Nullable Authentication caller) {
        Map<String, Object> model = new HashMap<>(Map.of("operator", operator));
        if (caller != null) {
            model.put("who", caller.getName());
            model.put("coordinator", Caller.of(caller).roles().contains(Roles.COORDINATOR));
        }
        return new ModelAndView<>("accessibility", model);
    }
}
