package ooh.feed;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ooh.access.Caller;
import ooh.access.Roles;
import ooh.access.Secret;
import ooh.problem.MayBeRefused;
import ooh.problem.Missing;
import ooh.staff.StaffStore;

/** Gives and revokes the addresses at which a person's calendar program reads the feed. */
@MayBeRefused
@Controller("/api/v1/staff/{id}/feed-keys")
@Secured({Roles.COORDINATOR, Roles.PRACTITIONER})
class FeedKeyController {
    private final FeedKeyStore keys;
    private final StaffStore staff;
    private final HttpHostResolver hosts;
    private final Clock clock;

    FeedKeyController(FeedKeyStore keys, StaffStore staff, HttpHostResolver hosts, Clock clock) {
        this.keys = keys;
        this.staff = staff;
        this.hosts = hosts;
        this.clock = clock;
    }

    /** The secret and the address are in this answer and never in another. */
    record NewKey(String id, String key, String url) {}

    record KeyView(String id, Instant madeAt) {}

    @Post(consumes = "*/*")
    HttpResponse<NewKey> add(String id, HttpRequest<?> request, Authentication authentication) {
        mustBeThere(id, authentication);
        String secret = Secret.make();
        FeedKey key = keys.add(id, secret, clock.instant());
        return HttpResponse.created(new NewKey(key.id(), secret, hosts.resolve(request) + "/feeds/" + secret + ".ics"));
    }

    @Get
    List<KeyView> list(String id, Authentication authentication) {
        mustBeThere(id, authentication);
        return keys.of(id).stream()
                .map(key -> new KeyView(key.id(), key.madeAt()))
                .toList();
    }

    @Delete("/{key}")
    HttpResponse<?> revoke(String id, String key, Authentication authentication) {
        mustBeThere(id, authentication);
        if (!keys.revoke(id, key, clock.instant())) {
            throw new Missing("\"" + id + "\" has no such feed key; it may have been revoked already.");
        }
        return HttpResponse.noContent();
    }

    private void mustBeThere(String id, Authentication authentication) {
        Caller.of(authentication).mustSpeakFor(id);
        staff.everyone().person(id);
    }
}
