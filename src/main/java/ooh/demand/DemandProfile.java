package ooh.demand;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import ooh.time.ServiceCalendar;
import ooh.time.Span;

/**
 * How many contacts to expect in each local hour of the week, and of a bank holiday. Counts in one hour of one day are
 * few, so each is drawn towards the hour's share of all working days or of all rest days (see {@link Shrinkage}). Rates
 * are per elapsed hour: the hour that clocks repeat was observed twice, the one that they skip not at all.
 */
public final class DemandProfile {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int HOURS = 24;
    private static final int HOURS_OF_WEEK = 7 * HOURS;

    /** Monday to Sunday, then bank holidays. */
    private static final int DAYS = 8;

    private static final int BANK_HOLIDAY = 7;

    /** The days on which the daytime teams answer, and those on which they do not. */
    private static final List<int[]> POOLS = List.of(new int[] {0, 1, 2, 3, 4}, new int[] {5, 6, BANK_HOLIDAY});

    private final double[] rates;
    private final ToIntFunction<Instant> cellOf;
    private final int contacts;
    private final Optional<Span> observed;

    private DemandProfile(double[] rates, ToIntFunction<Instant> cellOf, int contacts, Optional<Span> observed) {
        this.rates = rates;
        this.cellOf = cellOf;
        this.contacts = contacts;
        this.observed = observed;
    }

    /** Nothing is known, so nothing is expected; every pattern then has its least people. */
    public static DemandProfile none() {
        return new DemandProfile(new double[DAYS * HOURS], at -> 0, 0, Optional.empty());
    }

    /** From a log that is taken to be whole from the first local day in it to the last. */
    public static DemandProfile of(List<Contact> log, ServiceCalendar calendar) {
        if (log.isEmpty()) {
            return none();
        }
        Instant first = Collections.min(log.stream().map(Contact::at).toList());
        Instant last = Collections.max(log.stream().map(Contact::at).toList());
        Span observed = calendar.day(calendar.dayOf(first)).hull(calendar.day(calendar.dayOf(last)));
        ToIntFunction<Instant> cellOf = at -> cell(at, calendar);
        double[] counts = new double[DAYS * HOURS];
        double[] hours = new double[DAYS * HOURS];
        log.forEach(contact -> counts[cellOf.applyAsInt(contact.at())]++);
        observed.hours().forEach(hour -> hours[cellOf.applyAsInt(hour)]++);
        return new DemandProfile(rates(counts, hours), cellOf, log.size(), Optional.of(observed));
    }

    /** Contacts to expect in the clock hour that holds the instant. */
    public double expectedOn(Instant hour) {
        return rates[cellOf.applyAsInt(hour)];
    }

    public double expectedIn(Span span) {
        return span.hours()
                .mapToDouble(hour ->
                        expectedOn(hour) * new Span(hour, hour.plus(HOUR)).overlapMinutes(span) / HOUR.toMinutes())
                .sum();
    }

    /** 168 hours, Monday 00:00 first. */
    public List<Double> week() {
        return Arrays.stream(rates, 0, HOURS_OF_WEEK).boxed().toList();
    }

    /** 24 hours, midnight first. */
    public List<Double> bankHoliday() {
        return Arrays.stream(rates, HOURS_OF_WEEK, rates.length).boxed().toList();
    }

    public int contacts() {
        return contacts;
    }

    public Optional<Span> observed() {
        return observed;
    }

    private static int cell(Instant at, ServiceCalendar calendar) {
        LocalDate day = calendar.dayOf(at);
        int row =
                calendar.isBankHoliday(day) ? BANK_HOLIDAY : day.getDayOfWeek().getValue() - 1;
        return row * HOURS + calendar.timeOf(at).getHour();
    }

    /**
     * From the whole log down to one hour of one day, each step drawn towards the one before: the rate of each pool, the
     * hours of the day within it, its days, and at last each day's own hours.
     */
    private static double[] rates(double[] counts, double[] hours) {
        double[] rates = new double[counts.length];
        Arrays.fill(rates, Arrays.stream(counts).sum() / Arrays.stream(hours).sum());
        draw(
                rates,
                counts,
                hours,
                POOLS.stream().map(pool -> cells(pool, 0, HOURS)).toList());
        for (int[] pool : POOLS) {
            draw(
                    rates,
                    counts,
                    hours,
                    everyHour().mapToObj(hour -> cells(pool, hour, hour + 1)).toList());
            draw(
                    rates,
                    counts,
                    hours,
                    Arrays.stream(pool)
                            .mapToObj(day -> cells(new int[] {day}, 0, HOURS))
                            .toList());
            for (int day : pool) {
                int[] only = {day};
                draw(
                        rates,
                        counts,
                        hours,
                        everyHour()
                                .mapToObj(hour -> cells(only, hour, hour + 1))
                                .toList());
            }
        }
        return rates;
    }

    /** Sets each group of cells to its own ratio to what the rates so far expect of it, as far as its counts bear that out. */
    private static void draw(double[] rates, double[] counts, double[] hours, List<int[]> groups) {
        double[] seen = groups.stream()
                .mapToDouble(group ->
                        Arrays.stream(group).mapToDouble(cell -> counts[cell]).sum())
                .toArray();
        double[] expected = groups.stream()
                .mapToDouble(group -> Arrays.stream(group)
                        .mapToDouble(cell -> rates[cell] * hours[cell])
                        .sum())
                .toArray();
        double[] ratios = Shrinkage.ratios(seen, expected);
        for (int i = 0; i < ratios.length; i++) {
            for (int cell : groups.get(i)) {
                rates[cell] *= ratios[i];
            }
        }
    }

    private static IntStream everyHour() {
        return IntStream.range(0, HOURS);
    }

    private static int[] cells(int[] days, int fromHour, int toHour) {
        return Arrays.stream(days)
                .flatMap(day -> IntStream.range(fromHour, toHour).map(hour -> day * HOURS + hour))
                .toArray();
    }
}
