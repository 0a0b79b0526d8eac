package ooh.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ooh.cover.Shift;
import ooh.rota.ShiftChange;
import org.jspecify.annotations.Nullable;

/** What changed from one version of a week to another: shift by shift, and for whom. */
public record ChangesPage(
        String week, long version, String title, String lead, List<Row> rows, List<String> people, String difference) {
    public record Row(String shift, String name, String before, String after) {}

    static ChangesPage of(
            String week,
            long version,
            String title,
            String lead,
            List<ShiftChange> changes,
            String difference,
            RotaWords words) {
        return new ChangesPage(
                week,
                version,
                title,
                lead,
                changes.stream()
                        .map(change -> new Row(
                                change.shift().id(),
                                words.shift(change.shift()),
                                RotaWords.sentence(words.name(change.before())),
                                RotaWords.sentence(words.name(change.after()))))
                        .toList(),
                people(changes, words),
                difference);
    }

    /** "A. Shaw gains Fri 18 December, 17:00 to 22:00, social worker and loses …", by name. */
    static List<String> people(List<ShiftChange> changes, RotaWords words) {
        Map<String, List<String>> gains = new TreeMap<>();
        Map<String, List<String>> losses = new TreeMap<>();
        for (ShiftChange change : changes) {
            note(gains, change.after(), change.shift(), words);
            note(losses, change.before(), change.shift(), words);
        }
        Map<String, String> sentences = new TreeMap<>();
        gains.forEach((name, shifts) -> sentences.put(name, name + " gains " + String.join("; ", shifts)));
        losses.forEach((name, shifts) -> sentences.merge(
                name,
                name + " loses " + String.join("; ", shifts),
                (one, other) -> one + ", and loses " + String.join("; ", shifts)));
        return new ArrayList<>(sentences.values());
    }

    private static void note(
            Map<String, List<String>> shiftsByName, @Nullable String person, Shift shift, RotaWords words) {
        if (person != null) {
            shiftsByName
                    .computeIfAbsent(words.name(person), name -> new ArrayList<>())
                    .add(words.shift(shift));
        }
    }
}
