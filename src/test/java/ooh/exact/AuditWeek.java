package ooh.exact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A week as its audit file tells it, and nothing else: what the clock says of each shift is counted minute by minute. */
final class AuditWeek {
    private static final LocalTime NIGHT_FROM = LocalTime.of(23, 0);
    private static final LocalTime NIGHT_TO = LocalTime.of(6, 0);

    final Stretch span;

    /** From the first of the 17 weeks of the averages to the end of the planned one. */
    final Stretch averaged;

    /** The planned week and the one before it. */
    final Stretch fortnight;

    /** The week before the planned one, and the fortnight that ends with it. */
    final Stretch weekBefore;

    final Stretch fortnightBefore;
    final List<Work> shifts;
    final List<Work> carriedOver;
    private final Map<String, Practitioner> people = new TreeMap<>();
    final Map<String, Rule> rules = new LinkedHashMap<>();
    private final JsonNode file;
    private final ZoneId zone;
    private final LocalTime daytimeTo;
    private final Set<String> bankHolidays = new HashSet<>();

    /** A rule as the file has it: its level, its weight, and what the service says it makes of the score. */
    record Rule(String level, long weight, Total said) {}

    private AuditWeek(JsonNode file) {
        this.file = file;
        this.zone = ZoneId.of(file.path("zone").asText());
        this.daytimeTo = LocalTime.parse(file.path("daytimeTo").asText());
        file.path("bankHolidays").forEach(day -> bankHolidays.add(day.asText()));
        this.span = Stretch.of(file);
        long averagedFrom = Stretch.minute(file.path("averagedFrom").asText());
        this.averaged = new Stretch(averagedFrom, span.to());
        this.fortnight = new Stretch(Math.max(weeksBefore(1), averagedFrom), span.to());
        this.weekBefore = new Stretch(weeksBefore(1), span.from());
        this.fortnightBefore = new Stretch(Math.max(weeksBefore(2), averagedFrom), span.from());
        file.path("people").forEach(line -> people.put(line.path("id").asText(), person(line)));
        this.shifts = each("shifts").map(line -> work(line, false)).toList();
        this.carriedOver =
                each("carriedOverDuties").map(line -> work(line, true)).toList();
        Stream.concat(shifts.stream(), carriedOver.stream())
                .flatMap(work -> Stream.of(work.person(), work.publishedPerson()))
                .forEach(this::addGone);
        file.path("rules").forEach(line -> rules.put(line.path("rule").asText(), rule(line)));
    }

    private long weeksBefore(int weeks) {
        return local(span.from()).minusWeeks(weeks).toEpochSecond() / 60;
    }

