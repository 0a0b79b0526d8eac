package ooh.staff;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import ooh.problem.Faults;
import ooh.problem.TableRow;
import ooh.time.Weekday;
import org.jspecify.annotations.Nullable;

/**
 * A person as somebody typed it, in a file or in a request: everything is text, and nothing is trusted. {@link #read} gives
 * the person or names every field that is wrong, so that a file and a request are held to the same. Hours are a week's.
 */
record PersonForm(
        String id,
        String name,
        String phone,
        String email,
        List<String> banks,
        String contractedHours,
        String mostHours,
        String optedOut,
        List<String> postDays,
        String postFrom,
        String postTo,
        String asyeUntil,
        RunningForm running) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,200}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{5,30}");

    /** Below the 168 hours of a week. */
    private static final Pattern HOURS = Pattern.compile("(1[0-5][0-9]|16[0-7]|[0-9]{1,2})(\\.(0|00|25|5|50|75))?");

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    /** {@code field} says where a field stands, for a fault: "line 3, banks". */
    Optional<Person> read(BanksAndPatterns known, UnaryOperator<String> field, Faults faults) {
        return new Reader(known, field, faults).person();
    }

    private final class Reader {
        private final Set<String> knownBanks;
        private final Set<String> knownPatterns;
        private final UnaryOperator<String> field;
        private final Faults faults;
        private boolean whole = true;

        private Reader(BanksAndPatterns known, UnaryOperator<String> field, Faults faults) {
            this.knownBanks = new TreeSet<>(known.banks());
            this.knownPatterns = known.patterns();
            this.field = field;
            this.faults = faults;
        }

        private Optional<Person> person() {
            matching(ID, id, "id", "an id of 1 to 40 letters, digits, dots and dashes");
            matching(NAME, name, "name", "a name of 1 to 200 characters");
            matching(PHONE, phone, "phone", "a telephone number such as 01632 960000");
            if (!email.isEmpty()) {
                matching(Person.EMAIL, email, "email", "an e-mail address such as a.shaw@example.org");
            }
            checkBanks();
            Optional<Limits> limits = limits();
            DaytimePost post = post();
            LocalDate asye = asyeUntil.isEmpty()
                    ? null
                    : parse(asyeUntil, "asyeUntil", "a date such as 2027-08-31", LocalDate::parse)
                            .orElse(null);
            String address = email.isEmpty() ? null : email;
            return whole
                    ? limits.map(known -> new Person(id, name, phone, address, Set.copyOf(banks), known, post, asye))
                    : Optional.empty();
        }

        private void checkBanks() {
            if (banks.isEmpty()) {
                fault("banks", "is empty; somebody is on one bank at least: " + String.join(", ", knownBanks));
            }
            Set<String> unknown = new TreeSet<>(banks);
            unknown.removeAll(knownBanks);
            unknown.forEach(bank ->
                    fault("banks", "\"" + bank + "\" is not a bank; there are " + String.join(", ", knownBanks)));
        }

        private Optional<Limits> limits() {
            Optional<RunningLimits> following = running.read(knownPatterns, field, faults);
            int contracted = minutes(contractedHours, "contractedHours");
            int most = minutes(mostHours, "mostHours");
            if (most < contracted) {
                fault(
                        "mostHours",
                        TableRow.shown(mostHours) + " is less than the " + contractedHours + " hours on contract");
                return Optional.empty();
            }
            String out = optedOut.toLowerCase(Locale.ROOT);
            if (!List.of("yes", "no", "true", "false").contains(out)) {
                fault("optedOut", TableRow.shown(optedOut) + " is neither yes nor no");
            }
            return following.map(known -> new Limits(contracted, most, out.equals("yes") || out.equals("true"), known));
        }

        private int minutes(String hours, String name) {
            return matching(HOURS, hours, name, "a number of hours a week, in quarters: 36 or 18.5")
                    ? new BigDecimal(hours).multiply(MINUTES_AN_HOUR).intValueExact()
                    : 0;
        }

        private @Nullable DaytimePost post() {
            if (postDays.isEmpty() && postFrom.isEmpty() && postTo.isEmpty()) {
                return null;
            }
            Set<DayOfWeek> days = days();
            Optional<LocalTime> from = parse(postFrom, "postFrom", "a time such as 09:00", LocalTime::parse);
            Optional<LocalTime> to = parse(postTo, "postTo", "a time such as 09:00", LocalTime::parse);
            if (from.isEmpty() || to.isEmpty()) {
                return null;
            }
            if (!from.get().isBefore(to.get())) {
                fault("postTo", TableRow.shown(postTo) + " is not after " + from.get() + " on the same day");
                return null;
            }
            return new DaytimePost(days, from.get(), to.get());
        }

        private Set<DayOfWeek> days() {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            if (postDays.isEmpty()) {
                fault("postDays", "is empty, though the post has times");
            }
            for (String word : postDays) {
                Weekday.of(word)
                        .ifPresentOrElse(
                                days::add,
                                () -> fault("postDays", "\"" + word + "\" is not a day; write " + Weekday.WORDS));
            }
            return days;
        }

        private <T> Optional<T> parse(String text, String name, String form, Function<String, T> parser) {
            try {
                return Optional.of(parser.apply(text));
            } catch (DateTimeParseException e) {
                fault(name, TableRow.shown(text) + " is not " + form);
                return Optional.empty();
            }
        }

        private boolean matching(Pattern form, String text, String name, String what) {
            boolean matches = form.matcher(text).matches();
            if (!matches) {
                fault(name, TableRow.shown(text) + " is not " + what);
            }
            return matches;
        }

        private void fault(String name, String message) {
            whole = false;
            faults.add(field.apply(name), message);
        }
    }
}
