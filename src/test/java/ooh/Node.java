package ooh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service in a process of its own, as {@code java -jar} starts it, so that it can be killed. Listens on loopback. */
public final class Node implements AutoCloseable {
    /** An administrator's key that every node of the tests knows. */
    public static final String KEY = "bootstrap-key-of-the-tests-0123456789";

    private static final Pattern OPEN_AT = Pattern.compile("is open at (http://\\S+)");
    private static final int MOST_SECONDS_TO_START = 60;

    private final Process process;
    private final CompletableFuture<String> url = new CompletableFuture<>();
    private final StringBuffer said = new StringBuffer();

    private Node(Process process) {
        this.process = process;
        Thread reader = new Thread(this::listen);
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a node with these environment variables and arguments. */
    public static Node start(Map<String, String> environment, String... arguments) {
        String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                program,
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                "ooh.Application");
        builder.command().addAll(List.of(arguments));
        builder.environment()
                .putAll(Map.of("OOH_PORT", "-1", "MICRONAUT_SERVER_HOST", "127.0.0.1", "OOH_BOOTSTRAP_KEY", KEY));
        builder.environment().putAll(environment);
        try {
            return new Node(builder.redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, once it does. */
    public String url() throws Exception {
        return url.get(MOST_SECONDS_TO_START, TimeUnit.SECONDS);
    }

    /** All that it has said on the terminal so far. */
    public String said() {
        return said.toString();
    }

    /** Waits for it to end by itself and gives its exit code. */
    public int exitCode() throws InterruptedException {
        assertEnded(process.waitFor(MOST_SECONDS_TO_START, TimeUnit.SECONDS));
        return process.exitValue();
    }

    /** Ends it as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        assertEnded(process.waitFor(MOST_SECONDS_TO_START, TimeUnit.SECONDS));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void assertEnded(boolean ended) {
        if (!ended) {
            throw new AssertionError("The node did not end. It said:\n" + said);
        }
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                Matcher matcher = OPEN_AT.matcher(line);
                if (matcher.find()) {
                    url.complete(matcher.group(1));
                }
            }
        } catch (IOException e) {
            said.append(e);
        }
        url.completeExceptionally(new IllegalStateException("The node ended before it was open. It said:\n" + said));
    }
}