    static AuditWeek read(String json) {
        try {
            return new AuditWeek(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("That is no audit file: " + e.getMessage(), e);
        }
    }

    /** Everyone on the banks, and everyone who left them and is named in the file. */
    Collection<Practitioner> people() {
        return people.values();
    }

    Practitioner person(@Nullable String id) {
        Practitioner person = id == null ? null : people.get(id);
        if (person == null) {
            throw new IllegalStateException("The audit file has nobody with the id \"" + id + "\".");
        }
        return person;
    }

    long parameter(String name) {
        if (!file.path("parameters").has(name)) {
            throw new IllegalStateException("The audit file has no parameter \"" + name + "\".");
        }
        return file.path("parameters").path(name).asLong();
    }

    /** The local days of the planned week; the one on which it ends is the next week's. */
    List<LocalDate> days() {
        return local(span.from())
                .toLocalDate()
                .datesUntil(local(span.to()).toLocalDate())
                .toList();
    }

    boolean isNight(Work work) {
        return work.night() >= parameter("nightDutyMinutes");
    }

    /** It begins between the end of the night and the end of the daytime. */
    boolean isDay(Work work) {
        return !isNight(work)
                && work.intoDay() < Duration.between(NIGHT_TO, daytimeTo).toMinutes();
    }

    /** Whether the one pattern may not be that of the person's next day. */
    boolean mayNotFollow(String pattern, String next) {
        return words(file.path("notFollowedBy").path(pattern)).contains(next);
    }

    /** The whole score, as the service says it. */
    Total said() {
        return Total.of(file.path("score"));
    }

    /** Who has which shift, by the file. */
    Map<String, String> assignment() {
        Map<String, String> assignment = new TreeMap<>();
        for (Work shift : shifts) {
            if (shift.person() != null) {
                assignment.put(shift.id(), shift.person());
            }
        }
        return assignment;
    }

    private Stream<JsonNode> each(String list) {
        return StreamSupport.stream(file.path(list).spliterator(), false);
    }

    private void addGone(@Nullable String id) {
        if (id != null) {
            people.computeIfAbsent(id, gone -> Practitioner.gone(gone, file.path("nothing")));
        }
    }

    private static Rule rule(JsonNode line) {
        return new Rule(line.path("level").asText(), line.path("weight").asLong(), Total.of(line.path("score")));
    }

    private static Practitioner person(JsonNode line) {
        return new Practitioner(
                line.path("id").asText(),
                words(line.path("banks")),
                line.path("core").asBoolean(),
                line.path("contractedMinutes").asLong(),
                line.path("mostMinutesAWeek").asLong(),
                line.path("shareMinutes").asLong(),
                line.path("optedOut").asBoolean(),
                line.path("running"),
                Optional.ofNullable(text(line, "asyeUntil")).map(LocalDate::parse),
                stretches(line.path("postWorked"), any -> true),
                stretches(line.path("absences"), any -> true),
                stretches(line.path("wishes"), wish -> isOfKind(wish, "would-like")),
                stretches(line.path("wishes"), wish -> isOfKind(wish, "rather-not")),
                StreamSupport.stream(line.path("wishes").spliterator(), false)
                        .filter(wish -> wish.hasNonNull("pattern"))
                        .map(Practitioner.PatternWish::of)
                        .toList(),
                line.path("carriedOver"),
                line.path("workedInAveragedWeeks"));
    }

    /** About any work in its stretch, not about a pattern. */
    private static boolean isOfKind(JsonNode wish, String kind) {
        return !wish.hasNonNull("pattern") && wish.path("kind").asText().equals(kind);
    }

    private Work work(JsonNode line, boolean carried) {
        Stretch stretch = Stretch.of(line);
        ZonedDateTime begins = local(stretch.from());
        boolean early = begins.toLocalTime().isBefore(NIGHT_TO);
        return new Work(
                line.path(carried ? "shift" : "id").asText(),
                line.path("pattern").asText(),
                line.path("tier").asText(),
                words(line.path("banks")),
                stretch,
                carried,
                carried ? 0 : points(line),
                line.path("spare").asBoolean(),
                PriceRules.pence(line.path("pence")),
                text(line, "person"),
                carried || line.path("pinned").asBoolean() || line.hasNonNull("restOverride"),
                line.hasNonNull("restOverride"),
                text(line, "publishedPerson"),
                minutes(stretch, this::isNight),
                minutes(
                        stretch,
                        at -> !at.toLocalTime().isBefore(daytimeTo)
                                && at.toLocalTime().isBefore(NIGHT_FROM)),
                minutes(stretch, at -> at.getDayOfWeek().getValue() > 5),
                minutes(stretch, at -> bankHolidays.contains(at.toLocalDate().toString())),
                begins.toLocalDate(),
                begins.toLocalDate().minusDays(early ? 1 : 0),
                begins.getHour() * 60 + begins.getMinute() - 360 + (early ? 1440 : 0));
    }

    /** So much for being open, and as much again for each contact expected; at least 1. */
    private long points(JsonNode line) {
        long tier = file.path("tierPoints").path(line.path("tier").asText()).asLong();
        return Math.max(1, Math.round(tier * (1 + line.path("expectedContacts").asDouble())));
    }

    private boolean isNight(ZonedDateTime at) {
        return !at.toLocalTime().isBefore(NIGHT_FROM) || at.toLocalTime().isBefore(NIGHT_TO);
    }

    private long minutes(Stretch stretch, Predicate<ZonedDateTime> counts) {
        return Stream.iterate(stretch.from(), at -> at < stretch.to(), at -> at + 1)
                .map(this::local)
                .filter(counts)
                .count();
    }

    private ZonedDateTime local(long minute) {
        return Instant.ofEpochSecond(minute * 60).atZone(zone);
    }

    private static List<Stretch> stretches(JsonNode lines, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(wanted)
                .map(Stretch::of)
                .toList();
    }

    private static Set<String> words(JsonNode lines) {
        Set<String> words = new HashSet<>();
        lines.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static @Nullable String text(JsonNode line, String field) {
        return line.hasNonNull(field) ? line.path(field).asText() : null;
    }
}
