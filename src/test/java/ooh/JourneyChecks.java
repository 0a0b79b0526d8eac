package ooh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ooh.demand.SampleContacts;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/** What must hold of a published week, reckoned apart from the service: from its answers and the zone's rules alone. */
final class JourneyChecks {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** From the government's list for England and Wales, for the weeks of the journeys. */
    private static final Set<LocalDate> BANK_HOLIDAYS =
            Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-28"), LocalDate.parse("2027-03-26"));

    private final List<Worked> worked = new ArrayList<>();

    private record Worked(String tier, String person, Instant from, Instant to) {
        boolean on(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    JourneyChecks(JsonNode publishedShifts) {
        publishedShifts.forEach(shift -> worked.add(new Worked(
                shift.path("tier").asText(),
                shift.path("person").asText(),
                instant(shift.path("from")),
                instant(shift.path("to")))));
    }

    /** An invented log of the year before, as a case-management system would export it. */
    static String yearOfContactsBefore(Instant now, ServiceCalendar calendar) {
        Span year = new Span(now.minus(Duration.ofDays(364)), now);
        return "at,kind\n"
                + SampleContacts.during(year, calendar, 1).stream()
                        .map(contact -> contact.at() + "," + contact.kind())
                        .collect(Collectors.joining("\n"));
    }

    void everyMinuteHasOneManagerInsideTheWindowAndNoneOutside(LocalDate monday) {
        Instant end = nineOClock(monday.plusDays(7));
        List<String> wrong = new ArrayList<>();
        for (Instant at = nineOClock(monday); at.isBefore(end); at = at.plus(Duration.ofMinutes(1))) {
            Instant minute = at;
            long managers = worked.stream()
                    .filter(duty -> duty.tier().equals("manager") && duty.on(minute))
                    .count();
            if (managers != (isOpen(minute) ? 1 : 0)) {
                wrong.add(minute + " has " + managers + " managers");
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** At the instant of every hand-over, and in the minute before it, the lookup names just those who were published. */
    void everyHandOverIsAnswered(Api mash) {
        Set<Instant> handOvers = new TreeSet<>();
        worked.forEach(duty -> {
            handOvers.addAll(List.of(duty.from(), duty.from().minus(Duration.ofMinutes(1))));
            handOvers.addAll(List.of(duty.to().minus(Duration.ofMinutes(1))));
        });
        Instant first =
                worked.stream().map(Worked::from).min(Instant::compareTo).orElseThrow();
        handOvers.stream().filter(at -> !at.isBefore(first)).forEach(at -> isAnswered(mash, at));
    }

    private void isAnswered(Api mash, Instant at) {
        JsonNode answer = mash.get("/api/v1/on-call?at=" + at).expecting(200).json();
        assertThat(answer.path("open").asBoolean()).as("open at %s", at).isEqualTo(isOpen(at));
        assertThat(OffsetDateTime.parse(answer.path("at").asText()).toInstant()).isEqualTo(at);
        for (String tier : List.of("manager", "social-worker", "grade-i")) {
            assertThat(named(answer, tier)).as("%s at %s", tier, at).isEqualTo(published(tier, at));
        }
        if (isOpen(at)) {
            assertThat(answer.path("callOrder").path(0).path("tier").asText()).isEqualTo("manager");
            assertThat(answer.path("callOrder").path(0).path("phone").asText()).isNotBlank();
        }
    }

    /** Each person's calendar, fetched without any sign-in, has the same duties minute for minute. */
    void theFeedSaysTheSame(Api coordinator, Api nobody) {
        Set<String> people = worked.stream().map(Worked::person).collect(Collectors.toCollection(TreeSet::new));
        for (String person : people) {
            JsonNode key = coordinator
                    .post("/api/v1/staff/" + person + "/feed-keys", "{}")
                    .expecting(201)
                    .json();
            String path = URI.create(key.path("url").asText()).getPath();
            String calendar = nobody.get(path).expecting(200).text();
            assertThat(PlainCalendar.read(calendar).confirmed())
                    .as("the calendar of %s", person)
                    .containsExactlyInAnyOrderElementsOf(worked.stream()
                            .filter(duty -> duty.person().equals(person))
                            .map(duty -> new PlainCalendar.Event(duty.from(), duty.to()))
                            .toList());
        }
    }

    private Set<String> published(String tier, Instant at) {
        return worked.stream()
                .filter(duty -> duty.tier().equals(tier) && duty.on(at))
                .map(Worked::person)
                .collect(Collectors.toSet());
    }

    private static Set<String> named(JsonNode answer, String tier) {
        Set<String> people = new TreeSet<>();
        answer.path("tiers").forEach(each -> {
            if (each.path("tier").asText().equals(tier)) {
                each.path("people")
                        .forEach(person -> people.add(person.path("id").asText()));
            }
        });
        return people;
    }

    private static boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(LONDON);
        boolean working = local.getDayOfWeek().getValue() <= 5 && !BANK_HOLIDAYS.contains(local.toLocalDate());
        return !working || local.getHour() < 9 || local.getHour() >= 17;
    }

    private static Instant nineOClock(LocalDate day) {
        return ZonedDateTime.of(day, LocalTime.of(9, 0), LONDON).toInstant();
    }

    private static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }
}
