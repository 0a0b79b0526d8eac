package ooh;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ooh.council.RoleClaims;
import ooh.cover.CoverPlan;
import ooh.cover.ShiftPattern;
import ooh.demand.ContactColumns;
import ooh.demand.SchoolHolidays;
import ooh.pay.PayRates;
import ooh.problem.Faults;
import ooh.problem.Operator;
import ooh.problem.Unreadable;
import ooh.staff.Banks;
import ooh.staff.BanksAndPatterns;
import ooh.time.ServiceCalendar;
import ooh.trail.Keeping;

/**
 * The configuration of the service, as its coordinator writes it in {@code config/}: hours, bank holidays, banks, shift
 * patterns, service levels, how a contact log is read, school holidays (none where there is no such file), pay, what council
 * accounts may do, and {@code rules} for the rule book to read (empty where there is no rules.yml). Refuses a configuration with any fault,
 * naming all of them by file and key.
 */
record Settings(
        ServiceCalendar calendar,
        Operator operator,
        Banks banks,
        CoverPlan coverPlan,
        ContactColumns contactColumns,
        SchoolHolidays schoolHolidays,
        PayRates payRates,
        RoleClaims roleClaims,
        Keeping keeping,
        Map<String, Object> rules) {
    private static final String WHAT = "The configuration";
    private static final String SERVICE = "service.yml";
    private static final String CONTACTS = "contacts.yml";
    private static final String BANK_HOLIDAYS = "bank-holidays.yml";
    private static final String PAY = "pay.yml";

    /** In so many years Christmas falls on nearly every day of the week, and clocks change on every kind of night. */
    private static final int YEARS_CHECKED = 7;

    public Settings {
        rules = Collections.unmodifiableMap(
                new LinkedHashMap<>(rules)); // a key without a value is the reader's to refuse
    }

    /** Reads the folder; where there is none, the sample configuration that is packed in the jar. */
    public static Settings read(Path folder) {
        ConfigFolder config = new ConfigFolder(folder);
        Faults faults = new Faults();
        Optional<ConfigPart> service = ConfigPart.read(config, SERVICE, faults);
        Optional<ConfigPart> holidays = ConfigPart.read(config, BANK_HOLIDAYS, faults);
        ContactColumns contactColumns = ConfigPart.readIfThere(config, CONTACTS, faults)
                .map(ContactsFile::read)
                .orElse(ContactColumns.OURS);
        Map<String, Object> rules = ConfigPart.raw(config, "rules.yml", faults);
        Optional<BankHolidaysFile> bankHolidays = holidays.map(BankHolidaysFile::read);
        Optional<ServiceFile> file = service.map(ServiceFile::new);
        if (file.isEmpty() || bankHolidays.isEmpty()) {
            throw new Unreadable(WHAT, faults.all());
        }
        ServiceCalendar calendar = file.get().calendar(bankHolidays.get().bankHolidays());
        Banks banks = new Banks(file.get().banks());
        List<ShiftPattern> patterns = file.get().patterns(banks.ids());
        CoverPlan coverPlan = new CoverPlan(patterns, file.get().serviceLevels(patterns));
        PayRates payRates = ConfigPart.readIfThere(config, PAY, faults)
                .map(part -> PayFile.read(part, banks))
                .orElse(PayRates.NONE);
        RoleClaims roleClaims = ConfigPart.readIfThere(config, SignInFile.NAME, faults)
                .map(SignInFile::read)
                .orElse(RoleClaims.NONE);
        SchoolHolidays schoolHolidays = SchoolHolidaysFile.read(config, faults);
        Settings settings = new Settings(
                calendar,
                file.get().operator(),
                banks,
                coverPlan,
                contactColumns,
                schoolHolidays,
                payRates,
                roleClaims,
                file.get().keeping(),
                rules);
        faults.refuse(WHAT);
        settings.checkManagers(bankHolidays.get(), faults);
        faults.refuse(WHAT);
        return settings;
    }

    BanksAndPatterns banksAndPatterns() {
        return new BanksAndPatterns(
                banks.ids(), coverPlan.patterns().stream().map(ShiftPattern::id).collect(Collectors.toSet()));
    }

    /** Over the newest of the published years, but for their edges, where a window would reach into an unknown year. */
    private void checkManagers(BankHolidaysFile years, Faults faults) {
        int from = Math.max(years.fromYear(), years.toYear() - YEARS_CHECKED + 1);
        LocalDate first = LocalDate.of(from, 1, 8);
        LocalDate last = LocalDate.of(years.toYear(), 12, 20);
        coverPlan.checkManagers(calendar, first, last, SERVICE + ", patterns", faults);
    }
}
