package ooh.swap;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.problem.MayBeRefused;

/** A practitioner's own duties put on offer, and those of others to take. A coordinator may do so for anybody. */
@Tag(name = "Offers")
@Secured({Roles.COORDINATOR, Roles.PRACTITIONER})
@MayBeRefused
@Controller("/api/v1/staff/{id}/offers")
class OfferController {
    private final Offers offers;
    private final OfferStore store;
    private final Clock clock;

    OfferController(Offers offers, OfferStore store, Clock clock) {
        this.offers = offers;
        this.store = store;
        this.clock = clock;
    }

    @Operation(
            summary = "Puts a published duty of the person, or part of it, on offer; it stays theirs until it is taken")
    @Post
    HttpResponse<OfferView> offer(String id, @Body WantedOffer wanted, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        caller.mustSpeakFor(id);
        Offer made = offers.make(wanted, id, caller.name(), clock.instant());
        return HttpResponse.created(OfferView.of(made));
    }

    @Operation(summary = "The person's own offers of duties to come, with what became of each")
    @Get
    List<OfferView> own(String id, Authentication authentication) {
        Caller.of(authentication).mustSpeakFor(id);
        return store.since(clock.instant()).stream()
                .filter(offer -> offer.person().equals(id))
                .map(OfferView::of)
                .toList();
    }

    @Operation(summary = "What others offer on the person's banks, each with what taking it would breach")
    @Get("/open")
    List<OfferView> open(String id, Authentication authentication) {
        Caller.of(authentication).mustSpeakFor(id);
        return offers.openTo(id, clock.instant()).stream().map(OfferView::of).toList();
    }

    @Operation(summary = "Withdraws an offer of the person's that nobody has taken")
    @Delete("/{offer}")
    HttpResponse<?> withdraw(String id, String offer, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        caller.mustSpeakFor(id);
        offers.withdraw(id, offer, caller.name(), clock.instant());
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "The person takes what another offers: a stand-in on top of the publication",
            description = "Refused with the breaches where it would be unlawful or unsafe.")
    @Post(uri = "/{offer}/acceptance", consumes = "*/*")
    HttpResponse<OfferView> take(String id, String offer, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        caller.mustSpeakFor(id);
        offers.take(offer, id, caller.name(), clock.instant());
        return HttpResponse.created(OfferView.of(store.get(offer)));
    }
}
