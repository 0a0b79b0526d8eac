package ooh.browser;

import ooh.SampleServer;
import ooh.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands itself to the browser tests. Starting a server and a browser is dear, so all tests of a run share one of each; what
 * a test changes there it does in a week of its own.
 */
public final class Shared implements ParameterResolver, AutoCloseable {
    private @Nullable Chromium chromium;
    private @Nullable Visits busy;
    private @Nullable Visits empty;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Shared.class
                || parameter.getParameter().getType() == Visits.class;
    }

    /** {@code Visits} are to the sample service. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared = context.getRoot()
                .getStore(Namespace.create(Shared.class))
                .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
        return parameter.getParameter().getType() == Shared.class ? shared : shared.busy();
    }

    /** The service with people, contacts and rotas: see {@link SampleServer}. */
    public synchronized Visits busy() {
        Chromium browser = chromium(); // first: where there is none no server is wanted
        if (busy == null) {
            busy = new Visits(SampleServer.start(), browser);
        }
        return busy;
    }

    /** The service before anything was told to it. */
    public synchronized Visits empty() {
        Chromium browser = chromium();
        if (empty == null) {
            empty = new Visits(TestServer.start(), browser);
        }
        return empty;
    }

    private Chromium chromium() {
        if (chromium == null) {
            chromium = Chromium.launch();
        }
        return chromium;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable open : new AutoCloseable[] {chromium, busy, empty}) {
            if (open != null) {
                open.close();
            }
        }
    }
}
