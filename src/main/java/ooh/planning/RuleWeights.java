package ooh.planning;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ooh.problem.Faults;
import ooh.rota.Level;
import ooh.staff.Tier;
import ooh.time.Span;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * What the rules of {@code config/rules.yml} weigh and measure by: a weight for every rule by its name (0 switches it
 * off), the parameters of the law, and the points that an open shift of a tier costs. Refuses an unknown or missing key
 * and anything but a whole number from 0 up.
 */
public final class RuleWeights {
    /** The rules in the order of the book, with their levels. */
    private static final Map<String, Level> LEVELS = levels();

    private static final List<String> PARAMETERS = List.of(
            "restMinutes",
            "stretchMinutes",
            "weeklyRestMinutes",
            "fortnightRestMinutes",
            "averageWeekMinutes",
            "nightWorkerWeekMinutes",
            "nightWorkerMinutesAWeek",
            "nightDutyMinutes",
            "nightsRunning",
            "daysNearNightMinutes",
            "rotationMinutes",
            "wishMinutes");
    private static final List<String> SECTIONS = List.of("parameters", "tierPoints", "weights");

    private final Map<String, Long> parameters;
    private final Map<String, Long> tierPoints;
    private final Map<String, Long> weights;
    private final Map<String, Level> levels;

    private RuleWeights(
            Map<String, Long> parameters,
            Map<String, Long> tierPoints,
            Map<String, Long> weights,
            Map<String, Level> levels) {
        this.parameters = parameters;
        this.tierPoints = tierPoints;
        this.weights = weights;
        this.levels = levels;
    }

    /** A rule of the book: its name, what a breach of it means, and what a minute or point of it weighs. */
    public record Rule(String name, Level level, long weight) {}

    /** Reads the parsed file. Where faults were added, what is returned is not to be used. */
    public static RuleWeights read(Map<String, ?> yaml, Faults faults) {
        yaml.keySet().stream()
                .filter(key -> !SECTIONS.contains(key))
                .forEach(key -> faults.add(key, "is not known here; the file has " + String.join(", ", SECTIONS)));
        List<String> tiers = List.of(Tier.values()).stream().map(Tier::word).toList();
        return new RuleWeights(
                section("parameters", PARAMETERS, yaml, faults),
                section("tierPoints", tiers, yaml, faults),
                section("weights", List.copyOf(LEVELS.keySet()), yaml, faults),
                LEVELS);
    }

