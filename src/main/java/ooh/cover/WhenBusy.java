package ooh.cover;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of a visit when everybody of the tier is out: somebody else goes (the police, the daytime team), or it waits. */
public enum WhenBusy {
    ELSEWHERE("elsewhere"),
    WAITS("waits");

    /** All of them, as a message lists them. */
    public static final String WORDS = "elsewhere or waits";

    private final String word;

    WhenBusy(String word) {
        this.word = word;
    }

    public static Optional<WhenBusy> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
