package ooh.board;

import java.util.Locale;

/** Small matters of wording that the pages share. */
final class Words {
    private Words() {}

    /** As a heading or a cell begins: "Social worker". */
    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
