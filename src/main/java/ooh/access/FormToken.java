package ooh.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a page puts into its forms so that they can come from nowhere else: a random beginning, and the HMAC-SHA256 of it
 * under the secret of the session, which no other site can read and which the database does not hold. It ends with the
 * session. The beginning differs from page to page, so that a compressed answer gives nothing away (BREACH).
 */
public final class FormToken {
    /** The name of the field; of a form with a file it is a query parameter of the form's address. */
    public static final String FIELD = "form-token";

    private static final String ATTRIBUTE = "ooh.form-token";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BEGINNING_BYTES = 12;
    private static final int BEGINNING_LENGTH = 16;

    private FormToken() {}

    /** The token of the page that is being made; empty for whoever came with a key, whose forms need none. */
    public static String here() {
        return ServerRequestContext.currentRequest()
                .flatMap(request -> request.getAttribute(ATTRIBUTE, String.class))
                .orElse("");
    }

    /** From here on the pages that answer this request bear tokens of that session. */
    static void put(HttpRequest<?> request, String sessionSecret) {
        request.setAttribute(ATTRIBUTE, make(sessionSecret));
    }

    static String make(String sessionSecret) {
        byte[] beginning = new byte[BEGINNING_BYTES];
        RANDOM.nextBytes(beginning);
        String text = base64(beginning);
        return text + hmac(sessionSecret, text);
    }

    /** Whether this token was made under that secret, in the same time whatever it holds. */
    static boolean isRight(@Nullable String token, String sessionSecret) {
        if (token == null || token.length() <= BEGINNING_LENGTH) {
            return false;
        }
        String wanted = hmac(sessionSecret, token.substring(0, BEGINNING_LENGTH));
        return MessageDigest.isEqual(
                wanted.getBytes(StandardCharsets.UTF_8),
                token.substring(BEGINNING_LENGTH).getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String secret, String beginning) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return base64(mac.doFinal(("form " + beginning).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256.", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
