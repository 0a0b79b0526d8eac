package ooh.access;

import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a form as they were sent, in their order. What can not be decoded is no field. */
public record FormFields(List<Field> fields) {
    static final FormFields NONE = new FormFields(List.of());

    private static final String ATTRIBUTE = "ooh.form-fields";

    /** One field: what the form calls it, and what was typed or chosen. */
    public record Field(String name, String value) {}

    static FormFields read(String encoded) {
        List<Field> fields = new ArrayList<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            try {
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                if (!name.isEmpty()) {
                    fields.add(new Field(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))));
                }
            } catch (IllegalArgumentException notEncoded) {
                continue;
            }
        }
        return new FormFields(List.copyOf(fields));
    }

    static FormFields of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, FormFields.class).orElse(NONE);
    }

    void keepWith(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst();
    }

    /** Without the token, which ends with its session, and without what nobody should find in a page. */
    FormFields thatMayBeKept() {
        return new FormFields(fields.stream()
                .filter(field -> !field.name().equals(FormToken.FIELD))
                .filter(field -> !isSecret(field.name().toLowerCase(Locale.ROOT)))
                .toList());
    }

    private static boolean isSecret(String name) {
        return name.contains("password") || name.contains("code") || name.equals("key");
    }

    String encoded() {
        return fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
