package ooh.staff;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import ooh.problem.Fault;
import ooh.time.Weekday;
import org.jspecify.annotations.Nullable;

/** One person as a form: as kept, or as typed with what is wrong beside each field. {@code id} is empty for somebody new. */
public record PersonPage(
        String id,
        String title,
        long version,
        Field newId,
        List<Field> who,
        List<Box> banks,
        List<Field> hours,
        boolean optedOut,
        List<Box> days,
        List<Field> post,
        List<Field> running,
        List<Fault> faults) {
    /** One line to type in; {@code faults} is empty where nothing is wrong. */
    public record Field(String name, String label, String hint, String type, String width, String value, String fault) {
        /** The ids of the hint and of the fault, as far as there are any. */
        public @Nullable String describedBy() {
            String ids = (hint.isEmpty() ? "" : name + "-hint ") + (fault.isEmpty() ? "" : name + "-error");
            return ids.isEmpty() ? null : ids.strip();
        }
    }

    public record Box(String name, String label, boolean ticked) {}

    static PersonPage of(String id, String name, long version, PersonFields fields, List<Fault> faults, Banks banks) {
        Fields line = new Fields(fields, faults);
        return new PersonPage(
                id,
                id.isEmpty() ? "Add somebody" : name,
                version,
                line.text("id", "Id", "The council's own; it never changes", "10"),
                List.of(
                        line.text("name", "Name", "", "20"),
                        line.of("phone", "Telephone", "Shown to those who ring out of hours", "tel", "10"),
                        line.of("email", "E-mail, if there is one", "Late changes are written there", "email", "20")),
                banks.all().stream()
                        .map(bank -> new Box("bank-" + bank.id(), bank.name(), fields.has("bank-" + bank.id())))
                        .toList(),
                List.of(
                        line.text("contractedHours", "Hours a week on contract", "0 for a bank member", "3"),
                        line.text("mostHours", "Most hours in one week", "", "3"),
                        line.of(
                                "asyeUntil",
                                "End of the ASYE",
                                "Empty for whoever is not in the first assessed year",
                                "date",
                                "10")),
                fields.get("optedOut").equals("yes"),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Box(
                                "day-" + Weekday.word(day),
                                PersonFields.day(day),
                                fields.has("day-" + Weekday.word(day))))
                        .toList(),
                List.of(line.of("postFrom", "From", "", "time", "5"), line.of("postTo", "To", "", "time", "5")),
                running(line),
                faults);
    }

    private static List<Field> running(Fields line) {
        return List.of(
                line.text("mostByPattern", "Most shifts by pattern", "Such as manager-night:2", "20"),
                line.text("leastPlannedHours", "Fewest hours planned", "", "3"),
                line.text("mostPlannedHours", "Most hours planned", "", "3"),
                line.text("leastDaysRunning", "Fewest days running", "", "3"),
                line.text("mostDaysRunning", "Most days running", "", "3"),
                line.text("leastDaysOff", "Fewest days off between", "", "3"),
                line.text("mostWeekends", "Most weekends", "", "3"));
    }

    /** Whether any of the running limits is set or wrong, so that they are worth showing. */
    public boolean runs() {
        return running.stream()
                .anyMatch(field -> !field.value().isEmpty() || !field.fault().isEmpty());
    }

    public String fault(String field) {
        return said(faults, field);
    }

    /** The address within the page of what is wrong. */
    public String anchor(Fault fault) {
        return switch (fault.field()) {
            case "banks" -> "#banks";
            case "postDays" -> "#days";
            default -> "#" + fault.field();
        };
    }

    private static String said(List<Fault> faults, String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::message)
                .collect(Collectors.joining("; "));
    }

    private record Fields(PersonFields values, List<Fault> faults) {
        Field text(String name, String label, String hint, String width) {
            return of(name, label, hint, "text", width);
        }

        Field of(String name, String label, String hint, String type, String width) {
            return new Field(name, label, hint, type, width, values.get(name), said(faults, name));
        }
    }
}
