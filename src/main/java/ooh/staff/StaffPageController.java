package ooh.staff;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import ooh.access.Roles;
import ooh.problem.Fault;
import ooh.problem.Faults;
import ooh.problem.ReadVersion;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;
import ooh.trail.NumbersShown;

/** Who is on the banks, and each person's limits, for the coordinator to look over and change. */
@Hidden
@Controller("/staff")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.COORDINATOR)
class StaffPageController {
    private static final String NEW = "new";

    private final StaffStore store;
    private final Banks banks;
    private final BanksAndPatterns known;
    private final SpokenTime spoken;
    private final NumbersShown shown;

    StaffPageController(
            StaffStore store, Banks banks, BanksAndPatterns known, NumbersShown shown, ServiceCalendar calendar) {
        this.shown = shown;
        this.store = store;
        this.banks = banks;
        this.known = known;
        this.spoken = new SpokenTime(calendar.zone());
    }

    @Get
    ModelAndView<Map<String, Object>> all(Authentication caller) {
        return new ModelAndView<>(
                "staff", Map.of("page", StaffPage.of(store.everyone(), banks, spoken), "who", caller.getName()));
    }

    @Get("/new")
    ModelAndView<Map<String, Object>> add(Authentication caller) {
        PersonFields empty = new PersonFields(Map.of("mostHours", "48"));
        return view(PersonPage.of("", "", 0, empty, List.of(), banks), caller);
    }

    @Get("/{id}")
    ModelAndView<Map<String, Object>> one(String id, Authentication caller) {
        Person person = store.everyone().person(id);
        long version = store.versions().getOrDefault(id, 0L);
        shown.note("staff", List.of(id));
        return view(PersonPage.of(id, person.name(), version, PersonFields.of(person), List.of(), banks), caller);
    }

    /** Refused where somebody with the id is there already: adding is not changing. */
    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(@Body Map<String, String> typed, Authentication caller) {
        PersonFields fields = new PersonFields(typed);
        Faults faults = new Faults();
        String id = fields.get("id");
        Optional<Person> person = fields.form(id).read(known, UnaryOperator.identity(), faults);
        if (id.equals(NEW) || store.include(id)) {
            faults.add("id", "\"" + id + "\" is taken; choose another");
        }
        if (!faults.isEmpty()) {
            return wrong(PersonPage.of("", "", 0, fields, faults.all(), banks), caller);
        }
        store.put(person.orElseThrow(), OptionalLong.of(0));
        return HttpResponse.seeOther(address(id));
    }

    /** Refused where somebody else changed the person since the page was opened. */
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(String id, @Body Map<String, String> typed, Authentication caller) {
        Person before = store.everyone().person(id);
        PersonFields fields = new PersonFields(typed);
        Faults faults = new Faults();
        Optional<Person> person = fields.form(id).read(known, UnaryOperator.identity(), faults);
        OptionalLong version = ReadVersion.of(fields.get("version"));
        if (person.isEmpty()) {
            List<Fault> all = faults.all();
            return wrong(PersonPage.of(id, before.name(), version.orElse(0), fields, all, banks), caller);
        }
        store.put(person.get(), version);
        return HttpResponse.seeOther(URI.create("/staff"));
    }

    private static URI address(String id) {
        return URI.create("/staff/" + id);
    }

    private static HttpResponse<?> wrong(PersonPage page, Authentication caller) {
        return HttpResponse.badRequest(view(page, caller));
    }

    private static ModelAndView<Map<String, Object>> view(PersonPage page, Authentication caller) {
        return new ModelAndView<>("person", Map.of("page", page, "who", caller.getName()));
    }
}
