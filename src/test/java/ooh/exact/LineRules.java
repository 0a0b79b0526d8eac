package ooh.exact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules about one person's line of days and about patterns, spare places among them. Running limits count the duties of
 * the week alone, and a duty belongs to the day that its night begins on. A limit that the file does not name is none.
 */
final class LineRules {
    /** A least, and so broken by too little work, by the rule that asks for it. */
    static final Map<String, String> LEAST_BY_RULE_THAT_WORK_MENDS = Map.of(
            "plannedMinutesTooFew", "leastMinutes",
            "tooFewDaysRunning", "leastDaysRunning",
            "tooFewDaysOff", "leastDaysOff");

    private static final Pattern ON = Pattern.compile("x+");
    private static final Pattern ON_BETWEEN_DAYS_OFF = Pattern.compile("(?<=-)x+(?=-)");
    private static final Pattern OFF_BETWEEN_DAYS_ON = Pattern.compile("(?<=x)-+(?=x)");

    private final AuditWeek week;
    private final Practitioner person;
    private final List<Work> carried;

    LineRules(AuditWeek week, Practitioner person, List<Work> carried) {
        this.week = week;
        this.person = person;
        this.carried = carried;
    }

    Map<String, ToLongFunction<List<Work>>> byName() {
        Map<String, ToLongFunction<List<Work>>> rules = new LinkedHashMap<>();
        rules.put("tooManyOfPattern", this::tooManyOfPattern);
        rules.put("patternMayNotFollow", this::patternMayNotFollow);
        rules.put("plannedMinutesTooFew", duties -> Math.max(0, least("leastMinutes") - minutes(duties)));
        rules.put("plannedMinutesTooMany", duties -> Math.max(0, minutes(duties) - most("mostMinutes")));
        rules.put("tooManyDaysRunning", duties -> over(runs(ON, duties), most("mostDaysRunning")));
        rules.put("tooFewDaysRunning", duties -> under(runs(ON_BETWEEN_DAYS_OFF, duties), least("leastDaysRunning")));
        rules.put("tooFewDaysOff", duties -> under(runs(OFF_BETWEEN_DAYS_ON, duties), least("leastDaysOff")));
        rules.put("tooManyWeekends", duties -> Math.max(0, weekends(duties) - most("mostWeekends")));
        rules.put("spareTaken", LineRules::spareTaken);
        return rules;
    }

    private long least(String limit) {
        return person.running().path(limit).asLong(0);
    }

    private long most(String limit) {
        return person.running().path(limit).asLong(Long.MAX_VALUE);
    }

    private long tooManyOfPattern(List<Work> duties) {
        long over = 0;
        for (Map.Entry<String, JsonNode> most :
                person.running().path("mostByPattern").properties()) {
            long has = duties.stream()
                    .filter(duty -> duty.pattern().equals(most.getKey()))
                    .count();
            over += Math.max(0, has - most.getValue().asLong());
        }
        return over;
    }

    /** Over each two duties of which one at least is of this week. */
    private long patternMayNotFollow(List<Work> duties) {
        List<Work> all = Stream.concat(duties.stream(), carried.stream()).toList();
        return all.stream()
                .mapToLong(work -> all.stream()
                        .filter(next -> !(work.carriedOver() && next.carriedOver())
                                && next.eveningOf().equals(work.eveningOf().plusDays(1))
                                && week.mayNotFollow(work.pattern(), next.pattern()))
                        .count())
                .sum();
    }

    private static long minutes(List<Work> duties) {
        return duties.stream().mapToLong(Work::minutes).sum();
    }

    /** The lengths of such runs in the week, where x is a day of work and - one off. */
    private List<Integer> runs(Pattern such, List<Work> duties) {
        Set<LocalDate> worked = daysOf(duties);
        String line = week.days().stream()
                .map(day -> worked.contains(day) ? "x" : "-")
                .collect(Collectors.joining());
        return such.matcher(line)
                .results()
                .map(MatchResult::group)
                .map(String::length)
                .toList();
    }

    private static long over(List<Integer> runs, long most) {
        return runs.stream().mapToLong(length -> Math.max(0, length - most)).sum();
    }

    private static long under(List<Integer> runs, long least) {
        return runs.stream().mapToLong(length -> Math.max(0, least - length)).sum();
    }

    private long weekends(List<Work> duties) {
        return daysOf(duties).stream()
                .filter(day -> week.days().contains(day) && day.getDayOfWeek().getValue() > 5)
                .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)))
                .distinct()
                .count();
    }

    private static Set<LocalDate> daysOf(List<Work> duties) {
        return duties.stream().map(Work::eveningOf).collect(Collectors.toSet());
    }

    private static long spareTaken(List<Work> duties) {
        return duties.stream().filter(Work::spare).mapToLong(Work::points).sum();
    }
}
