package ooh.demand;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * How many contacts to expect: in each local hour of an ordinary week, of a bank holiday and of the days around one, and in
 * any dated hour to come. Rates are per elapsed hour: the hour that clocks repeat was observed twice, the one that they
 * skip not at all. {@link #cautions} say what in the log was left out and where it is too little to build on; whoever shows
 * the profile shows them.
 */
public final class DemandProfile {
    private static final int HOURS = Almanac.HOURS_OF_DAY;

    /** A log that ended longer ago says little of today. */
    private static final long WEEKS_OLD = 8;

    private final @Nullable FittedDemand fitted;
    private final @Nullable Totals totals;
    private final List<Past> past;
    private final ChosenModel chosen;
    private final List<String> cautions;
    private final int contacts;
    private final Optional<Span> observed;
    private final VisitsSeen visits;

    private DemandProfile(
            @Nullable FittedDemand fitted,
            @Nullable Totals totals,
            List<Past> past,
            ChosenModel chosen,
            List<String> cautions,
            int contacts,
            Optional<Span> observed,
            VisitsSeen visits) {
        this.fitted = fitted;
        this.totals = totals;
        this.past = List.copyOf(past);
        this.chosen = chosen;
        this.cautions = List.copyOf(cautions);
        this.contacts = contacts;
        this.observed = observed;
        this.visits = visits;
    }

    /**
     * What one hour may bring, or a shift as a whole: the expected contacts with the limits between which 90 of 100 true
     * expectations lie, and the limits of 90 of 100 such hours, in whole contacts.
     */
    public record Hour(double expected, double low, double high, int fewest, int most) {
        private static final double TAIL = 0.05;
        private static final Hour NONE = new Hour(0, 0, 0, 0, 0);

        static Hour of(Rate rate, double spread) {
            CountChances chances = rate.chances(spread);
            return new Hour(rate.mean(), rate.low(), rate.high(), chances.quantile(TAIL), chances.quantile(1 - TAIL));
        }
    }

    /** Nothing is known, so nothing is expected; every pattern then has its least people. */
    public static DemandProfile none() {
        return unknown(List.of(), 0, Optional.empty());
    }

    /** From a log that is taken to be whole from the first local day in it to the last, but for what is plainly missing. */
    public static DemandProfile of(List<Contact> log, ServiceCalendar calendar) {
        return of(log, Almanac.of(calendar, SchoolHolidays.none()));
    }

    static DemandProfile of(List<Contact> log, Almanac almanac) {
        return log.isEmpty() ? none() : of(HourLog.of(log, almanac), log);
    }

    /** From hourly counts alone. */
    static DemandProfile of(HourLog log) {
        return of(log, List.of());
    }

    private static DemandProfile of(HourLog log, List<Contact> contacts) {
        SoundLog sound = SoundLog.of(log);
        Span observed = new Span(log.at(0), log.at(log.size()));
        if (sound.log().contacts() == 0) {
            return unknown(sound.cautions(), log.contacts(), Optional.of(observed));
        }
        ModelChoice choice = ModelChoice.of(sound.log(), log.size());
        FittedDemand fitted = new FittedDemand(sound.log(), log.size(), choice.ingredients());
        return new DemandProfile(
                fitted,
                new Totals(sound.log(), fitted),
                Past.of(sound.log(), fitted),
                choice.told(),
                sound.cautions(),
                log.contacts(),
                Optional.of(observed),
                VisitsSeen.of(contacts, sound.log()));
    }

    private static DemandProfile unknown(List<String> cautions, int contacts, Optional<Span> observed) {
        List<String> all = new ArrayList<>(cautions);
        all.add("The log holds no contact that could be built on, so none are expected and every shift has its least"
                + " people.");
        ChosenModel chosen = new ChosenModel("There is no forecast, because nothing is known.", 0, List.of());
        return new DemandProfile(null, null, List.of(), chosen, all, contacts, observed, VisitsSeen.NONE);
    }

    /** Contacts to expect in the clock hour that holds the instant. */
    public double expectedOn(Instant hour) {
        return fitted == null ? 0 : fitted.rate(hour).mean();
    }

    public double expectedIn(Span span) {
        return span.hours()
                .mapToDouble(hour -> expectedOn(hour) * span.partOfHour(hour))
                .sum();
    }

    /** What the clock hour that holds the instant may bring. */
    public Hour on(Instant hour) {
        return fitted == null ? Hour.NONE : Hour.of(fitted.rate(hour), fitted.spreadOfHours());
    }

    /** What the span may bring as a whole: its limits are not the sums of those of its hours. */
    public Hour in(Span span) {
        return totals == null ? Hour.NONE : totals.in(span);
    }

    /** 168 hours at the level of the log's end and in no particular season, Monday 00:00 first. */
    public List<Hour> week() {
        return hours(0, Almanac.HOURS_OF_WEEK, FittedDemand::ordinary);
    }

    /** 24 hours, midnight first. */
    public List<Hour> bankHoliday() {
        return hours(Almanac.BANK_HOLIDAY * HOURS, HOURS, FittedDemand::ordinary);
    }

    /** 24 hours of such a day of the week before a bank holiday. */
    public List<Hour> dayBefore(DayOfWeek day) {
        return hours(day.ordinal() * HOURS, HOURS, FittedDemand::before);
    }

    /** 24 hours of such a day of the week after a bank holiday. */
    public List<Hour> dayAfter(DayOfWeek day) {
        return hours(day.ordinal() * HOURS, HOURS, FittedDemand::after);
    }

    /** What the log holds of the same 168 hours, and after them of the 24 of a bank holiday; empty where nothing is known. */
    public List<Past> past() {
        return past;
    }

    public ChosenModel chosen() {
        return chosen;
    }

    /** What to be careful of, in sentences; how old the log is depends on {@code now}. */
    public List<String> cautions(Instant now) {
        List<String> all = new ArrayList<>(cautions);
        observed.map(span -> Duration.between(span.to(), now).toDays() / 7)
                .filter(weeks -> weeks >= WEEKS_OLD)
                .ifPresent(weeks -> all.add("The log ends " + weeks + " weeks ago: demand may have changed since."));
        return all;
    }

    public int contacts() {
        return contacts;
    }

    public Optional<Span> observed() {
        return observed;
    }

    /** What the log says of visits. */
    public VisitsSeen visits() {
        return visits;
    }

    private List<Hour> hours(int from, int many, BiFunction<FittedDemand, Integer, Rate> rate) {
        return IntStream.range(from, from + many)
                .mapToObj(
                        cell -> fitted == null ? Hour.NONE : Hour.of(rate.apply(fitted, cell), fitted.spreadOfHours()))
                .toList();
    }
}
