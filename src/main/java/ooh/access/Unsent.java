package ooh.access;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form that came when its session had ended: where it was going, and what was typed. It waits in the sign-in page itself,
 * nowhere on the server, and is sent again by the person, who sees it once more. Never files or passwords.
 */
public record Unsent(String target, FormFields form) {
    static final String TARGET = "unsent-target";
    static final String FIELDS = "unsent-fields";

    private static final int LONGEST = 32 * 1024;
    /** A path of ours: not the beginning of another host, and no control characters. */
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    /** What this request brought, where one of our own pages sent it; another site's form is not offered to anybody. */
    static Optional<Unsent> of(HttpRequest<?> request) {
        FormFields form = FormFields.of(request).thatMayBeKept();
        return SessionCookie.isSurelyFromHere(request) && !form.fields().isEmpty()
                ? checked(request.getUri().getRawPath(), form)
                : Optional.empty();
    }

    /** What the sign-in page carried. */
    public static Optional<Unsent> carried(HttpRequest<?> request) {
        FormFields form = FormFields.of(request);
        @Nullable String target = form.first(TARGET).orElse(null);
        String fields = form.first(FIELDS).orElse("");
        return target == null ? Optional.empty() : checked(target, FormFields.read(fields));
    }

    private static Optional<Unsent> checked(String target, FormFields form) {
        boolean may = PATH.matcher(target).matches()
                && !target.startsWith("/sign-")
                && form.encoded().length() <= LONGEST;
        return may ? Optional.of(new Unsent(target, form)) : Optional.empty();
    }

    public String encoded() {
        return form.encoded();
    }
}
