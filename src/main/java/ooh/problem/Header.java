package ooh.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the wanted columns stand in a table, as its header line says; columns that nobody asked for are never looked at. */
record Header(int width, Map<String, Integer> placeByColumn) {
    /**
     * Empty where a needed column is missing or there twice; each is a fault. Of the columns {@code together} either all
     * are needed or, where none is there, none.
     */
    static Optional<Header> of(List<String> header, List<Column> columns, List<Column> together, Faults faults) {
        List<String> found = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Map<String, Integer> places = new HashMap<>();
        boolean readable = true;
        List<Column> wanted = new ArrayList<>(columns);
        if (together.stream().anyMatch(column -> name(column, found).isPresent())) {
            wanted.addAll(together);
        }
        for (Column column : wanted) {
            Optional<String> name = name(column, found);
            int place = name.map(found::indexOf).orElse(-1);
            if (place < 0 && column.needed()) {
                faults.add("column " + column.name(), "is missing" + alsoKnownAs(column) + shown(header));
                readable = false;
            } else if (place >= 0 && place != found.lastIndexOf(name.orElseThrow())) {
                faults.add("column " + column.name(), "is there twice, so it is not clear which one holds");
                readable = false;
            } else if (place >= 0) {
                places.put(column.name(), place);
            }
        }
        return readable ? Optional.of(new Header(header.size(), places)) : Optional.empty();
    }

    private static Optional<String> name(Column column, List<String> found) {
        return column.names().stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .filter(found::contains)
                .findFirst();
    }

    private static String alsoKnownAs(Column column) {
        String others = column.names().stream()
                .filter(name -> !name.equalsIgnoreCase(column.name()))
                .map(TableRow::shown)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : " (it may be called " + others + " too)";
    }

    private static String shown(List<String> header) {
        return "; the header has " + TableRow.shown(String.join(",", header));
    }
}
