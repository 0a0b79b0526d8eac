package ooh.access;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import ooh.problem.TableRow;
import ooh.problem.Unreadable;
import ooh.time.ServiceCalendar;
import org.jspecify.annotations.Nullable;

/** The page on which administrators make keys for other programs, see when each was last used, and revoke them. */
@Hidden
@Controller("/keys")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.ADMINISTRATOR)
class KeyPageController {
    private final Keys keys;
    private final KnownPeople people;
    private final ServiceCalendar calendar;
    private final Clock clock;

    KeyPageController(Keys keys, KnownPeople people, ServiceCalendar calendar, Clock clock) {
        this.keys = keys;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> list(Authentication who) {
        return page(who, null);
    }

    /** Answered with the page itself and not led to another, because the key is in this answer and in no other. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<ModelAndView<Map<String, Object>>> make(@Body Map<String, String> form, Authentication who) {
        Instant now = clock.instant();
        String person = form.getOrDefault("person", "").strip();
        WantedKey wanted = new WantedKey(
                form.get("role"), person.isEmpty() ? null : person, form.get("label"), day(form.get("expiresOn")));
        String role = wanted.role(people, calendar.dayOf(now));
        MadeKey made = keys.make(role, wanted.person(), wanted.labelOrEmpty(), wanted.expiresAt(calendar), now);
        return HttpResponse.created(page(who, made.secret()));
    }

    @Post("/{id}/revocation")
    @Consumes(MediaType.ALL)
    HttpResponse<?> revoke(String id) {
        keys.revoke(id, clock.instant());
        return HttpResponse.seeOther(URI.create("/keys"));
    }

    private ModelAndView<Map<String, Object>> page(Authentication who, @Nullable String made) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "keys",
                keys.list().stream()
                        .map(known -> KeyLine.of(known, clock.instant(), calendar))
                        .toList());
        model.put("made", made);
        model.put("who", who.getName());
        return new ModelAndView<>("keys", model);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Unreadable("The key", "expiresOn", TableRow.shown(text) + " is not a day such as 2027-03-31");
        }
    }
}
