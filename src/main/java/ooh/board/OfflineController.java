package ooh.board;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The script with which a browser keeps who is on call for when there is no network. It must stand at the root: a worker
 * reaches no further than the folder that it comes from (Service Workers, section 3.4.3).
 */
@Controller
@Hidden
class OfflineController {
    private static final String FILE = "/ooh/worker/on-call-worker.js";

    @Get("/on-call-worker.js")
    @Produces("text/javascript")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String worker() throws IOException {
        try (InputStream file = OfflineController.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The jar has no " + FILE + ".");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
