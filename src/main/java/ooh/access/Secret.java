package ooh.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A random secret, shown once and kept as its SHA-256. A fast hash is enough, because 32 random bytes can not be guessed;
 * it would not be for words that people choose. Its form, {@code ooh_[A-Za-z0-9_-]{43}[0-9a-f]{8}}, ends with a checksum, so
 * that a scanner tells one that lies where it should not from a text that only looks like one.
 */
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String PREFIX = "ooh_";

    static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}[0-9a-f]{8}");

    private Secret() {}

    /** A new secret; its prefix lets people and scanners see what it is when it lies where it should not. */
    public static String make() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String body = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return body + checksum(body);
    }

    /** CRC-32 in hexadecimal; it guards against nothing but mistakes. */
    static String checksum(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
