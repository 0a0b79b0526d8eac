package ooh.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The one browser of a test run: the Chromium that CHROMIUM_PATH names, the one installed, or one that Playwright fetched
 * before. Nothing is fetched by a test. Where there is none the tests of the pages are skipped, but not where CI is set:
 * there they fail.
 */
final class Chromium implements AutoCloseable {
    private static final String NONE =
            "The pages were not tried in a browser, because no Chromium was found. Install it"
                    + " (on Debian: apt-get install chromium) or name one in CHROMIUM_PATH.";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions options = new LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
        installed().ifPresent(options::setExecutablePath);
        try {
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            playwright.close();
            if (options.executablePath != null || System.getenv("CI") != null) {
                throw new IllegalStateException(options.executablePath == null ? NONE : "Chromium did not start.", e);
            }
            System.err.println(NONE);
            return Assumptions.abort(NONE);
        }
    }

    Browser browser() {
        return browser;
    }

    private static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM_PATH");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)));
        return Stream.concat(Stream.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser")), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        playwright.close(); // and the browser with it
    }
}
