package ooh.staff;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ooh.time.SpokenTime;

/** Everyone on the banks, bank by bank, as the coordinator looks them over. Telephone numbers stand on each person's own page. */
public record StaffPage(int people, List<OfBank> banks) {
    public record OfBank(String name, List<Line> lines) {}

    public record Line(String id, String name, String contract, String most, String post, String notes) {}

    static StaffPage of(Staff staff, Banks banks, SpokenTime spoken) {
        return new StaffPage(
                staff.people().size(),
                banks.all().stream()
                        .map(bank -> new OfBank(
                                bank.name(),
                                staff.on(Set.of(bank.id())).stream()
                                        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                                        .map(person -> line(person, spoken))
                                        .toList()))
                        .toList());
    }

    private static Line line(Person person, SpokenTime spoken) {
        Limits limits = person.limits();
        StringBuilder notes = new StringBuilder();
        if (person.asyeUntil() != null) {
            notes.append("ASYE until ").append(spoken.date(person.asyeUntil())).append(". ");
        }
        if (limits.optedOut()) {
            notes.append("Opted out of 48 hours. ");
        }
        if (person.email() == null) {
            notes.append("No e-mail address. ");
        }
        return new Line(
                person.id(),
                person.name(),
                limits.contractedMinutes() == 0 ? "none" : hours(limits.contractedMinutes()),
                hours(limits.mostMinutesAWeek()),
                post(person),
                notes.toString().strip());
    }

    private static String hours(int minutes) {
        return PersonFields.hours(minutes) + " h";
    }

    private static String post(Person person) {
        DaytimePost post = person.post();
        return post == null
                ? "none"
                : String.join(
                                " ",
                                new TreeSet<>(post.days())
                                        .stream().map(PersonFields::day).toList())
                        + ", " + post.from() + " to " + post.to();
    }
}
