package ooh.leave;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import ooh.staff.Bank;
import ooh.staff.Banks;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;
import ooh.time.Week;

/** Who is away in the next weeks, how many of each bank that leaves in each, and which absences wait for somebody's word. */
public record LeavePage(List<String> weeks, List<OfBank> banks, List<Away> away, List<Waiting> waiting) {
    private static final int WEEKS = 8;

    /** For each week how many of the bank are away for any of it. */
    public record OfBank(String name, int people, List<Integer> away) {}

    public record Away(String person, String name, String times) {}

    public record Waiting(String person, String id, String name, String sentence) {}

    static LeavePage of(Staff staff, List<Proposal> proposals, Banks banks, ServiceCalendar calendar, Instant now) {
        SpokenTime spoken = new SpokenTime(calendar.zone());
        List<Week> weeks =
                IntStream.range(0, WEEKS).mapToObj(calendar.weekOf(now)::plus).toList();
        Instant end = calendar.span(weeks.get(WEEKS - 1)).to();
        return new LeavePage(
                weeks.stream().map(week -> spoken.day(week.monday())).toList(),
                banks.all().stream()
                        .map(bank -> ofBank(bank, staff, weeks, calendar))
                        .toList(),
                staff.people().stream()
                        .flatMap(person ->
                                staff.absences(person.id()).stream().map(absence -> new Known(person, absence.span())))
                        .filter(known -> known.span().to().isAfter(now)
                                && known.span().from().isBefore(end))
                        .sorted(Comparator.comparing(Known::span)
                                .thenComparing(known -> known.person().name()))
                        .map(known -> new Away(
                                known.person().id(), known.person().name(), spoken.stretch(known.span(), calendar)))
                        .toList(),
                proposals.stream()
                        .flatMap(proposal -> staff.find(proposal.person()).stream()
                                .map(person -> new Waiting(
                                        person.id(), proposal.id(), person.name(), proposal.sentence(spoken))))
                        .toList());
    }

    private record Known(Person person, Span span) {}

    private static OfBank ofBank(Bank bank, Staff staff, List<Week> weeks, ServiceCalendar calendar) {
        List<Person> people = staff.on(Set.of(bank.id()));
        return new OfBank(
                bank.name(),
                people.size(),
                weeks.stream()
                        .map(calendar::span)
                        .map(span -> (int) people.stream()
                                .filter(person -> staff.absences(person.id()).stream()
                                        .anyMatch(absence -> absence.span().overlaps(span)))
                                .count())
                        .toList());
    }
}
