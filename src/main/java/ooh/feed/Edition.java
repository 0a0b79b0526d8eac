package ooh.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import ooh.access.Secret;
import org.jspecify.annotations.Nullable;

/** A feed's text with when it last changed, and whether a calendar program that has some edition needs this one. */
record Edition(String text, Instant changedAt) {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    String etag() {
        return '"' + Secret.hash(text) + '"';
    }

    /**
     * The Last-Modified header. Left out in the second of a change, because whatever else happens in that second could not
     * be told from it (RFC 9110, 8.8.2.2).
     */
    Optional<String> lastModified(Instant now) {
        Instant second = changedAt.truncatedTo(ChronoUnit.SECONDS);
        return Duration.between(second, now).compareTo(Duration.ofSeconds(1)) < 0
                ? Optional.empty()
                : Optional.of(HTTP_DATE.format(second.atOffset(ZoneOffset.UTC)));
    }

    /** If-None-Match decides where it is there (RFC 9110, 13.1.3); a date that can not be read decides nothing. */
    boolean isKnownTo(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        if (ifNoneMatch != null) {
            return Arrays.stream(ifNoneMatch.split(","))
                    .map(String::strip)
                    .anyMatch(tag -> tag.equals("*") || tag.equals(etag()) || tag.equals("W/" + etag()));
        }
        return ifModifiedSince != null
                && read(ifModifiedSince)
                        .filter(since ->
                                !changedAt.truncatedTo(ChronoUnit.SECONDS).isAfter(since))
                        .isPresent();
    }

    private static Optional<Instant> read(String httpDate) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate.strip())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
