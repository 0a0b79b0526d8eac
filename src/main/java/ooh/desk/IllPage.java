package ooh.desk;

import java.util.List;
import ooh.cover.Shift;
import ooh.pay.Pounds;
import ooh.planning.Candidate;
import ooh.rota.Breach;
import ooh.rota.Level;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;

/** Somebody is ill tonight: whom to ring, best first, with the number, and what each would breach and cost. */
public record IllPage(
        String week,
        String shift,
        String title,
        String lead,
        @Nullable String person,
        String from,
        String to,
        List<Line> lines) {
    /** {@code link} is the number as a telephone takes it. */
    public record Line(
            String id,
            String name,
            String phone,
            String link,
            List<String> unlawful,
            List<String> worse,
            String pounds,
            String difference) {}

    static IllPage of(
            Shift part,
            String week,
            String shift,
            Span ahead,
            @Nullable String holder,
            List<Candidate> candidates,
            Staff staff,
            RotaWords words) {
        String leaves = holder == null ? "Nobody has this" : words.name(holder) + " has it";
        return new IllPage(
                week,
                shift,
                holder == null ? "Who can take it?" : "Who can stand in for " + words.name(holder) + "?",
                words.shift(part) + ". " + leaves + ". The stand-in would be on "
                        + words.spoken().times(ahead) + ".",
                holder,
                ahead.from().toString(),
                ahead.to().toString(),
                candidates.stream()
                        .filter(candidate -> !candidate.personId().equals(holder))
                        .map(candidate -> line(candidate, staff.person(candidate.personId())))
                        .toList());
    }

    private static Line line(Candidate candidate, Person person) {
        return new Line(
                person.id(),
                person.name(),
                person.phone(),
                person.phone().replaceAll("[^+0-9]", ""),
                sentences(candidate, true),
                sentences(candidate, false),
                Pounds.say(candidate.pence()),
                candidate.fromNow().sentence());
    }

    private static List<String> sentences(Candidate candidate, boolean hard) {
        return candidate.breaches().stream()
                .filter(breach -> (breach.level() == Level.HARD) == hard)
                .map(Breach::sentence)
                .toList();
    }
}
