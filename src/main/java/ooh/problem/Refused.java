package ooh.problem;

import java.util.Map;

/**
 * The request was understood and can not be done as things stand (HTTP 409): "what can not be, because (names, values),
 * what to do". {@code details} are further members of the problem answer, such as the breaches that refuse a publication.
 */
public final class Refused extends RuntimeException {
    private final transient Map<String, Object> details;

    public Refused(String sentence) {
        this(sentence, Map.of());
    }

    public Refused(String sentence, Map<String, Object> details) {
        super(sentence);
        this.details = Map.copyOf(details);
    }

    public Map<String, Object> details() {
        return details;
    }
}
