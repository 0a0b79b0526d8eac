package ooh.feed;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ooh.access.QrCode;
import ooh.feed.FeedKey.Fetch;
import ooh.staff.Tier;
import ooh.time.SpokenTime;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody subscribes to the rota, sees which calendars read it, and replaces an address that was lost.
 * {@code made} is there once, right after an address was made.
 */
public record CalendarPage(
        List<Calendar> calendars,
        List<Choice> feeds,
        List<Choice> reminders,
        @Nullable Address made) {
    private static final List<Duration> REMINDERS = List.of(
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(24));

    /** One subscribed calendar: whose feed, what it is called, and when it was last read, in words. */
    public record Calendar(String id, String feed, String label, String lastRead, List<Choice> reminders) {}

    public record Choice(String value, String text, boolean chosen) {}

    /** An address that is shown this once, as text, as a link for calendar programs and as a QR code. */
    public record Address(String feed, String https, String webcal, String qrCode) {}

    static CalendarPage of(List<FeedKey> keys, List<Scope> choices, ZoneId zone, FeedKeys.@Nullable Made made) {
        SpokenTime spoken = new SpokenTime(zone);
        return new CalendarPage(
                keys.stream()
                        .map(key -> new Calendar(
                                key.id(),
                                title(key.scope()),
                                key.wanted().label(),
                                lastRead(key.lastFetch(), spoken),
                                reminders(key.wanted().reminder())))
                        .toList(),
                choices.stream()
                        .map(scope -> new Choice(word(scope), title(scope), false))
                        .toList(),
                reminders(null),
                made == null ? null : address(made));
    }

    private static Address address(FeedKeys.Made made) {
        return new Address(
                title(made.key().scope()),
                made.url(),
                made.webcal(),
                QrCode.svg(made.webcal(), "QR code of the calendar's address"));
    }

    static String title(Scope scope) {
        if (scope instanceof Scope.OfPerson) {
            return "Your duties";
        }
        return scope instanceof Scope.OfTier some
                ? "Everybody's duties as " + some.tier().title()
                : "The whole rota";
    }

    /** What a form sends for it. */
    static String word(Scope scope) {
        if (scope instanceof Scope.OfPerson) {
            return "mine";
        }
        return scope instanceof Scope.OfTier some ? some.tier().word() : "service";
    }

    static List<Scope> shared() {
        List<Scope> shared = new ArrayList<>(List.of(new Scope.OfService()));
        Arrays.stream(Tier.values()).map(Scope.OfTier::new).forEach(shared::add);
        return shared;
    }

    private static String lastRead(@Nullable Fetch fetch, SpokenTime spoken) {
        if (fetch == null) {
            return "Not read yet";
        }
        String seen = fetch.week() == null || fetch.publication() == null
                ? ""
                : ", as of publication " + fetch.publication() + " of the week of "
                        + spoken.date(fetch.week().monday());
        return "Last read " + spoken.datedMoment(fetch.at()) + seen;
    }

    /** Those that are offered, and the one that is set though it is another. */
    private static List<Choice> reminders(@Nullable Duration set) {
        return Stream.concat(
                        Stream.of(new Choice("", "No reminder", set == null)),
                        Stream.concat(REMINDERS.stream(), Optional.ofNullable(set).stream())
                                .distinct()
                                .sorted(Comparator.naturalOrder())
                                .map(before -> new Choice(
                                        String.valueOf(before.toMinutes()), spoken(before), before.equals(set))))
                .toList();
    }

    private static String spoken(Duration before) {
        long minutes = before.toMinutes();
        String amount = minutes < 60 || minutes % 60 > 0 ? minutes + " minutes" : hours(minutes / 60);
        return amount + " before";
    }

    private static String hours(long hours) {
        return hours == 1 ? "1 hour" : hours == 24 ? "1 day" : hours + " hours";
    }
}
