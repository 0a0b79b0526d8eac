package ooh.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import ooh.staff.Staff;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import ooh.time.Weekday;
import org.jspecify.annotations.Nullable;

/**
 * All that an independent checker needs to judge a draft as we do: what was planned, with whom, under which rules, and what
 * we say of it. Minutes are elapsed; a score is the weight times the amount, negative. No telephone numbers, no reasons.
 * {@code averagedFrom} is where the 17 weeks of the averages begin, and {@code bankHolidays} are those from there on.
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
        Score score) {
    private static final Duration EDGE = Duration.ofDays(2);

    record SpanLine(Instant from, Instant to) {
        static SpanLine of(Span span) {
            return new SpanLine(span.from(), span.to());
        }
    }

    /**
     * {@code expectedContacts} is exact here, because what an open shift costs is reckoned from it. {@code publishedPerson}
     * is who has the shift in the week's latest publication.
     */
    record ShiftLine(
            String id,
            String tier,
            Set<String> banks,
            Instant from,
            Instant to,
            double expectedContacts,
            @Nullable String person,
            boolean pinned,
            @Nullable String publishedPerson,
            RotaView.@Nullable OverrideView restOverride) {
        static ShiftLine of(Assignment assignment, Map<String, String> publishedPersonByShift) {
            Shift shift = assignment.shift();
            return new ShiftLine(
                    shift.id(),
                    shift.tier().word(),
                    shift.banks(),
                    shift.span().from(),
                    shift.span().to(),
                    shift.expectedContacts(),
                    assignment.person(),
                    assignment.pinned(),
                    publishedPersonByShift.get(shift.id()),
                    RotaView.OverrideView.of(assignment.restOverride()));
        }
    }

    record WishLine(Instant from, Instant to, String kind) {}

    record DutyLine(
            String shift,
            String tier,
            String person,
            Instant from,
            Instant to,
            RotaView.@Nullable OverrideView restOverride) {
        static DutyLine of(Duty duty) {
            return new DutyLine(
                    duty.shift(),
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
                    person.asyeUntil(),
                    PostLine.of(person.post()),
                    staff.postWorked(person, around, calendar).stream()
                            .map(SpanLine::of)
                            .toList(),
                    staff.absences(person.id()).stream()
                            .map(absence -> SpanLine.of(absence.span()))
                            .toList(),
                    staff.wishes(person.id()).stream()
                            .map(wish -> new WishLine(
                                    wish.span().from(),
                                    wish.span().to(),
                                    wish.kind().word()))
                            .toList(),
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
                        .map(assignment -> ShiftLine.of(assignment, problem.publishedPersonByShift()))
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
                inspection.score());
    }
}
