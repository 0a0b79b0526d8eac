package ooh.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import ooh.access.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A feed's text with when it last changed, and whether a calendar program that has some edition needs this one. It is held
 * compressed, as nearly every program takes it, so that thousands fit into memory. The compressed bytes have a tag of
 * their own (RFC 9110, 8.8.3.3).
 */
final class Edition {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final byte[] compressed;
    private final String hash;
    private final Instant changedAt;

    private Edition(byte[] compressed, String hash, Instant changedAt) {
        this.compressed = compressed;
        this.hash = hash;
        this.changedAt = changedAt;
    }

    static Edition of(String text, Instant changedAt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A feed can not be compressed in memory.", e);
        }
        return new Edition(bytes.toByteArray(), Secret.hash(text), changedAt);
    }

    /** The same text, changed at that instant if it is later. */
    Edition changedBy(Instant at) {
        return at.isAfter(changedAt) ? new Edition(compressed, hash, at) : this;
    }

    byte[] bytes(boolean gzip) {
        if (gzip) {
            return compressed.clone();
        }
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return text.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A feed can not be read from memory.", e);
        }
    }

    String etag(boolean gzip) {
        return '"' + hash + (gzip ? "-gzip" : "") + '"';
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
            return Arrays.stream(ifNoneMatch.split(",")).map(String::strip).anyMatch(this::isTaggedAs);
        }
        return ifModifiedSince != null
                && read(ifModifiedSince)
                        .filter(since ->
                                !changedAt.truncatedTo(ChronoUnit.SECONDS).isAfter(since))
                        .isPresent();
    }

    /** By weak comparison, as 304 wants it: compressed or not, weak or not, it is the same text. */
    private boolean isTaggedAs(String tag) {
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        return tag.equals("*") || strong.equals(etag(false)) || strong.equals(etag(true));
    }

    private static Optional<Instant> read(String httpDate) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate.strip())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
