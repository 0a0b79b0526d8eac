package ooh.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The one stylesheet that stands within a page, so that who is on call comes in a single round trip. The policy of the
 * pages lets in this very text by its hash (CSP 3, section 8.3), and no other style within a page.
 */
public final class PageStyle {
    private static final String FILE = "/ooh/assets/on-call.css";
    public static final String ON_CALL = text();

    private PageStyle() {}

    /** As a policy names it: 'sha256-…'. */
    static String source() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ON_CALL.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String text() {
        try (InputStream file = PageStyle.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The jar has no " + FILE + ".");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
