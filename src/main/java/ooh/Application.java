package ooh;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import ooh.desk.FirstRota;
import org.jspecify.annotations.Nullable;

/**
 * Starts the service. With the argument {@code first-rota} it also plans and publishes the week under way and the coming
 * one, and says in plain words what it did. A fault of the configuration stops the start with one sentence.
 */
public final class Application {
    static final String FIRST_ROTA = "first-rota";

    private Application() {}

    public static void main(String[] args) throws InterruptedException {
        // Micronaut Data writes instants in the JVM's zone, and in London's it loses an hour when clocks go back.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            start(args, System.getenv());
        } catch (Throwable fault) {
            System.err.println(StartFault.sentence(fault));
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static void start(String[] args, Map<String, String> environment) {
        long startedAt = System.nanoTime();
        warmUp(environment);
        ApplicationContext context = ApplicationContext.builder()
                .args(args)
                .mainClass(Application.class)
                .banner(false)
                .properties(properties(environment))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(context::stop));
        FirstStart first = context.getBean(FirstStart.class);
        first.loadSampleIfWanted().forEach(System.out::println);
        List<String> keys = first.makeFirstKeys();
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        System.out.printf(
                "The out-of-hours rota is open at %s (started in %.1f s).%n",
                server.getURL(), (System.nanoTime() - startedAt) / 1e9);
        if (List.of(args).contains(FIRST_ROTA)) {
            context.getBean(FirstRota.class)
                    .makeAndPublish(context.getBean(Clock.class).instant(), System.out);
        }
        keys.forEach(System.out::println);
        System.out.println("Open " + server.getURL() + "/ in a browser. Stop with Ctrl-C.");
    }

    /** Bank holidays take half a second to read the first time: the other core does it while this one makes the beans. */
    private static void warmUp(Map<String, String> environment) {
        Thread reading = new Thread(() -> Settings.read(Path.of(environment.getOrDefault("OOH_CONFIG", "config"))));
        // A fault comes up again, and is told, where the settings are read in earnest.
        reading.setUncaughtExceptionHandler((thread, fault) -> {});
        reading.setDaemon(true);
        reading.start();
    }

    /** What the environment decides before anything else can start. */
    static Map<String, Object> properties(Map<String, String> environment) {
        String url = environment.getOrDefault("OOH_DATABASE_URL", "");
        Path data = Path.of(environment.getOrDefault("OOH_DATA", "./data"));
        Map<String, Object> properties = new HashMap<>(url.isBlank() ? Database.embedded(data) : Database.mysql(url));
        properties.put("ooh.data", data.toString());
        // Left out where not given, so that a user named in the URL holds.
        putIfGiven(properties, "datasources.default.username", environment.get("OOH_DATABASE_USER"));
        putIfGiven(properties, "datasources.default.password", environment.get("OOH_DATABASE_PASSWORD"));
        return properties;
    }

    private static void putIfGiven(Map<String, Object> properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
