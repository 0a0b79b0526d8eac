package ooh.leave;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One property of a calendar file (RFC 5545, 3.1), put together from its folded parts. {@code number} is the line of the
 * file on which it begins; names are in capitals; {@code value} is as it stands there.
 */
record ContentLine(int number, String name, Map<String, String> parameters, String value) {
    /** Reads {@code name *(";" parameter) ":" value}; of a parameter with several values it keeps them all as one text. */
    static ContentLine read(int number, String text) {
        int at = endOfName(text, 0);
        if (at == 0) {
            throw misshapen(number);
        }
        String name = text.substring(0, at).toUpperCase(Locale.ROOT);
        Map<String, String> parameters = at < text.length() && text.charAt(at) == ';' ? new HashMap<>() : Map.of();
        while (at < text.length() && text.charAt(at) == ';') {
            int equals = endOfName(text, at + 1);
            if (equals == at + 1 || equals >= text.length() || text.charAt(equals) != '=') {
                throw misshapen(number);
            }
            int end = endOfParameter(text, equals + 1);
            String parameter = text.substring(at + 1, equals).toUpperCase(Locale.ROOT);
            parameters.putIfAbsent(parameter, text.substring(equals + 1, end).replace("\"", ""));
            at = end;
        }
        if (at >= text.length() || text.charAt(at) != ':') {
            throw misshapen(number);
        }
        return new ContentLine(number, name, parameters, text.substring(at + 1).strip());
    }

    /** Says nothing of what the line holds: it may be a piece of a note that lost its folding. */
    private static BadLine misshapen(int number) {
        return new BadLine(
                number,
                "it is not of the form NAME:VALUE or NAME;PARAMETER=VALUE:VALUE, nor folded from the line before");
    }

    @Nullable
    String parameter(String parameter) {
        return parameters.get(parameter);
    }

    boolean says(String word) {
        return value.equalsIgnoreCase(word);
    }

    BadLine bad(String why) {
        return new BadLine(number, name + " " + why);
    }

    private static int endOfName(String text, int from) {
        int at = from;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Underscores and dots are no part of a name in the RFC, but of many X- properties in use. */
    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }

    /** The semicolon or colon that ends a parameter's value; between quotes they are part of it. */
    private static int endOfParameter(String text, int from) {
        boolean quoted = false;
        int at = from;
        while (at < text.length() && (quoted || text.charAt(at) != ';' && text.charAt(at) != ':')) {
            quoted ^= text.charAt(at) == '"';
            at++;
        }
        return at;
    }
}
