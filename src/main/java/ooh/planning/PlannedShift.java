package ooh.planning;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import ooh.cover.Shift;
import ooh.rota.Tally;
import ooh.staff.Tier;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/**
 * A shift as the solver sees it: the one thing that it may change is who has it. What the rules ask of one shift is here,
 * what two do to each other in {@link Beside}. A carried-over duty of another week is one too, and fixed.
 */
@PlanningEntity
class PlannedShift implements LinePart, Burdensome {
    /** Managers before social workers before Grade I, who need both beside them; then what costs most to leave open. */
    static final Comparator<PlannedShift> HARDEST_FIRST = Comparator.comparing(PlannedShift::tier)
            .thenComparing(PlannedShift::points, Comparator.reverseOrder())
            .thenComparing(PlannedShift::from)
            .thenComparing(PlannedShift::id);

    @PlanningId
    private String id;

    private Shift shift;
    private Timing timing;
    private long points;
    private int week;
    private boolean carriedOver;
    private @Nullable String publishedPersonId;
    private String pattern = "";
    private Set<String> notFollowedBy = Set.of();
    private boolean spare;
    private @Nullable String restOverriddenFor;

    @PlanningPin
    private boolean pinned;

    @ValueRangeProvider
    private List<Worker> eligible;

    @PlanningVariable(nullable = true)
    private @Nullable Worker person;

    /** For the solver, which copies rotas field by field. */
    @SuppressWarnings("NullAway.Init")
    PlannedShift() {}

    private PlannedShift(String id, Shift shift, Timing timing, long points, List<Worker> eligible) {
        this.id = id;
        this.shift = shift;
        this.timing = timing;
        this.points = points;
        this.eligible = List.copyOf(eligible);
    }

    /** A place of the week that is planned; {@code points} is what it costs to leave it open. */
    static PlannedShift of(Shift shift, Timing timing, long points, List<Worker> eligible) {
        return new PlannedShift(shift.id(), shift, timing, points, eligible);
    }

    /** A duty of another week. A stand-in may have cut it in parts, so its id takes its start and person along. */
    static PlannedShift carriedOver(Shift shift, Timing timing, Worker person) {
        String id = shift.id() + " " + shift.span().from() + " " + person.id();
        PlannedShift duty = new PlannedShift(id, shift, timing, 0, List.of());
        duty.carriedOver = true;
        duty.pinned = true;
        duty.person = person;
        return duty;
    }

    PlannedShift givenTo(@Nullable Worker worker) {
        person = worker;
        return this;
    }

    PlannedShift pinned(boolean pin) {
        pinned = pin;
        return this;
    }

    /** Of the planned weeks, counted from 0. */
    PlannedShift inWeek(int number) {
        week = number;
        return this;
    }

    /** Who was told by the week's latest publication to have it. */
    PlannedShift publishedFor(@Nullable String personId) {
        publishedPersonId = personId;
        return this;
    }

    /** What is particular about its pattern and its place. */
    PlannedShift on(PatternTerms terms) {
        pattern = shift.pattern();
        notFollowedBy = terms.notAfter(pattern);
        spare = terms.isSpare(shift.id());
        return this;
    }

    String pattern() {
        return pattern;
    }

    /** Whether this one's pattern may not be that of the duty on the person's next day. */
    boolean mayNotBeFollowedBy(PlannedShift next) {
        return workingDay().plusDays(1).equals(next.workingDay()) && notFollowedBy.contains(next.pattern);
    }

    /** A place that nobody misses. */
    boolean isSpare() {
        return spare;
    }

    boolean isMissed() {
        return isUncovered() && !spare;
    }

    /** The day that it is counted to: what begins before 06:00 belongs to the day before. */
    LocalDate workingDay() {
        return timing.night();
    }

    /** Whose rest a coordinator overrode for it. */
    PlannedShift restOverriddenFor(@Nullable String personId) {
        restOverriddenFor = personId;
        return this;
    }

    boolean isRestOverridden() {
        return restOverriddenFor != null && person != null && restOverriddenFor.equals(person.id());
    }

    @Nullable
    String publishedPersonId() {
        return publishedPersonId;
    }

    boolean isMovedSincePublished() {
        return publishedPersonId != null && (person == null || !publishedPersonId.equals(person.id()));
    }

    /** A copy that can be given to somebody else without touching this one. */
    PlannedShift copy() {
        PlannedShift copy = new PlannedShift(id, shift, timing, points, eligible);
        copy.week = week;
        copy.carriedOver = carriedOver;
        copy.publishedPersonId = publishedPersonId;
        copy.pattern = pattern;
        copy.notFollowedBy = notFollowedBy;
        copy.spare = spare;
        copy.restOverriddenFor = restOverriddenFor;
        return copy.pinned(pinned).givenTo(person);
    }

    String id() {
        return id;
    }

    Shift shift() {
        return shift;
    }

    Timing timing() {
        return timing;
    }

    Tier tier() {
        return shift.tier();
    }

    Span span() {
        return shift.span();
    }

    Instant from() {
        return span().from();
    }

    Instant to() {
        return span().to();
    }

    @Override
    public @Nullable Worker person() {
        return person;
    }

    boolean isOf(Worker worker) {
        return person != null && person.equals(worker);
    }

    Worker worker() {
        return requireNonNull(person);
    }

    List<Worker> eligible() {
        return eligible;
    }

    boolean isPinned() {
        return pinned;
    }

    /** Of a planned week, not carried over from another. */
    @Override
    public boolean isOfThisWeek() {
        return !carriedOver;
    }

    boolean isOfWeek(int number) {
        return !carriedOver && week == number;
    }

    int week() {
        return week;
    }

    WorkingWeek workingWeek() {
        return worker().week(week);
    }

    boolean isUncovered() {
        return person == null;
    }

    boolean isGradeI() {
        return tier() == Tier.GRADE_I;
    }

    /** Grade I has rules of its own. */
    boolean isInAsyeAbove() {
        return !isGradeI() && isInAsye();
    }

    /** The tier that whoever has it fills for others to rely on: none where that is somebody in ASYE. */
    @Nullable
    Tier qualifiedTier() {
        return isUncovered() || isInAsye() ? null : tier();
    }

    private boolean isInAsye() {
        LocalDate until = worker().person().asyeUntil();
        return until != null && !timing.day().isAfter(until);
    }

    boolean isTierNotHeld() {
        return !isFor(worker());
    }

    boolean isFor(Worker worker) {
        return worker.person().isOnAny(shift.banks());
    }

    @Override
    public Tally burden() {
        return timing.burden();
    }

    long minutes() {
        return span().minutes();
    }

    /** 0 where somebody else has it, or nobody. */
    long minutesOf(Worker worker) {
        return isOf(worker) ? minutes() : 0;
    }

    boolean isNight() {
        return timing.isNight();
    }

    long points() {
        return points;
    }

    boolean isDuring(Absent absent) {
        return span().overlaps(absent.span());
    }

    @Override
    public String toString() {
        return id + " " + person;
    }
}
