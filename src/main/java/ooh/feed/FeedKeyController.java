package ooh.feed;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.feed.FeedKey.Wanted;
import ooh.problem.MayBeRefused;
import ooh.staff.StaffStore;

/** Gives, makes anew and revokes the addresses at which a person's calendar programs read the feed. */
@MayBeRefused
@Controller("/api/v1/staff/{id}/feed-keys")
@Secured({Roles.COORDINATOR, Roles.PRACTITIONER})
class FeedKeyController {
    private final FeedKeys keys;
    private final StaffStore staff;
    private final HttpHostResolver hosts;
    private final Clock clock;

    FeedKeyController(FeedKeys keys, StaffStore staff, HttpHostResolver hosts, Clock clock) {
        this.keys = keys;
        this.staff = staff;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Post(consumes = "*/*")
    @Operation(summary = "Make a feed key", description = "The address is shown in this answer and never again.")
    HttpResponse<FeedKeyView.Made> add(String id, HttpRequest<?> request, Authentication authentication) {
        mustBeThere(id, authentication);
        Wanted wanted = Wanted.NOTHING_MORE.at(clock.instant());
        return HttpResponse.created(
                FeedKeyView.Made.of(keys.make(new Scope.OfPerson(id), wanted, hosts.resolve(request))));
    }

    @Get
    @Operation(summary = "List the feed keys", description = "With when each was last fetched; never the addresses.")
    List<FeedKeyView> list(String id, Authentication authentication) {
        mustBeThere(id, authentication);
        return keys.list(of(id)).stream().map(FeedKeyView::of).toList();
    }

    @Put("/{key}")
    @Operation(summary = "Name a feed key and set its reminder")
    FeedKeyView want(String id, String key, @Body WantedForm form, Authentication authentication) {
        mustBeThere(id, authentication);
        return FeedKeyView.of(keys.want(of(id), key, form.read(clock.instant())));
    }

    @Post(uri = "/{key}/replacement", consumes = "*/*")
    @Operation(summary = "Make a feed key anew", description = "The old address ends at once.")
    HttpResponse<FeedKeyView.Made> replace(
            String id, String key, HttpRequest<?> request, Authentication authentication) {
        mustBeThere(id, authentication);
        Instant now = clock.instant();
        return HttpResponse.created(FeedKeyView.Made.of(keys.replace(of(id), key, hosts.resolve(request), now)));
    }

    @Delete("/{key}")
    @Operation(
            summary = "Revoke a feed key",
            description = "Named by its id or its secret; it opens nothing from now on.")
    HttpResponse<?> revoke(String id, String key, Authentication authentication) {
        mustBeThere(id, authentication);
        keys.revoke(of(id), key, clock.instant());
        return HttpResponse.noContent();
    }

    private void mustBeThere(String id, Authentication authentication) {
        Caller.of(authentication).mustSpeakFor(id);
        staff.everyone().person(id);
    }

    private static Predicate<Scope> of(String person) {
        return new Scope.OfPerson(person)::equals;
    }
}
