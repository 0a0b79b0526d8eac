package ooh.leave;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.problem.Fault;
import ooh.problem.Unreadable;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/** A practitioner brings leave in from their own calendar, once or day by day, and confirms each absence. */
@Hidden
@Controller("/me/leave")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.PRACTITIONER)
class MyLeavePageController {
    private static final URI HERE = URI.create("/me/leave");

    private final CalendarReadings readings;
    private final CalendarStore calendars;
    private final ProposalStore proposals;
    private final CalendarFetch fetch;
    private final SpokenTime spoken;
    private final Clock clock;

    MyLeavePageController(
            CalendarReadings readings,
            CalendarStore calendars,
            ProposalStore proposals,
            CalendarFetch fetch,
            ServiceCalendar calendar,
            Clock clock) {
        this.readings = readings;
        this.calendars = calendars;
        this.proposals = proposals;
        this.fetch = fetch;
        this.spoken = new SpokenTime(calendar.zone());
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> own(Authentication caller) {
        return view(page(person(caller), ""), caller);
    }

    @Post(uri = "/file", consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(@Nullable @Part("file") CompletedFileUpload file, Authentication caller) throws IOException {
        String person = person(caller);
        if (file == null || file.getSize() == 0) {
            return wrong(person, "", List.of(new Fault("file", "choose a calendar file (.ics)")), caller);
        }
        if (file.getSize() > BusyTimes.MOST_BYTES) {
            return wrong(person, "", List.of(new Fault("file", "is larger than 1 MB")), caller);
        }
        try {
            int read = readings.upload(person, file.getBytes(), clock.instant());
            String said = read == 0
                    ? "The file holds no busy time in the next 400 days."
                    : "Busy times of the next 400 days in the file: " + read + ".";
            return HttpResponse.ok(view(page(person, said), caller));
        } catch (Unreadable unreadable) {
            return wrong(person, "", unreadable.faults(), caller);
        }
    }

    @Post("/subscription")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> subscribe(@Body Map<String, String> form, Authentication caller) {
        String person = person(caller);
        String url = form.getOrDefault("url", "").strip();
        try {
            calendars.subscribe(person, fetch.address(url).uri().toString(), clock.instant());
            return HttpResponse.seeOther(HERE);
        } catch (Unreadable unreadable) {
            return wrong(person, url, unreadable.faults(), caller);
        }
    }

    @Post("/subscription/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> unsubscribe(Authentication caller) {
        String person = person(caller);
        if (calendars.unsubscribe(person)) {
            proposals.withdraw(person, Subscription.CALENDAR);
        }
        return HttpResponse.seeOther(HERE);
    }

    @Post("/{proposal}/acceptance")
    @Consumes(MediaType.ALL)
    HttpResponse<?> accept(String proposal, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        proposals.accept(caller.ownPerson(), proposal, caller.name(), clock.instant());
        return HttpResponse.seeOther(HERE);
    }

    @Post("/{proposal}/refusal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> setAside(String proposal, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        proposals.setAside(caller.ownPerson(), proposal, caller.name(), clock.instant());
        return HttpResponse.seeOther(HERE);
    }

    private static String person(Authentication caller) {
        return Caller.of(caller).ownPerson();
    }

    private MyLeavePage page(String person, String said) {
        return MyLeavePage.of(
                proposals.of(person), calendars.subscription(person).orElse(null), said, spoken);
    }

    private HttpResponse<?> wrong(String person, String typed, List<Fault> faults, Authentication caller) {
        return HttpResponse.badRequest(view(page(person, "").wrong(typed, faults), caller));
    }

    private static ModelAndView<Map<String, Object>> view(MyLeavePage page, Authentication caller) {
        return new ModelAndView<>("my-leave", Map.of("page", page, "who", caller.getName()));
    }
}
