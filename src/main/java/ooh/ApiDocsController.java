package ooh;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The description of the API, made from the controllers when the service is built, and a page to browse it. */
@Controller
@Hidden
@Secured(SecurityRule.IS_AUTHENTICATED)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Out-of-hours rota",
                        version = "1",
                        description = "Makes, publishes and answers from the weekly out-of-hours children's social work"
                                + " rota. Instants are ISO 8601 with the London offset; a week is named by its Monday."
                                + " Errors are problem details (RFC 9457) with every fault at once, and a refused or"
                                + " failed request changes nothing."),
        security = @SecurityRequirement(name = "key"))
@SecurityScheme(
        name = "key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An API key; it has one role: administrator, coordinator, practitioner or mash.")
class ApiDocsController {
    private static final String DOCUMENT = "/META-INF/swagger/openapi.yml";

    @Get("/openapi.yml")
    @Produces("application/yaml")
    byte[] document() throws IOException {
        try (InputStream document = ApiDocsController.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException("The build left out " + DOCUMENT);
            }
            return document.readAllBytes();
        }
    }

    @Get("/api-docs")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<Map<String, Object>> page(Authentication caller) {
        return new ModelAndView<>("api-docs", Map.of("who", caller.getName()));
    }
}
