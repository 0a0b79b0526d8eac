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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import ooh.access.Roles;
import ooh.feed.FeedKey.Wanted;
import ooh.problem.MayBeRefused;
import ooh.problem.Unreadable;
import ooh.staff.Tier;
import org.jspecify.annotations.Nullable;

/** Gives, makes anew and revokes the addresses of the feeds that tell a whole tier's duties or the whole service's. */
@MayBeRefused
@Controller("/api/v1/feed-keys")
@Secured(Roles.COORDINATOR)
class SharedFeedKeyController {
    private final FeedKeys keys;
    private final HttpHostResolver hosts;
    private final Clock clock;

    SharedFeedKeyController(FeedKeys keys, HttpHostResolver hosts, Clock clock) {
        this.keys = keys;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Schema(name = "WantedSharedFeed")
    record Whose(
            @Schema(description = "one tier's duties; the whole service's where left out") @Nullable
            String tier) {
        Scope scope() {
            return tier == null
                    ? new Scope.OfService()
                    : new Scope.OfTier(Tier.of(tier)
                            .orElseThrow(() -> new Unreadable(
                                    "The feed",
                                    "tier",
                                    "\"" + tier + "\" is not one of "
                                            + Arrays.stream(Tier.values())
                                                    .map(Tier::word)
                                                    .toList()
                                            + "; leave it out for the whole service")));
        }
    }

    @Post
    @Operation(
            summary = "Make a feed key of a tier or of the service",
            description = "The address is shown in this answer and never again.")
    HttpResponse<FeedKeyView.Made> add(@Body Whose whose, HttpRequest<?> request) {
        Wanted wanted = Wanted.NOTHING_MORE.at(clock.instant());
        return HttpResponse.created(FeedKeyView.Made.of(keys.make(whose.scope(), wanted, hosts.resolve(request))));
    }

    @Get
    @Operation(summary = "List the feed keys of tiers and of the service")
    List<FeedKeyView> list() {
        return keys.list(SharedFeedKeyController::isShared).stream()
                .map(FeedKeyView::of)
                .toList();
    }

    @Put("/{key}")
    @Operation(summary = "Name such a feed key and set its reminder")
    FeedKeyView want(String key, @Body WantedForm form) {
        return FeedKeyView.of(keys.want(SharedFeedKeyController::isShared, key, form.read(clock.instant())));
    }

    @Post(uri = "/{key}/replacement", consumes = "*/*")
    @Operation(summary = "Make such a feed key anew", description = "The old address ends at once.")
    HttpResponse<FeedKeyView.Made> replace(String key, HttpRequest<?> request) {
        return HttpResponse.created(FeedKeyView.Made.of(
                keys.replace(SharedFeedKeyController::isShared, key, hosts.resolve(request), clock.instant())));
    }

    @Delete("/{key}")
    @Operation(summary = "Revoke such a feed key")
    HttpResponse<?> revoke(String key) {
        keys.revoke(SharedFeedKeyController::isShared, key, clock.instant());
        return HttpResponse.noContent();
    }

    private static boolean isShared(Scope scope) {
        return !(scope instanceof Scope.OfPerson);
    }
}
