package ooh.trail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts as the trail may keep them: no longer than their column, in characters that every database gives back as they were,
 * and with what looks like a key, an e-mail address or a telephone number blotted out, should anybody have typed one.
 */
final class Plain {
    private static final int LONGEST_WHY = 2000;
    private static final int LONGEST_OPERATION = 60;
    private static final int LONGEST_SUBJECT = 300;

    private static final Pattern SECRET = Pattern.compile("ooh_[A-Za-z0-9_-]{16,}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");

    /** Ten digits or more from 0 or + on, with what people put between them; a date or an id is none. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.-])(?:\\+|\\(?0)\\d?(?:[ ().-]{0,2}\\d){8,14}(?![\\w])");

    private Plain() {}

    static Change change(Change change) {
        return new Change(
                text(change.operation(), LONGEST_OPERATION),
                text(change.subject(), LONGEST_SUBJECT),
                orNull(change.before(), Integer.MAX_VALUE),
                orNull(change.after(), Integer.MAX_VALUE),
                orNull(change.why(), LONGEST_WHY));
    }

    static String text(String text, int longest) {
        String plain = SECRET.matcher(text).replaceAll("[key]");
        plain = ADDRESS.matcher(plain).replaceAll("[address]");
        plain = NUMBER.matcher(plain).replaceAll("[number]");
        StringBuilder kept = new StringBuilder();
        plain.codePoints()
                .limit(longest)
                .map(letter -> letter == 0 || Character.getType(letter) == Character.SURROGATE ? '\uFFFD' : letter)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static @Nullable String orNull(@Nullable String text, int longest) {
        return text == null ? null : text(text, longest);
    }
}
