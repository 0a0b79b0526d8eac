package ooh.staff;

import java.util.Arrays;
import java.util.Optional;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch that a person would like to work, or would rather not. It bends the rota and never breaks it. With a pattern it
 * is about shifts of that pattern alone that begin in the stretch, and has a weight of its own.
 */
public record Wish(Span span, Kind kind, @Nullable String pattern, int weight) {
    public static final int MOST_WEIGHT = 100;

    public Wish {
        if (weight < 1 || weight > MOST_WEIGHT) {
            throw new IllegalArgumentException(
                    "A wish of weight " + weight + " can not be, because it weighs 1 to " + MOST_WEIGHT + ".");
        }
    }

    /** About any work in the stretch. */
    public Wish(Span span, Kind kind) {
        this(span, kind, null, 1);
    }

    public enum Kind {
        WOULD_LIKE("would-like"),
        RATHER_NOT("rather-not");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }
    }
}
