package ooh.problem;

import java.util.List;

/**
 * A column that is wanted of a table: what we call it, the names that a header may give it (in any case, the first that is
 * there holds), and whether the table is of no use without it.
 */
public record Column(String name, List<String> names, boolean needed) {
    public Column {
        names = List.copyOf(names);
    }

    /** A column without which the table is of no use, under that name alone. */
    static Column needed(String name) {
        return new Column(name, List.of(name), true);
    }
}
