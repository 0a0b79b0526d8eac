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
import java.util.Arrays;
import java.util.Locale;
import ooh.problem.Missing;
import org.jspecify.annotations.Nullable;

/** The feeds that calendar programs subscribe to. Whoever holds the address may read, so it needs no sign-in. */
@Controller("/feeds")
@Secured(SecurityRule.IS_ANONYMOUS)
class FeedController {
    private static final String TEXT_CALENDAR = "text/calendar; charset=utf-8";
    private static final MediaType CALENDAR = new MediaType(TEXT_CALENDAR);

    private final FeedKeyStore keys;
    private final Feeds feeds;
    private final Fetches fetches;
    private final Clock clock;

    FeedController(FeedKeyStore keys, Feeds feeds, Fetches fetches, Clock clock) {
        this.keys = keys;
        this.feeds = feeds;
        this.fetches = fetches;
        this.clock = clock;
    }

    @Get("/{key}.ics")
    @Produces(TEXT_CALENDAR)
    HttpResponse<byte[]> read(
            String key,
            @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Nullable @Header(HttpHeaders.IF_MODIFIED_SINCE) String ifModifiedSince,
            @Nullable @Header(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding) {
        Instant now = clock.instant();
        FeedKey known = keys.find(key)
                .orElseThrow(
                        () -> new Missing(
                                "There is no such feed; its key may have been revoked. Make a new one on your calendar page, or ask the rota coordinator."));
        FeedIndex index = feeds.index(now);
        Edition edition = index.edition(known);
        fetches.note(known, index.fetch(now));
        boolean gzip = takesGzip(acceptEncoding);
        MutableHttpResponse<byte[]> response = edition.isKnownTo(ifNoneMatch, ifModifiedSince)
                ? HttpResponse.notModified()
                : full(edition.bytes(gzip), gzip);
        edition.lastModified(now).ifPresent(at -> response.header(HttpHeaders.LAST_MODIFIED, at));
        return response.header(HttpHeaders.ETAG, edition.etag(gzip))
                .header(HttpHeaders.CACHE_CONTROL, "private")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    /** Type and length are said here, because an answer to HEAD has no body to tell them from. */
    private static MutableHttpResponse<byte[]> full(byte[] bytes, boolean gzip) {
        MutableHttpResponse<byte[]> response =
                HttpResponse.ok(bytes).contentType(CALENDAR).contentLength(bytes.length);
        return gzip ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response;
    }

    /** "gzip" or "*" among the codings, unless it is weighed at nothing (RFC 9110, 12.5.3). */
    private static boolean takesGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                        .map(coding -> coding.replace(" ", ""))
                        .anyMatch(coding -> coding.matches("(gzip|x-gzip|\\*)(;q=(?!0(\\.0*)?$).*)?"));
    }
}
