package ooh;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ooh.access.Keys;
import ooh.access.Roles;
import ooh.demand.Contact;
import ooh.demand.ContactStore;
import ooh.demand.SampleContacts;
import ooh.problem.Unreadable;
import ooh.staff.Person;
import ooh.staff.Staff;
import ooh.staff.StaffStore;
import ooh.staff.Tier;
import ooh.time.ServiceCalendar;
import ooh.time.Span;
import org.jspecify.annotations.Nullable;

/** What a new service needs before anybody can use it: the sample service where it is wanted, and keys to sign in with. */
@Singleton
final class FirstStart {
    private static final long SEED = 2024_06_06;
    private static final int DAYS_OF_CONTACTS = 364;

    private final StaffStore staff;
    private final ContactStore contacts;
    private final Settings settings;
    private final Keys keys;
    private final Clock clock;
    private final Path config;
    private final boolean sampleWanted;
    private final boolean bootstrapped;

    FirstStart(
            StaffStore staff,
            ContactStore contacts,
            Settings settings,
            Keys keys,
            Clock clock,
            @Value("${ooh.config:config}") String config,
            @Value("${ooh.database.driver}") String driver,
            @Nullable @Value("${ooh.sample:}") String sampleSwitch,
            @Nullable @Value("${ooh.bootstrap.key:}") String bootstrapKey) {
        this.staff = staff;
        this.contacts = contacts;
        this.config = Path.of(config);
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
        this.sampleWanted = wanted(sampleSwitch, driver.contains("h2"));
        this.bootstrapped = bootstrapKey != null && !bootstrapKey.isBlank();
    }

    /** Loads the sample service into an empty database where it is wanted, and gives what the terminal should say of it. */
    List<String> loadSampleIfWanted() {
        boolean wanted = sampleWanted && staff.everyone().people().isEmpty();
        return wanted ? List.of(loadSample(clock.instant())) : List.of();
    }

    /** Makes the keys without which nobody could come in, and gives the lines that show them, this once. */
    List<String> makeFirstKeys() {
        if (bootstrapped || !keys.none()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                "Keys to sign in with at /sign-in, or to send as \"Authorization: Bearer KEY\". They are shown only now:");
        lines.addAll(firstKeys(clock.instant()));
        return lines;
    }

    private String loadSample(Instant now) {
        ServiceCalendar calendar = settings.calendar();
        Staff sample = Sample.staff(config, settings, calendar.weekOf(now));
        Span year = new Span(
                calendar.day(calendar.dayOf(now).minusDays(DAYS_OF_CONTACTS)).from(),
                calendar.day(calendar.dayOf(now)).from());
        List<Contact> log = SampleContacts.during(year, calendar, SEED);
        staff.putAll(sample);
        contacts.add(log);
        return "Loaded the sample service: " + sample.people().size() + " people and " + log.size()
                + " contacts of the last year, all of them invented.";
    }

    private List<String> firstKeys(Instant now) {
        if (staff.everyone().people().isEmpty()) {
            return List.of(key("administrator", Roles.ADMINISTRATOR, null, now));
        }
        List<String> lines = new ArrayList<>(List.of(
                key("administrator", Roles.ADMINISTRATOR, null, now),
                key("coordinator", Roles.COORDINATOR, null, now),
                key("MASH", Roles.MASH, null, now)));
        staff.everyone().on(settings.banks().of(Tier.SOCIAL_WORKER)).stream()
                .findFirst()
                .map(person -> key("practitioner " + person.name(), Roles.PRACTITIONER, person, now))
                .ifPresent(lines::add);
        return lines;
    }

    private String key(String label, String role, @Nullable Person person, Instant now) {
        String id = person == null ? null : person.id();
        return "  %-32s %s".formatted(label, keys.make(role, id, label, now).secret());
    }

    private static boolean wanted(@Nullable String given, boolean unlessTold) {
        String word = given == null ? "" : given.strip();
        if (word.isEmpty()) {
            return unlessTold;
        }
        if (!word.equals("true") && !word.equals("false")) {
            throw new Unreadable("The configuration", "OOH_SAMPLE", "\"" + word + "\" is neither true nor false");
        }
        return word.equals("true");
    }
}
