package ooh.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import ooh.TestServer;
import ooh.access.Roles;

/** Visits to the pages of one server, by whoever it may be. */
public final class Visits implements AutoCloseable {
    public static final String PERSON = "sw-01";
    static final int DESK_WIDTH = 1280;
    static final int DESK_HEIGHT = 900;

    private final Map<String, String> signedIn = new HashMap<>();
    private final TestServer server;
    private final Chromium chromium;

    Visits(TestServer server, Chromium chromium) {
        this.server = server;
        this.chromium = chromium;
    }

    public TestServer server() {
        return server;
    }

    /** Somebody of this role at a desk, signed in. */
    public Visit as(String role) {
        return as(role, options -> options);
    }

    /** The same with another browser: its size, without script, with another taste. */
    public Visit as(String role, UnaryOperator<NewContextOptions> kind) {
        String state = signedIn.computeIfAbsent(role, this::signIn);
        return visit(kind.apply(options().setStorageState(state)));
    }

    public Visit signedOut(UnaryOperator<NewContextOptions> kind) {
        return visit(kind.apply(options()));
    }

    /** Signs in anew, for a test that signs out again. */
    public Visit afresh(String role, UnaryOperator<NewContextOptions> kind) {
        return visit(kind.apply(options().setStorageState(signIn(role))));
    }

    private Visit visit(NewContextOptions options) {
        return new Visit(chromium.browser().newContext(options));
    }

    private NewContextOptions options() {
        return new NewContextOptions()
                .setBaseURL(server.address("").toString())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(DESK_WIDTH, DESK_HEIGHT);
    }

    private String signIn(String role) {
        try (BrowserContext context = chromium.browser().newContext(options())) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            page.getByLabel("Your key").fill(role.equals(Roles.PRACTITIONER) ? server.keyOf(PERSON) : server.key(role));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in with a key"))
                    .click();
            page.waitForURL(url -> !url.endsWith("/sign-in"));
            return context.storageState();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
