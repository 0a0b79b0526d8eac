package ooh.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ooh.cover.Shift;
import ooh.planning.PlanningProblem;
import ooh.planning.RuleWeights;
import ooh.rota.Assignment;
import ooh.rota.CarriedOver;
import ooh.rota.Duty;
import ooh.rota.Inspection;
import ooh.rota.Score;
import ooh.rota.Tally;
import ooh.staff.DaytimePost;
import ooh.staff.Person;
import ooh.staff.RunningLimits;
import ooh.staff.Staff;
import ooh.staff.Wish;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Weekday;
import org.jspecify.annotations.Nullable;

/**
 * All that an independent checker needs to judge a draft as we do: what was planned, with whom, under which rules, and what
 * we say of it. Minutes are elapsed; a score is the weight times the amount, negative. No telephone numbers, no reasons.
 * {@code averagedFrom} is where the 17 weeks of the averages begin, and {@code bankHolidays} are those from there on.
 * {@code notFollowedBy} says of a pattern which ones a person may not have on the next day; a day lasts until 06:00. {@code
 * pay} is what the shifts' prices follow from.
 */
record AuditFile(
        String week,
        long version,
        String zone,
        LocalTime daytimeFrom,
        LocalTime daytimeTo,
        Instant from,
        Instant to,
        Instant averagedFrom,
        List<LocalDate> bankHolidays,
        List<ShiftLine> shifts,
        List<PersonLine> people,
        List<DutyLine> carriedOverDuties,
        List<RuleLine> rules,
        Map<String, Long> parameters,
        Map<String, Long> tierPoints,
        Map<String, Set<String>> notFollowedBy,
        AuditPay pay,
        Score score) {
    private static final Duration EDGE = Duration.ofDays(2);

    record SpanLine(Instant from, Instant to) {
        static SpanLine of(Span span) {
            return new SpanLine(span.from(), span.to());
        }
    }

    /**
     * {@code expectedContacts} is exact here, because what an open shift costs is reckoned from it. {@code publishedPerson}
     * is who has the shift in the week's latest publication. A spare place may be left open for nothing, and costs its
     * points when somebody has it. {@code pence} is what the shift costs with each person on its banks.
     */
    record ShiftLine(
            String id,
            String pattern,
            String tier,
            Set<String> banks,
            Instant from,
            Instant to,
            double expectedContacts,
            boolean spare,
            Map<String, Long> pence,
            @Nullable String person,
            boolean pinned,
            @Nullable String publishedPerson,
            RotaView.@Nullable OverrideView restOverride) {
        static ShiftLine of(Assignment assignment, PlanningProblem problem, ServiceCalendar calendar) {
            Shift shift = assignment.shift();
            return new ShiftLine(
                    shift.id(),
                    shift.pattern(),
                    shift.tier().word(),
                    shift.banks(),
                    shift.span().from(),
                    shift.span().to(),
                    shift.expectedContacts(),
                    problem.patternTerms().spareShifts().contains(shift.id()),
                    prices(shift, problem, calendar),
                    assignment.person(),
                    assignment.pinned(),
                    problem.publishedPersonByShift().get(shift.id()),
                    RotaView.OverrideView.of(assignment.restOverride()));
        }
    }

    private static Map<String, Long> prices(Shift shift, PlanningProblem problem, ServiceCalendar calendar) {
        Map<String, Long> pence = new TreeMap<>();
        problem.staff()
                .on(shift.banks())
                .forEach(person ->
                        pence.put(person.id(), problem.pay().pence(shift.span(), shift.banks(), person, calendar)));
        return pence;
    }

    /** With a pattern it is about shifts of that one alone that begin in the stretch, and costs by its weight. */
    record WishLine(
            Instant from, Instant to, String kind, @Nullable String pattern, int weight) {
        static WishLine of(Wish wish) {
            return new WishLine(
                    wish.span().from(), wish.span().to(), wish.kind().word(), wish.pattern(), wish.weight());
        }
    }

    /** How the person's planned days may follow each other; what is not set is left out. */
    record RunningLine(
            Map<String, Integer> mostByPattern,
            @Nullable Integer leastMinutes,
            @Nullable Integer mostMinutes,
            @Nullable Integer leastDaysRunning,
            @Nullable Integer mostDaysRunning,
            @Nullable Integer leastDaysOff,
            @Nullable Integer mostWeekends) {
        static @Nullable RunningLine of(RunningLimits limits) {
            return limits.isNone()
                    ? null
                    : new RunningLine(
                            limits.mostByPattern(),
                            RunningLimits.leastIfSet(limits.leastMinutes()),
                            RunningLimits.mostIfSet(limits.mostMinutes()),
                            RunningLimits.leastIfSet(limits.leastDaysRunning()),
                            RunningLimits.mostIfSet(limits.mostDaysRunning()),
                            RunningLimits.leastIfSet(limits.leastDaysOff()),
                            RunningLimits.mostIfSet(limits.mostWeekends()));
        }
    }

    record DutyLine(
            String shift,
            String pattern,
            String tier,
            String person,
            Instant from,
            Instant to,
            RotaView.@Nullable OverrideView restOverride) {
        static DutyLine of(Duty duty) {
            return new DutyLine(
                    duty.shift(),
                    new Shift(duty.shift(), duty.tier(), Set.of(), duty.span(), 0).pattern(),
                    duty.tier().word(),
                    duty.person(),
                    duty.span().from(),
                    duty.span().to(),
                    RotaView.OverrideView.of(duty.restOverride()));
        }
    }

    /** The daytime post as it is agreed, in local times; absences and bank holidays are not yet taken out. */
    record PostLine(List<String> days, LocalTime from, LocalTime to) {
        static @Nullable PostLine of(@Nullable DaytimePost post) {
            return post == null
                    ? null
                    : new PostLine(
                            post.days().stream().sorted().map(Weekday::word).toList(), post.from(), post.to());
        }
    }

    /**
     * {@code postWorked} holds the daytime post as it is really worked, from the first of the 17 weeks of the averages to
     * two days after the week; {@code workedInAveragedWeeks} what was worked here in the 16 of them before the week.
     */
    record PersonLine(
            String id,
            String name,
            Set<String> banks,
            boolean core,
            int contractedMinutes,
            int mostMinutesAWeek,
            int shareMinutes,
            boolean optedOut,
            @Nullable RunningLine running,
            @Nullable LocalDate asyeUntil,
            @Nullable PostLine post,
            List<SpanLine> postWorked,
            List<SpanLine> absences,
            List<WishLine> wishes,
            Tally carriedOver,
            Tally workedInAveragedWeeks) {
        static PersonLine of(Person person, PlanningProblem problem, Span around, ServiceCalendar calendar) {
            Staff staff = problem.staff();
            CarriedOver carriedOver = problem.carriedOver();
            return new PersonLine(
                    person.id(),
                    person.name(),
                    person.banks(),
                    person.isOnAny(problem.coreBanks()),
                    person.limits().contractedMinutes(),
                    person.limits().mostMinutesAWeek(),
                    person.limits().shareMinutes(),
                    person.limits().optedOut(),
                    RunningLine.of(person.limits().running()),
                    person.asyeUntil(),
                    PostLine.of(person.post()),
                    staff.postWorked(person, around, calendar).stream()
                            .map(SpanLine::of)
                            .toList(),
                    staff.absences(person.id()).stream()
                            .map(absence -> SpanLine.of(absence.span()))
                            .toList(),
                    staff.wishes(person.id()).stream().map(WishLine::of).toList(),
                    carriedOver.tally(person.id()),
                    carriedOver.worked(person.id(), 0));
        }
    }

    /** A rule with its weight, how often this draft breaks it, and what that makes of the score. */
    record RuleLine(String rule, String level, long weight, long breaches, Score score) {
        static RuleLine of(RuleWeights.Rule rule, Inspection inspection, Map<String, Score> scoreByRule) {
            long breaches = inspection.breaches().stream()
                    .filter(breach -> breach.rule().equals(rule.name()))
                    .count();
            Score score = scoreByRule.getOrDefault(rule.name(), Score.PERFECT);
            return new RuleLine(rule.name(), rule.level().word(), rule.weight(), breaches, score);
        }
    }

    static AuditFile of(
            PlanningProblem problem,
            Inspection inspection,
            Map<String, Score> scoreByRule,
            RuleWeights weights,
            ServiceCalendar calendar) {
        Span span = calendar.span(problem.draft().week());
        Span averaged = CarriedOver.withWeeksBefore(CarriedOver.WEEKS_AVERAGED, span, calendar);
        Span around = new Span(averaged.from(), span.to().plus(EDGE));
        return new AuditFile(
                problem.draft().week().toString(),
                problem.draft().version(),
                calendar.zone().getId(),
                calendar.daytimeFrom(),
                calendar.daytimeTo(),
                span.from(),
                span.to(),
                averaged.from(),
                calendar.daysIn(around).stream().filter(calendar::isBankHoliday).toList(),
                problem.draft().assignments().stream()
                        .map(assignment -> ShiftLine.of(assignment, problem, calendar))
                        .toList(),
                problem.staff().people().stream()
                        .map(person -> PersonLine.of(person, problem, around, calendar))
                        .toList(),
                problem.carriedOver().duties().stream().map(DutyLine::of).toList(),
                weights.rules().stream()
                        .map(rule -> RuleLine.of(rule, inspection, scoreByRule))
                        .toList(),
                weights.parameters(),
                weights.tierPoints(),
                sorted(problem.patternTerms().notFollowedBy()),
                AuditPay.of(problem.pay(), span, calendar),
                inspection.score());
    }

    private static Map<String, Set<String>> sorted(Map<String, Set<String>> notFollowedBy) {
        Map<String, Set<String>> sorted = new TreeMap<>();
        notFollowedBy.forEach((pattern, others) -> sorted.put(pattern, new TreeSet<>(others)));
        return sorted;
    }
}
