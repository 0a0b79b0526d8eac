package ooh.staff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ooh.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A person as somebody typed it, in a file or in a request: everything is text, and nothing is trusted. {@link #read} gives
 * the person, or names every field that is wrong. Hours may have a fraction (7.5); days are mon, tue, … sun.
 */
record PersonForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String phone,
        List<String> banks,
        @Nullable String contractedHours,
        @Nullable String mostHours,
        @Nullable String optedOut,
        List<String> postDays,
        @Nullable String postFrom,
        @Nullable String postTo,
        @Nullable String asyeUntil) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,38}");
    private static final int LONGEST_NAME = 200;
    private static final int HOURS_A_WEEK = 168;
    private static final int MINUTES_AN_HOUR = 60;

    /** {@code where} goes before each field's name in a fault: "line 3, " or nothing. */
    Optional<Person> read(Set<String> knownBanks, String where, Faults faults) {
        Faults found = new Faults();
        checkWords(knownBanks, where, found);
        Optional<Limits> limits = limits(where, found);
        DaytimePost post = post(where, found);
        LocalDate asye = parse(asyeUntil, LocalDate::parse, where + "asyeUntil", "a date such as 2027-08-31", found);
        found.all().forEach(fault -> faults.add(fault.field(), fault.message()));
        return found.isEmpty()
                ? limits.map(
                        known -> new Person(text(id), text(name), text(phone), Set.copyOf(banks), known, post, asye))
                : Optional.empty();
    }

    private void checkWords(Set<String> knownBanks, String where, Faults faults) {
        if (!ID.matcher(text(id)).matches()) {
            faults.add(where + "id", "\"" + text(id) + "\" is not an id: up to 40 letters, digits, dots and dashes");
        }
        if (text(name).isEmpty() || text(name).length() > LONGEST_NAME) {
            faults.add(where + "name", "a person needs a name, of " + LONGEST_NAME + " characters at most");
        }
        if (!PHONE.matcher(text(phone)).matches()) {
            faults.add(where + "phone", "a person needs a telephone number such as 01632 960123");
        }
        if (banks.isEmpty()) {
            faults.add(where + "banks", "a person stands on one bank at least: " + sorted(knownBanks));
        }
        banks.stream()
                .filter(bank -> !knownBanks.contains(bank))
                .forEach(bank ->
                        faults.add(where + "banks", "\"" + bank + "\" is not a bank; there are " + sorted(knownBanks)));
    }

    private Optional<Limits> limits(String where, Faults faults) {
        Integer contracted = minutes(contractedHours, where + "contractedHours", faults);
        Integer most = minutes(mostHours, where + "mostHours", faults);
        String out = text(optedOut).toLowerCase(Locale.ROOT);
        if (!Set.of("", "true", "false", "yes", "no").contains(out)) {
            faults.add(where + "optedOut", "\"" + out + "\" is neither true nor false");
        }
        int onContract = contracted == null ? 0 : contracted;
        if (most == null) {
            faults.add(where + "mostHours", "say how many hours a week the person may be given at most");
            return Optional.empty();
        }
        if (most < onContract) {
            faults.add(where + "mostHours", mostHours + " h is less than the " + contractedHours + " h on contract");
            return Optional.empty();
        }
        return Optional.of(new Limits(onContract, most, Set.of("true", "yes").contains(out)));
    }

    private @Nullable DaytimePost post(String where, Faults faults) {
        if (postDays.isEmpty() && text(postFrom).isEmpty() && text(postTo).isEmpty()) {
            return null;
        }
        Set<DayOfWeek> days = postDays.stream()
                .map(day -> day(day, where, faults))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        LocalTime from = parse(postFrom, LocalTime::parse, where + "postFrom", "a time such as 09:00", faults);
        LocalTime to = parse(postTo, LocalTime::parse, where + "postTo", "a time such as 17:00", faults);
        if (days.isEmpty() || from == null || to == null || !from.isBefore(to)) {
            faults.add(where + "post", "a daytime post needs its days, and a time from and a later time to");
            return null;
        }
        return new DaytimePost(days, from, to);
    }

    private static Optional<DayOfWeek> day(String word, String where, Faults faults) {
        Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                .filter(each -> word.length() >= 3 && each.name().startsWith(word.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (day.isEmpty()) {
            faults.add(where + "postDays", "\"" + word + "\" is not a day: mon, tue, wed, thu, fri, sat or sun");
        }
        return day;
    }

    private static @Nullable Integer minutes(@Nullable String hours, String field, Faults faults) {
        Double read = parse(hours, Double::valueOf, field, "a number of hours such as 36 or 7.5", faults);
        if (read == null) {
            return null;
        }
        if (!(read >= 0 && read <= HOURS_A_WEEK)) {
            faults.add(field, hours + " is not a number of hours from 0 to " + HOURS_A_WEEK);
            return null;
        }
        return (int) Math.round(read * MINUTES_AN_HOUR);
    }

    private static <T> @Nullable T parse(
            @Nullable String value, Function<String, T> parser, String field, String wanted, Faults faults) {
        String text = text(value);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeParseException | NumberFormatException e) {
            faults.add(field, "\"" + text + "\" is not " + wanted);
            return null;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static List<String> sorted(Set<String> banks) {
        return banks.stream().sorted().toList();
    }
}
