package ooh.curtois;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who works what on which day, as a file: a line a person, the id and then for each day a kind or nothing, by commas. */
record Roster(Map<String, List<String>> lines) {
    static Roster empty(Instance instance) {
        Map<String, List<String>> lines = new TreeMap<>();
        instance.members().keySet().forEach(id -> {
            List<String> days = new ArrayList<>();
            for (int day = 0; day < instance.days(); day++) {
                days.add("");
            }
            lines.put(id, days);
        });
        return new Roster(lines);
    }

    /** The kind, or nothing where the person is off. */
    String on(String member, int day) {
        return lines.getOrDefault(member, List.of()).get(day);
    }

    void put(String member, int day, String kind) {
        lines.getOrDefault(member, List.of()).set(day, kind);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(
                file,
                lines.entrySet().stream()
                        .map(line -> line.getKey() + "," + String.join(",", line.getValue()))
                        .toList());
    }

    static Roster read(Path file) throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            List<String> parts = List.of(line.split(",", -1));
            lines.put(parts.get(0), new ArrayList<>(parts.subList(1, parts.size())));
        }
        return new Roster(lines);
    }
}
