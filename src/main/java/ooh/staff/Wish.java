package ooh.staff;

import java.util.Arrays;
import java.util.Optional;
import ooh.time.Span;

/** A stretch that a person would like to work, or would rather not. It bends the rota and never breaks it. */
public record Wish(Span span, Kind kind) {
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
