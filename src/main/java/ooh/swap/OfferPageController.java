package ooh.swap;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.rota.Duty;
import ooh.rota.DutyStore;
import ooh.staff.StaffStore;
import ooh.time.ServiceCalendar;
import ooh.time.Week;

/** Offering a duty and taking an offered one, for practitioners; and the same seen by the coordinator. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
class OfferPageController {
    private static final URI OWN = URI.create("/me/offers");
    private static final int WEEKS_AHEAD = 12;
    private static final Duration LATELY = Duration.ofDays(28);

    private final Offers offers;
    private final OfferStore store;
    private final DutyStore duties;
    private final StaffStore staff;
    private final ServiceCalendar calendar;
    private final Clock clock;

    OfferPageController(
            Offers offers,
            OfferStore store,
            DutyStore duties,
            StaffStore staff,
            ServiceCalendar calendar,
            Clock clock) {
        this.offers = offers;
        this.store = store;
        this.duties = duties;
        this.staff = staff;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Get("/me/offers")
    @Secured(Roles.PRACTITIONER)
    ModelAndView<Map<String, Object>> own(Authentication authentication) {
        String person = Caller.of(authentication).ownPerson();
        Instant now = clock.instant();
        Week week = calendar.weekOf(now);
        List<Duty> ahead = duties.during(week, week.plus(WEEKS_AHEAD)).stream()
                .sorted((one, other) -> one.span().compareTo(other.span()))
                .toList();
        List<Offer> ownOffers = store.since(now.minus(LATELY)).stream()
                .filter(offer -> offer.person().equals(person))
                .toList();
        MyOffersPage page =
                MyOffersPage.of(person, offers.openTo(person, now), ownOffers, ahead, staff.everyone(), calendar, now);
        return new ModelAndView<>("my-offers", Map.of("page", page, "who", authentication.getName()));
    }

    @Post("/me/offers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Roles.PRACTITIONER)
    HttpResponse<?> offer(@Body WantedOffer wanted, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        offers.make(wanted, caller.ownPerson(), caller.name(), clock.instant());
        return HttpResponse.seeOther(OWN);
    }

    @Post("/me/offers/{id}/withdrawal")
    @Consumes(MediaType.ALL)
    @Secured(Roles.PRACTITIONER)
    HttpResponse<?> withdraw(String id, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        offers.withdraw(caller.ownPerson(), id, caller.name(), clock.instant());
        return HttpResponse.seeOther(OWN);
    }

    @Post("/me/offers/{id}/acceptance")
    @Consumes(MediaType.ALL)
    @Secured(Roles.PRACTITIONER)
    HttpResponse<?> take(String id, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        offers.take(id, caller.ownPerson(), caller.name(), clock.instant());
        return HttpResponse.seeOther(OWN);
    }

    @Get("/offers")
    @Secured(Roles.COORDINATOR)
    ModelAndView<Map<String, Object>> all(Authentication authentication) {
        Instant now = clock.instant();
        OffersPage page = OffersPage.of(offers.open(now), store.since(now.minus(LATELY)), staff.everyone(), calendar);
        return new ModelAndView<>("offers", Map.of("page", page, "who", authentication.getName()));
    }
}
