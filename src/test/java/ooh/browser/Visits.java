package ooh.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import ooh.SampleServer;
import ooh.TestServer;
import ooh.access.Roles;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test class visits to the pages. Starting a server and a browser is dear, so all browser tests of a run share one
 * of each; what a test changes there it does in a week of its own.
 */
public final class Visits implements ParameterResolver, AutoCloseable {
    public static final String PERSON = "sw-01";
    static final int DESK_WIDTH = 1280;
    static final int DESK_HEIGHT = 900;

    private static final Object LOCK = new Object();
    private final Map<String, String> signedIn = new HashMap<>();
    private Shared shared = Shared.NONE;

    private record Shared(TestServer server, Chromium chromium) {
        @SuppressWarnings("NullAway") // until the first visit
        static final Shared NONE = new Shared(null, null);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visits.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        synchronized (LOCK) {
            Visits visits = context.getRoot()
                    .getStore(Namespace.create(Visits.class))
                    .getOrComputeIfAbsent(Visits.class, key -> new Visits(), Visits.class);
            visits.open();
            return visits;
        }
    }

    private void open() {
        if (shared == Shared.NONE) {
            Chromium chromium = Chromium.launch(); // first: where there is none no server is wanted
            shared = new Shared(SampleServer.start(), chromium);
        }
    }

    public TestServer server() {
        return shared.server();
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
        return new Visit(shared.chromium().browser().newContext(options));
    }

    private NewContextOptions options() {
        return new NewContextOptions()
                .setBaseURL(server().address("").toString())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(DESK_WIDTH, DESK_HEIGHT);
    }

    private String signIn(String role) {
        try (BrowserContext context = shared.chromium().browser().newContext(options())) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            page.getByLabel("Your key")
                    .fill(role.equals(Roles.PRACTITIONER) ? server().keyOf(PERSON) : server().key(role));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            page.waitForURL(url -> !url.endsWith("/sign-in"));
            return context.storageState();
        }
    }

    @Override
    public void close() {
        if (shared != Shared.NONE) {
            shared.chromium().close();
            shared.server().close();
        }
    }
}
