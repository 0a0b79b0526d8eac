package ooh.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a password must be: long, and not what anybody would try first (NIST SP 800-63B, 3.1.1.2). Nothing is said of
 * capitals, digits or signs, which make passwords hard to remember and not hard to guess.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int FEWEST_LETTERS = 5;
    private static final int SHORTEST_NAME = 4;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** The beginnings of what people choose who must have twelve characters, as leaked lists show. */
    private static final Set<String> USUAL = Set.of(
            "password",
            "passwort",
            "letmein",
            "welcome",
            "qwerty",
            "qwertyuiop",
            "qwertyuiopasdfghjkl",
            "azerty",
            "iloveyou",
            "administrator",
            "changeme",
            "trustnoone",
            "sunshine",
            "princess",
            "football",
            "liverpool",
            "arsenal",
            "chelsea",
            "manchester",
            "superman",
            "batman",
            "dragon",
            "monkey",
            "charlie",
            "secret",
            "mypassword",
            "thisismypassword",
            "passwordpassword",
            "socialworker",
            "socialwork",
            "safeguarding",
            "outofhours",
            "council",
            "childrens",
            "correcthorsebatterystaple",
            "abcdefghijkl",
            "abcdefghijklm",
            "opensesame",
            "oohrota",
            "rota");

    private PasswordRules() {}

    /** What is wrong with it, if anything. */
    static Optional<String> fault(String password, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(
                    "has " + length + " characters; it must have " + SHORTEST + " or more. Three or four words do");
        }
        if (length > LONGEST) {
            return Optional.of("has " + length + " characters; it may have " + LONGEST);
        }
        String low = password.toLowerCase(Locale.ROOT);
        String letters = NOT_LETTERS.matcher(low).replaceAll("");
        if (low.codePoints().distinct().count() < FEWEST_LETTERS
                || "01234567890123456789".contains(low)
                || USUAL.contains(letters)) {
            return Optional.of(
                    "is one of those that are tried first. Choose three or four words that do not belong together");
        }
        if (holds(low, name) || holds(low, name.replaceFirst("@.*", ""))) {
            return Optional.of("has your own name in it. Choose three or four words that do not belong together");
        }
        return Optional.empty();
    }

    private static boolean holds(String password, String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return low.length() >= SHORTEST_NAME && password.contains(low);
    }
}
