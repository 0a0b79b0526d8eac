package ooh.feed;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.Instant;
import ooh.problem.Missing;
import org.jspecify.annotations.Nullable;

/** The feeds that calendar programs subscribe to. Whoever holds the address may read, so it needs no sign-in. */
@Controller("/feeds")
@Secured(SecurityRule.IS_ANONYMOUS)
class FeedController {
    private static final String TEXT_CALENDAR = "text/calendar; charset=utf-8";
    private static final MediaType CALENDAR = new MediaType(TEXT_CALENDAR);

    private final FeedKeyStore keys;
    private final Editions editions;
    private final Clock clock;

    FeedController(FeedKeyStore keys, Editions editions, Clock clock) {
        this.keys = keys;
        this.editions = editions;
        this.clock = clock;
    }

    @Get("/{key}.ics")
    @Produces(TEXT_CALENDAR)
    HttpResponse<byte[]> read(
            String key,
            @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Nullable @Header(HttpHeaders.IF_MODIFIED_SINCE) String ifModifiedSince) {
        Instant now = clock.instant();
        FeedKey known = keys.find(key)
                .orElseThrow(
                        () -> new Missing(
                                "There is no such feed; its key may have been revoked. Ask the rota coordinator for a new one."));
        Edition edition = editions.of(known.person(), now);
        byte[] bytes = edition.bytes();
        // Type and length are said here, because an answer to HEAD has no body to tell them from.
        MutableHttpResponse<byte[]> response = edition.isKnownTo(ifNoneMatch, ifModifiedSince)
                ? HttpResponse.notModified()
                : HttpResponse.ok(bytes).contentType(CALENDAR).contentLength(bytes.length);
        edition.lastModified(now).ifPresent(at -> response.header(HttpHeaders.LAST_MODIFIED, at));
        return response.header(HttpHeaders.ETAG, edition.etag()).header(HttpHeaders.CACHE_CONTROL, "private");
    }
}
