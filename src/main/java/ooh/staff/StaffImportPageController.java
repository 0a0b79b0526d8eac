package ooh.staff;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import ooh.access.Roles;
import ooh.problem.Fault;
import ooh.problem.Unreadable;
import org.jspecify.annotations.Nullable;

/** A staff file from the browser. A service's staff are few, so it is taken in at once. */
@Hidden
@Controller("/staff/import")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.COORDINATOR)
class StaffImportPageController {
    private static final Fault NO_FILE = new Fault("file", "choose a file with the staff as CSV");

    private final StaffImport staff;

    StaffImportPageController(StaffImport staff) {
        this.staff = staff;
    }

    @Get
    ModelAndView<Map<String, Object>> form(Authentication caller) {
        return view(StaffImportPage.EMPTY, caller);
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(@Nullable @Part("file") CompletedFileUpload file, Authentication caller) throws IOException {
        if (file == null || file.getSize() == 0) {
            return HttpResponse.badRequest(view(StaffImportPage.refused(List.of(NO_FILE)), caller));
        }
        try {
            return HttpResponse.ok(view(StaffImportPage.done(staff.take(file.getInputStream())), caller));
        } catch (Unreadable unreadable) {
            return HttpResponse.badRequest(view(StaffImportPage.refused(unreadable.faults()), caller));
        }
    }

    private static ModelAndView<Map<String, Object>> view(StaffImportPage page, Authentication caller) {
        return new ModelAndView<>("staff-import", Map.of("page", page, "who", caller.getName()));
    }
}
