package ooh.staff;

import java.util.Arrays;
import java.util.Optional;

/** A level of cover that is staffed at the same time as the others, in the order in which MASH rings them (Report 1.6). */
public enum Tier {
    MANAGER("manager", "manager"),
    SOCIAL_WORKER("social-worker", "social worker"),
    GRADE_I("grade-i", "Grade I");

    private final String word;
    private final String title;

    Tier(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** The word that outside programs and files use. */
    public String word() {
        return word;
    }

    /** The word that people use. */
    public String title() {
        return title;
    }

    public static Optional<Tier> of(String word) {
        return Arrays.stream(values()).filter(tier -> tier.word.equals(word)).findFirst();
    }
}
