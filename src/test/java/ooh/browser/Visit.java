package ooh.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One person's visit: a window of the browser with cookies of its own, and what it complained of. */
public final class Visit implements AutoCloseable {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** Swagger UI, which the accessibility statement tells of. */
    private static final String NOT_OURS = ".swagger-ui";

    private static final int MOST_TABS = 400;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Goes there and gives the status. */
    public int open(String address) {
        return page.navigate(address).status();
    }

    /** Whether the browser can show nothing of ours there. */
    public boolean isUnreachable(String address) {
        try {
            page.navigate(address);
            return false;
        } catch (PlaywrightException e) {
            return e.toString().contains("net::ERR_");
        }
    }

    /** What scripts threw and what the browser would not load, since the visit began. */
    public List<String> complaints() {
        return complaints;
    }

    /** What a machine can tell of WCAG 2.2, levels A and AA: each violation with where it is. */
    public List<String> violations() {
        return new AxeBuilder(page)
                        .exclude(List.of(NOT_OURS))
                        .setLegacyMode(true) // there are no frames; otherwise it opens a window of its own each time
                        .withTags(WCAG)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Visit::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(node -> "\n  " + node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                        .collect(Collectors.joining());
    }

    /** What sticks out of the window on the right, so that the page slides sideways; what slides in itself does not count. */
    public List<String> sticksOut() {
        @SuppressWarnings("unchecked") // a list of strings comes of it
        List<String> found = (List<String>) page.evaluate("""
                () => {
                  if (document.documentElement.scrollWidth <= window.innerWidth) return []
                  const slides = (one) => one !== document.body && (getComputedStyle(one).overflowX !== 'visible' || slides(one.parentElement))
                  return [...document.body.querySelectorAll('*')]
                    .filter((one) => one.getBoundingClientRect().right > window.innerWidth && !slides(one.parentElement))
                    .map((one) => one.outerHTML.slice(0, 120))
                    .concat('the page is ' + document.documentElement.scrollWidth + ' pixels wide')
                }""");
        return found;
    }

    public void narrow(int pixels) {
        page.setViewportSize(pixels, 700);
    }

    public void press(String key) {
        page.keyboard().press(key);
    }

    public void type(String text) {
        page.keyboard().type(text);
    }

    /** Goes with the tabulator key to what has this role and name, as somebody without a mouse does. */
    public void tabTo(AriaRole role, String name) {
        Locator wanted =
                page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
        for (int i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("The tabulator key does not lead to the " + role + " \"" + name + "\".");
    }

    /** Goes there with the tabulator key and presses Enter. */
    public void choose(AriaRole role, String name) {
        tabTo(role, name);
        press("Enter");
    }

    public String heading() {
        return page.locator("h1").first().innerText();
    }

    public String text() {
        return page.locator("main").innerText();
    }

    @Override
    public void close() {
        context.close();
    }
}
