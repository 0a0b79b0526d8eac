package ooh.demand;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import ooh.problem.Fault;
import ooh.problem.Unreadable;
import ooh.time.BankHolidays;
import ooh.time.ServiceCalendar;

/**
 * Measures on any contact log, or file of hourly counts, how well its held-out weeks are forecast, against the plain
 * average and last year's week. A tool for the command line: {@code [--zone=Europe/London] [--bank-holidays=FILE]
 * [--to=FOLDER] FILE…}, where the file of bank holidays has one date a line; without it they are those of England. Writes
 * {@code demand.md} and {@code demand.svg}.
 */
public final class Backtest {
    /** Bank holidays as they are today; nobody need have published these years. */
    private static final BankHolidays ENGLAND = new BankHolidays(1978, 2100, Set.of(), Set.of());

    /** Fewer would leave no weeks to hold out. */
    private static final int LEAST_WEEKS = 13;

    private static final LocalTime DAYTIME_FROM = LocalTime.of(9, 0);
    private static final LocalTime DAYTIME_TO = LocalTime.of(17, 0);

    private final ZoneId zone;
    private final Almanac almanac;

    private Backtest(ZoneId zone, Predicate<LocalDate> bankHolidays) {
        this.zone = zone;
        this.almanac = new Almanac(zone, DAYTIME_FROM, DAYTIME_TO, bankHolidays, day -> false);
    }

    /** A log with what was assumed when it was read and left out of it, and how each method did on its held-out weeks. */
    record Result(String file, HeldOut heldOut, List<String> notes, List<Scored> scored) {
        Scored ours() {
            return scored.get(0);
        }

        Scored average() {
            return scored.get(1);
        }

        Scored lastYear() {
            return scored.get(2);
        }
    }

    public static void main(String[] args) throws IOException {
        Clock clock = Clock.systemUTC();
        Path folder = Path.of(option(args, "--to=").orElse("."));
        Backtest backtest = new Backtest(
                ZoneId.of(option(args, "--zone=").orElse("Europe/London")),
                bankHolidays(option(args, "--bank-holidays=")));
        List<Result> results = new ArrayList<>();
        try {
            if (List.of(args).stream().allMatch(arg -> arg.startsWith("--"))) {
                throw new Unreadable("The log", "file", "is missing; name one or more files");
            }
            for (String file : args) {
                if (!file.startsWith("--")) {
                    results.add(backtest.of(Path.of(file), clock.instant()));
                }
            }
        } catch (Unreadable refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), backtest.zone);
        String page = BacktestPage.written(results, String.join(" ", args), today);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("demand.md"), page);
        Files.writeString(folder.resolve("demand.svg"), BacktestPage.plot(results));
        System.out.println(page);
    }

    static Result of(Path file, ZoneId zone, Predicate<LocalDate> bankHolidays, Instant now) throws IOException {
        return new Backtest(zone, bankHolidays).of(file, now);
    }

    private Result of(Path file, Instant now) throws IOException {
        List<String> notes = new ArrayList<>();
        String name = String.valueOf(file.getFileName());
        SoundLog sound = SoundLog.of(read(Files.readAllBytes(file), now, notes));
        notes.addAll(sound.cautions());
        if (sound.log().size() < LEAST_WEEKS * HourLog.HOURS_A_WEEK) {
            throw new Unreadable(name, "file", "is shorter than " + LEAST_WEEKS + " weeks, too short to hold any out");
        }
        HeldOut heldOut = HeldOut.of(sound.log(), sound.log().size());
        return new Result(name, heldOut, List.copyOf(notes), Scored.all(heldOut));
    }

    private HourLog read(byte[] file, Instant now, List<String> notes) {
        if (HourlyFile.isOfContacts(file)) {
            ServiceCalendar calendar = new ServiceCalendar(zone, ENGLAND, DAYTIME_FROM, DAYTIME_TO);
            ContactFile read =
                    ContactFile.read(new ByteArrayInputStream(file), ContactColumns.OURS, calendar, now, rows -> {});
            read.faults().forEach(fault -> notes.add(fault.field() + ": " + fault.message() + "; it was left out"));
            read.notes().stream().map(Fault::message).forEach(notes::add);
            return HourLog.of(read.contacts(), almanac);
        }
        HourlyFile read = HourlyFile.read(file, almanac, now);
        notes.addAll(read.notes());
        return read.log();
    }

    private static Optional<String> option(String[] args, String name) {
        return List.of(args).stream()
                .filter(arg -> arg.startsWith(name))
                .map(arg -> arg.substring(name.length()))
                .findFirst();
    }

    private static Predicate<LocalDate> bankHolidays(Optional<String> file) throws IOException {
        if (file.isEmpty()) {
            return ENGLAND::contains;
        }
        Set<LocalDate> days = new HashSet<>();
        for (String line : Files.readAllLines(Path.of(file.get()))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                days.add(LocalDate.parse(line.strip()));
            }
        }
        return days::contains;
    }
}