    /** The ones that ship with the program, {@code config/rules.yml} as it was when it was built. */
    public static RuleWeights standard() {
        Faults faults = new Faults();
        try (InputStream file = RuleWeights.class.getResourceAsStream("/ooh/config/rules.yml")) {
            RuleWeights read =
                    read(new YAMLMapper().readValue(file, new TypeReference<Map<String, Object>>() {}), faults);
            faults.refuse("config/rules.yml");
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same but that every rule other than these is switched off. */
    RuleWeights only(List<String> rules) {
        Map<String, Long> some = new LinkedHashMap<>();
        weights.forEach((rule, weight) -> some.put(rule, rules.contains(rule) ? weight : 0L));
        return new RuleWeights(parameters, tierPoints, some, levels);
    }

    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        levels.forEach((name, level) -> rules.add(new Rule(name, level, weight(name))));
        return List.copyOf(rules);
    }

    public Map<String, Long> parameters() {
        return parameters;
    }

    public Map<String, Long> tierPoints() {
        return tierPoints;
    }

    /** The same, with these rules switched off. */
    RuleWeights without(Set<String> rules) {
        Map<String, Long> fewer = new LinkedHashMap<>(weights);
        rules.forEach(rule -> fewer.replace(rule, 0L));
        return new RuleWeights(parameters, tierPoints, fewer, levels);
    }

    /** The same, with one rule at another level: another service's book may judge by one sum. */
    RuleWeights at(Level level, String rule) {
        Map<String, Level> moved = new LinkedHashMap<>(levels);
        moved.replace(rule, level);
        return new RuleWeights(parameters, tierPoints, weights, moved);
    }

    Level level(String rule) {
        return levels.getOrDefault(rule, Level.SOFT);
    }

    /** What it costs to leave a shift of the tier open: the tier's points for being there, and as much for each contact. */
    long points(Tier tier, double expectedContacts) {
        return Math.max(1, Math.round(tierPoints.getOrDefault(tier.word(), 0L) * (1 + expectedContacts)));
    }

    Rest rest() {
        return new Rest(parameter("restMinutes"), parameter("stretchMinutes"));
    }

    WeeklyRest weeklyRest(Span week, Span fortnight) {
        return new WeeklyRest(week, fortnight, parameter("weeklyRestMinutes"), parameter("fortnightRestMinutes"));
    }

    long mostAverageWeekMinutes() {
        return parameter("averageWeekMinutes");
    }

    long mostNightWorkerWeekMinutes() {
        return parameter("nightWorkerWeekMinutes");
    }

    long nightWorkerMinutesAWeek() {
        return parameter("nightWorkerMinutesAWeek");
    }

    long nightDutyMinutes() {
        return parameter("nightDutyMinutes");
    }

    long mostNightsRunning() {
        return parameter("nightsRunning");
    }

    long daysNearNightMinutes() {
        return parameter("daysNearNightMinutes");
    }

    long rotationMinutes() {
        return parameter("rotationMinutes");
    }

    long wishMinutes() {
        return parameter("wishMinutes");
    }

    long weight(String rule) {
        return weights.getOrDefault(rule, 0L);
    }

    HardMediumSoftLongScore score(String rule) {
        return switch (level(rule)) {
            case HARD -> HardMediumSoftLongScore.ofHard(weight(rule));
            case MEDIUM -> HardMediumSoftLongScore.ofMedium(weight(rule));
            case SOFT -> HardMediumSoftLongScore.ofSoft(weight(rule));
        };
    }

    private long parameter(String name) {
        return parameters.getOrDefault(name, 0L);
    }

    private static Map<String, Long> section(String name, List<String> keys, Map<String, ?> yaml, Faults faults) {
        Map<?, ?> given = yaml.get(name) instanceof Map<?, ?> map ? map : Map.of();
        given.keySet().stream()
                .filter(key -> !keys.contains(String.valueOf(key)))
                .forEach(key -> faults.add(
                        name + "." + key,
                        "(" + given.get(key) + ") is not known here; known are " + String.join(", ", keys)));
        Map<String, Long> read = new LinkedHashMap<>();
        for (String key : keys) {
            Object value = given.get(key);
            if (value == null) {
                faults.add(name + "." + key, "is missing; it wants a whole number from 0 up");
            } else if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0) {
                read.put(key, ((Number) value).longValue());
            } else {
                faults.add(name + "." + key, "\"" + value + "\" is not a whole number from 0 up");
            }
        }
        return Collections.unmodifiableMap(read);
    }

    private static Map<String, Level> levels() {
        Map<String, Level> levels = new LinkedHashMap<>();
        List.of("tierNotHeld", "workingWhileAbsent", "doubleBooked", "restTooShort", "restBesidePostTooShort")
                .forEach(rule -> levels.put(rule, Level.HARD));
        levels.put("stretchTooLong", Level.HARD);
        List.of("weekTooLong", "weeklyRestTooShort", "compensatoryRestMissing")
                .forEach(rule -> levels.put(rule, Level.HARD));
        List.of("averageWeekTooLong", "nightWorkAverageTooLong").forEach(rule -> levels.put(rule, Level.HARD));
        List.of("tooManyNightsRunning", "gradeIWithoutSocialWorker", "gradeIWithoutManager")
                .forEach(rule -> levels.put(rule, Level.HARD));
        List.of("asyeWithoutSocialWorker", "asyeWithoutManager").forEach(rule -> levels.put(rule, Level.HARD));
        List.of("tooManyOfPattern", "patternMayNotFollow", "plannedMinutesTooFew", "plannedMinutesTooMany")
                .forEach(rule -> levels.put(rule, Level.HARD));
        List.of("tooManyDaysRunning", "tooFewDaysRunning", "tooFewDaysOff", "tooManyWeekends")
                .forEach(rule -> levels.put(rule, Level.HARD));
        levels.put("shiftUncovered", Level.MEDIUM);
        List.of("contractedHoursUnused", "bankUsedBeforeCore").forEach(rule -> levels.put(rule, Level.SOFT));
        levels.put("dutyDear", Level.SOFT);
        List.of("hoursUnfair", "weekendsUnfair", "nightsUnfair", "bankHolidaysUnfair", "eveningsUnfair")
                .forEach(rule -> levels.put(rule, Level.SOFT));
        List.of("backwardRotation", "nightAlone", "publishedDutyMoved", "wishIgnored", "wishNotGranted")
                .forEach(rule -> levels.put(rule, Level.SOFT));
        List.of("spareTaken", "patternWishIgnored", "patternWishNotGranted")
                .forEach(rule -> levels.put(rule, Level.SOFT));
        return Collections.unmodifiableMap(levels);
    }
}
