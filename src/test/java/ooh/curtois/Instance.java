package ooh.curtois;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An instance as its file tells it: days from 0, a Monday. Refuses a file with a section that it does not know. */
record Instance(
        int days, Map<String, Kind> kinds, Map<String, Member> members, List<Request> requests, List<Cover> covers) {
    record Kind(String id, int minutes, Set<String> notFollowedBy) {}

    record Member(
            String id,
            Map<String, Integer> mostByKind,
            int mostMinutes,
            int leastMinutes,
            int mostRunning,
            int leastRunning,
            int leastOff,
            int mostWeekends,
            Set<Integer> daysOff) {}

    record Request(String member, int day, String kind, int weight, boolean on) {}

    record Cover(int day, String kind, int wanted, int underWeight, int overWeight) {}

    Kind kind(String id) {
        return Objects.requireNonNull(kinds.get(id));
    }

    Member member(String id) {
        return Objects.requireNonNull(members.get(id));
    }

    /** Where the published instance lies beside the project, if it does. */
    static Path shared(int number) {
        return Path.of(Optional.ofNullable(System.getenv("OOH_SHARED_DATA")).orElse("../shared/data"))
                .resolve("curtois")
                .resolve("Instance" + number + ".txt");
    }

    static Instance read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    static Instance of(List<String> lines) {
        Map<String, List<String[]>> sections = new LinkedHashMap<>();
        List<String[]> section = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("SECTION_")) {
                section = new ArrayList<>();
                sections.put(line.strip(), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.add(line.strip().split(",", -1));
            }
        }
        int days = 0;
        Map<String, Kind> kinds = new LinkedHashMap<>();
        Map<String, Member> members = new LinkedHashMap<>();
        List<Request> requests = new ArrayList<>();
        List<Cover> covers = new ArrayList<>();
        Map<String, Set<Integer>> daysOff = new TreeMap<>();
        for (String[] row : sections.getOrDefault("SECTION_DAYS_OFF", List.of())) {
            daysOff.put(row[0], numbers(row));
        }
        for (Map.Entry<String, List<String[]>> each : sections.entrySet()) {
            for (String[] row : each.getValue()) {
                switch (each.getKey()) {
                    case "SECTION_HORIZON" -> days = Integer.parseInt(row[0]);
                    case "SECTION_SHIFTS" ->
                        kinds.put(row[0], new Kind(row[0], Integer.parseInt(row[1]), words(row[2])));
                    case "SECTION_STAFF" -> members.put(row[0], member(row, daysOff.getOrDefault(row[0], Set.of())));
                    case "SECTION_DAYS_OFF" -> {}
                    case "SECTION_SHIFT_ON_REQUESTS" -> requests.add(request(row, true));
                    case "SECTION_SHIFT_OFF_REQUESTS" -> requests.add(request(row, false));
                    case "SECTION_COVER" -> covers.add(cover(row));
                    default -> throw new IllegalArgumentException("The section " + each.getKey() + " is not known.");
                }
            }
        }
        return new Instance(days, kinds, members, requests, covers);
    }

    private static Member member(String[] row, Set<Integer> daysOff) {
        Map<String, Integer> most = new LinkedHashMap<>();
        for (String limit : row[1].split("\\|")) {
            String[] parts = limit.split("=");
            most.put(parts[0], Integer.valueOf(parts[1]));
        }
        return new Member(
                row[0],
                most,
                Integer.parseInt(row[2]),
                Integer.parseInt(row[3]),
                Integer.parseInt(row[4]),
                Integer.parseInt(row[5]),
                Integer.parseInt(row[6]),
                Integer.parseInt(row[7]),
                daysOff);
    }

    private static Request request(String[] row, boolean on) {
        return new Request(row[0], Integer.parseInt(row[1]), row[2], Integer.parseInt(row[3]), on);
    }

    private static Cover cover(String[] row) {
        return new Cover(
                Integer.parseInt(row[0]),
                row[1],
                Integer.parseInt(row[2]),
                Integer.parseInt(row[3]),
                Integer.parseInt(row[4]));
    }

    private static Set<Integer> numbers(String[] row) {
        return Arrays.stream(row).skip(1).map(Integer::valueOf).collect(Collectors.toSet());
    }

    private static Set<String> words(String joined) {
        return joined.isBlank() ? Set.of() : Set.of(joined.split("\\|"));
    }
}
