package ooh.demand;

import com.sun.management.GarbageCollectionNotificationInfo;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import ooh.ResultsPage;
import ooh.TestDatabase;
import ooh.time.ServiceCalendar;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * How long a contact log of a million invented rows takes to bring in, read and kept, on both databases, first and again,
 * and how much heap it holds beyond what is held before (the most that was left after any garbage collection).
 */
public final class ImportBenchmark {
    private static final int ROWS = 1_000_000;
    private static final long SEED = 20_261_125;
    private static final LocalDateTime FIRST = LocalDateTime.of(2016, 1, 1, 0, 0);
    private static final int MINUTES = 10 * 365 * 24 * 60;
    private static final List<String> KINDS =
            List.of("child-missing", "child-returned", "child-concern", "adult-concern", "housing");
    private static final List<String> SOURCES = List.of("police", "hospital", "parent", "placement");
    private static final List<String> OUTCOMES = List.of("advice given", "home visit", "telephone", "");
    private static final DateTimeFormatter UK = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);
    private static final AtomicLong MOST_HELD = new AtomicLong();
    private static final int MEGABYTE = 1 << 20;

    private final List<List<String>> table = new ArrayList<>();

    private ImportBenchmark() {}

    public static void main(String[] args) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        watchHeap();
        Path csv = Path.of("target", "contacts.csv");
        Path xlsx = Path.of("target", "contacts.xlsx");
        writeCsv(csv);
        writeXlsx(xlsx);
        ImportBenchmark benchmark = new ImportBenchmark();
        for (Path file : List.of(csv, xlsx)) {
            Path folder = Files.createTempDirectory("ooh");
            try (ApplicationContext embedded = ApplicationContext.run(TestDatabase.inFolder(folder), "test")) {
                benchmark.measure("embedded", embedded, file);
            }
        }
        for (Path file : List.of(csv, xlsx)) {
            benchmark.measure("MariaDB", TestDatabase.MYSQL.emptied(), file);
        }
        new ResultsPage(
                        "Bringing in a contact log of a million rows",
                        "mvn -q test-compile exec:java -Dexec.mainClass=ooh.demand.ImportBenchmark"
                                + " -Dexec.classpathScope=test -Dexec.args=",
                        SEED,
                        LocalDate.now(Clock.systemUTC()))
                .words(
                        "It must take less than 10 s and hold less than 300 MB of heap beyond the start. The rows span ten"
                                + " years in no order; one run each. The embedded database lies in a folder, as a service has it.")
                .table(
                        List.of("database", "file", "first time", "of that reading", "again", "heap beyond the start"),
                        benchmark.table)
                .write("contacts.md");
        System.exit(0);
    }

    private void measure(String database, ApplicationContext context, Path file) throws IOException {
        ContactStore store = context.getBean(ContactStore.class);
        System.gc();
        long before = used();
        MOST_HELD.set(before);
        Duration[] first = bringIn(file, context, store, ROWS);
        System.gc();
        long held = Math.max(MOST_HELD.get(), used()) - before;
        Duration[] again = bringIn(file, context, store, 0);
        table.add(List.of(
                database,
                file.getFileName() + ", " + Files.size(file) / MEGABYTE + " MB",
                seconds(first[1]),
                seconds(first[0]),
                seconds(again[1]),
                held / MEGABYTE + " MB"));
        System.out.println(table.get(table.size() - 1));
    }

    /** Until it was read, and until it was kept. */
    private static Duration[] bringIn(Path file, ApplicationContext context, ContactStore store, int fresh)
            throws IOException {
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            ContactFile read = ContactFile.read(
                    in,
                    context.getBean(ContactColumns.class),
                    context.getBean(ServiceCalendar.class),
                    Instant.parse("2026-11-25T00:00:00Z"),
                    rows -> {});
            Duration reading = Duration.ofNanos(System.nanoTime() - start);
            int added = store.add(read.contacts());
            if (added != fresh) {
                throw new IllegalStateException(added + " contacts were new, not " + fresh + "; " + read.faults());
            }
            return new Duration[] {reading, Duration.ofNanos(System.nanoTime() - start)};
        }
    }

    private static void writeCsv(Path file) throws IOException {
        Random random = new Random(SEED);
        try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
            out.println("Date and Time,Contact Type,Source,Outcome,Minutes");
            for (int i = 0; i < ROWS; i++) {
                out.println(UK.format(at(random)) + "," + any(KINDS, random) + "," + any(SOURCES, random) + ","
                        + any(OUTCOMES, random) + "," + random.nextInt(180));
            }
        }
    }

    private static void writeXlsx(Path file) throws IOException {
        Random random = new Random(SEED);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "benchmark", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("log");
            List<String> header = List.of("Date and Time", "Contact Type", "Source", "Outcome", "Minutes");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int row = 1; row <= ROWS; row++) {
                sheet.value(row, 0, at(random));
                sheet.style(row, 0).format("dd/mm/yyyy hh:mm").set();
                sheet.value(row, 1, any(KINDS, random));
                sheet.value(row, 2, any(SOURCES, random));
                sheet.value(row, 3, any(OUTCOMES, random));
                sheet.value(row, 4, random.nextInt(180));
                if (row % 10_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    /** Never within an hour that clocks skip: those are faults. */
    private static LocalDateTime at(Random random) {
        LocalDateTime at = FIRST.plusMinutes(random.nextInt(MINUTES));
        return at.getHour() == 1 ? at.withHour(22) : at;
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static void watchHeap() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                long left = GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData())
                                        .getGcInfo()
                                        .getMemoryUsageAfterGc()
                                        .values()
                                        .stream()
                                        .mapToLong(MemoryUsage::getUsed)
                                        .sum();
                                MOST_HELD.accumulateAndGet(left, Math::max);
                            },
                            null,
                            null);
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }
}
