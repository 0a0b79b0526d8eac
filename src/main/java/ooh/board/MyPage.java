package ooh.board;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ooh.oncall.OnCall;
import ooh.oncall.Place;
import ooh.rota.Duty;
import ooh.rota.FairShare;
import ooh.time.ServiceCalendar;
import ooh.time.SpokenTime;
import ooh.time.Week;
import org.jspecify.annotations.Nullable;

/** A practitioner's own page: the next duty first, then the list, the months, and how the share compares. */
public record MyPage(String name, @Nullable Line next, List<Line> later, List<Month> months, List<String> shares) {
    private static final double MINUTES_AN_HOUR = 60;

    /** One duty: "Sat 28 November 17:00 to 22:00", as what, with whom; {@code when} is how far off it is. */
    public record Line(String times, String tier, String with, boolean standIn, String when) {}

    /** A month as a table, Monday first; a day outside it is empty. */
    public record Month(String name, List<List<Day>> weeks) {}

    public record Day(String number, String duty, boolean today) {}

    static MyPage of(
            String person,
            OnCall onCall,
            Week first,
            Week last,
            List<FairShare> shares,
            Instant now,
            ServiceCalendar calendar) {
        SpokenTime spoken = new SpokenTime(calendar.zone());
        List<Place> places = Stream.iterate(first, week -> week.compareTo(last) <= 0, Week::next)
                .map(onCall::places)
                .flatMap(Collection::stream)
                .toList();
        List<Duty> mine = places.stream()
                .flatMap(place -> place.duties().stream())
                .filter(duty -> duty.person().equals(person))
                .sorted((one, other) -> one.span().compareTo(other.span()))
                .toList();
        List<Line> ahead = mine.stream()
                .filter(duty -> duty.span().to().isAfter(now))
                .map(duty -> line(duty, places, onCall, now, calendar, spoken))
                .toList();
        YearMonth month = YearMonth.from(calendar.dayOf(now));
        return new MyPage(
                onCall.name(person),
                ahead.isEmpty() ? null : ahead.get(0),
                ahead.stream().skip(1).toList(),
                Stream.of(month, month.plusMonths(1))
                        .map(one -> month(one, mine, now, calendar, spoken))
                        .toList(),
                shares.stream()
                        .filter(share -> share.fair().minutes() + share.borne().minutes() > 0)
                        .flatMap(MyPage::compared)
                        .toList());
    }

    private static Line line(
            Duty duty, List<Place> places, OnCall onCall, Instant now, ServiceCalendar calendar, SpokenTime spoken) {
        String with = places.stream()
                .flatMap(place -> place.duties().stream())
                .filter(other ->
                        other.span().overlaps(duty.span()) && !other.person().equals(duty.person()))
                .sorted((one, other) -> one.tier().compareTo(other.tier()))
                .map(other -> onCall.name(other.person()) + " (" + other.tier().title() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        return new Line(
                spoken.moment(duty.span().from()) + " to "
                        + spoken.time(duty.span().to()),
                Words.sentence(duty.tier().title()),
                with.isEmpty() ? "nobody" : with,
                duty.standIn(),
                when(duty, now, calendar));
    }

    private static String when(Duty duty, Instant now, ServiceCalendar calendar) {
        if (!duty.span().from().isAfter(now)) {
            return "Now";
        }
        long days = calendar.dayOf(duty.span().from()).toEpochDay()
                - calendar.dayOf(now).toEpochDay();
        return days == 0 ? "Today" : days == 1 ? "Tomorrow" : "In " + days + " days";
    }

    private static Month month(
            YearMonth month, List<Duty> mine, Instant now, ServiceCalendar calendar, SpokenTime spoken) {
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        LocalDate begins = monday.isAfter(month.atDay(1)) ? monday.minusWeeks(1) : monday;
        List<List<Day>> weeks = Stream.iterate(
                        begins, day -> !day.isAfter(month.atEndOfMonth()), day -> day.plusWeeks(1))
                .map(first -> first.datesUntil(first.plusWeeks(1))
                        .map(day -> day(day, month, mine, now, calendar, spoken))
                        .toList())
                .toList();
        return new Month(month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear(), weeks);
    }

    private static Day day(
            LocalDate day, YearMonth month, List<Duty> mine, Instant now, ServiceCalendar calendar, SpokenTime spoken) {
        if (!YearMonth.from(day).equals(month)) {
            return new Day("", "", false);
        }
        String duties = mine.stream()
                .filter(duty -> calendar.dayOf(duty.span().from()).equals(day))
                .map(duty -> spoken.times(duty.span()))
                .collect(Collectors.joining(", "));
        return new Day(String.valueOf(day.getDayOfMonth()), duties, day.equals(calendar.dayOf(now)));
    }

    private static Stream<String> compared(FairShare share) {
        return Stream.of(
                        compared("hours", share.borne().minutes(), share.fair().minutes()),
                        compared(
                                "night hours",
                                share.borne().nightMinutes(),
                                share.fair().nightMinutes()),
                        compared(
                                "weekend hours",
                                share.borne().weekendMinutes(),
                                share.fair().weekendMinutes()),
                        compared(
                                "bank holiday hours",
                                share.borne().bankHolidayMinutes(),
                                share.fair().bankHolidayMinutes()))
                .flatMap(Optional::stream);
    }

    private static Optional<String> compared(String what, long borne, long fair) {
        return borne + fair == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.UK,
                        "%.1f %s; a fair share is %.1f",
                        borne / MINUTES_AN_HOUR,
                        what,
                        fair / MINUTES_AN_HOUR));
    }
}
