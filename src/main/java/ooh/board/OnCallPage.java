package ooh.board;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.oncall.Answer;
import ooh.oncall.Answer.Next;
import ooh.oncall.Answer.OnDuty;
import ooh.oncall.Answer.OnTier;
import ooh.oncall.HandOver;
import ooh.oncall.OnCall;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.SpokenTime;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** What the on-call page says, in words, whom to ring first on top. It is read at arm's length, in a hurry. */
public record OnCallPage(
        String heading,
        String asAt,
        boolean live,
        @Nullable String stale,
        @Nullable String shut,
        List<String> gaps,
        List<Ring> ring,
        List<Coming> coming,
        @Nullable Sheet sheet,
        String source,
        Asked asked) {

    /** Somebody to ring; {@code link} is the number as a telephone dials it, empty where none is known. */
    public record Ring(int order, String name, String tier, String phone, String link, String until, boolean standIn) {}

    /** Who comes on next in a tier. */
    public record Coming(String tier, String at, String names) {}

    /** The hand-over sheet of the OOH window. */
    public record Sheet(String title, List<Stretch> stretches) {}

    public record Stretch(String tier, String from, String to, String name, boolean gap, boolean standIn) {}

    /** What stands in the form for another time, and what was wrong with it. */
    public record Asked(
            String day,
            String time,
            @Nullable String fault,
            @Nullable String note) {}

    static OnCallPage of(OnCall onCall, Instant at, boolean live, Asked asked, ServiceCalendar calendar) {
        SpokenTime spoken = new SpokenTime(calendar.zone());
        Answer answer = onCall.at(at);
        Next opening = answer.next();
        return new OnCallPage(
                live ? "On call now" : "On call " + spoken.datedMoment(at),
                "As at " + spoken.moment(answer.asOf()),
                live,
                answer.stale()
                        ? "The database can not be reached. This is what was known at "
                                + spoken.datedMoment(answer.asOf()) + "; changes made since are missing."
                        : null,
                opening == null
                        ? null
                        : "The out-of-hours service is shut. It opens at " + spoken.moment(opening.at())
                                + (opening.people().isEmpty() ? ", and nobody is published for then." : "."),
                answer.tiers().stream()
                        .filter(tier -> tier.gap() > 0)
                        .map(OnCallPage::gap)
                        .toList(),
                ring(opening == null ? people(answer) : opening.people(), spoken),
                answer.tiers().stream().flatMap(tier -> coming(tier, spoken)).toList(),
                sheet(onCall, opening == null ? at : opening.at(), calendar, spoken),
                source(answer, calendar, spoken),
                asked);
    }

    private static List<OnDuty> people(Answer answer) {
        return answer.tiers().stream().flatMap(tier -> tier.people().stream()).toList();
    }

    private static String gap(OnTier tier) {
        String who = tier.tier().title();
        return tier.people().isEmpty()
                ? "No " + who + " is on. " + (tier.required() == 1 ? "One is" : tier.required() + " are") + " needed."
                : "Only " + tier.people().size() + " " + who + " is on. " + tier.required() + " are needed.";
    }

    private static List<Ring> ring(List<OnDuty> people, SpokenTime spoken) {
        return Stream.iterate(0, i -> i < people.size(), i -> i + 1)
                .map(i -> ring(i + 1, people.get(i), spoken))
                .toList();
    }

    private static Ring ring(int order, OnDuty person, SpokenTime spoken) {
        return new Ring(
                order,
                person.name(),
                Words.sentence(person.tier().title()),
                person.phone(),
                person.phone().replaceAll("[^0-9+]", ""),
                "until " + spoken.moment(person.to()),
                person.standIn());
    }

    private static Stream<Coming> coming(OnTier tier, SpokenTime spoken) {
        return Stream.ofNullable(tier.next())
                .map(next -> new Coming(
                        Words.sentence(tier.tier().title()),
                        spoken.moment(next.at()),
                        next.people().stream().map(OnDuty::name).collect(Collectors.joining(", "))));
    }

    private static @Nullable Sheet sheet(OnCall onCall, Instant at, ServiceCalendar calendar, SpokenTime spoken) {
        return calendar.oohWindows(new Span(at, at.plusNanos(1))).stream()
                .findFirst()
                .map(onCall::handOver)
                .map(handOver -> new Sheet(
                        "Out of hours from " + spoken.moment(handOver.window().from()) + " to "
                                + spoken.moment(handOver.window().to()),
                        handOver.stretches().stream()
                                .map(stretch -> stretch(stretch, spoken))
                                .toList()))
                .orElse(null);
    }

    private static Stretch stretch(HandOver.Stretch stretch, SpokenTime spoken) {
        OnDuty person = stretch.person();
        Tier tier = stretch.tier();
        return new Stretch(
                Words.sentence(tier.title()),
                spoken.moment(stretch.span().from()),
                spoken.moment(stretch.span().to()),
                person == null ? "Nobody" : person.name(),
                person == null,
                person != null && person.standIn());
    }

    private static String source(Answer answer, ServiceCalendar calendar, SpokenTime spoken) {
        Answer.Rota rota = answer.rota();
        if (rota == null) {
            return "No rota is published for the week of "
                    + spoken.date(calendar.weekOf(answer.at()).monday()) + ".";
        }
        return "From the rota of the week of "
                + spoken.date(Week.parse(rota.week()).monday()) + ", publication " + rota.publication() + " of "
                + spoken.datedMoment(rota.publishedAt()) + ", with the stand-ins made since.";
    }
}
