package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Somebody at a window, with cookies of their own. Notes what must never happen: a request that leaves this machine, an error. */
final class Visitor implements AutoCloseable {

    /** In milliseconds. */
    static final double PATIENCE = 20_000;

    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final Window window;
    private final String address;

    /** What the window shows. */
    final Page page;

    Visitor(Browser browser, Window window, String address) {
        this.window = window;
        this.address = address;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(window.width(), window.height())
                .setColorScheme(window.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(window.scripts())
                .setReducedMotion(window.stillPictures() ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE)
                .setHasTouch(window.touch())
                .setLocale("en-GB")
                // A visitor's own zone changes nothing: times are the negotiation's.
                .setTimezoneId("America/New_York"));
        context.setDefaultTimeout(PATIENCE);
        context.onRequest(request -> {
            if (!isHere(request.url())) {
                complaints.add("a request left this machine: " + request.url());
            }
        });
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add("the console says: " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> complaints.add("a script failed: " + error));
    }

    private static boolean isHere(String url) {
        URI uri = URI.create(url.replace("|", "%7C"));
        return uri.getHost() == null || uri.getHost().equals("localhost");
    }

    Visitor goTo(String path) {
        page.navigate(path.startsWith("about:") ? path : address + path);
        return this;
    }

    Locator the(String selector) {
        return page.locator(selector);
    }

    /** The page's address without the machine. */
    String at() {
        return page.url().substring(address.length());
    }

    /** Has come to this address, or does within moments. */
    Visitor isAt(String path) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page)
                .hasURL(address + path);
        return hasSettled();
    }

    /** Nothing is on its way any more: what is asked for is shown, and the page's scripts have run. */
    Visitor hasSettled() {
        if (window.scripts()) {
            page.waitForFunction("() => document.readyState === 'complete' && !document.querySelector('.htmx-request')"
                    + " && (!document.querySelector('#stage') || !document.documentElement.dataset.going)");
        }
        return this;
    }

    /** Is told of what happens from now on. */
    Visitor isLive() {
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(the("[data-live-state]"))
                .hasText(java.util.regex.Pattern.compile("^live"));
        return this;
    }

    Visitor press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** For people to look at, under {@code target/screenshots}. */
    Visitor screenshot(String of) {
        // What is very long is shown as far as a reader would scroll.
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(height < 8_000)
                .setPath(SCREENSHOTS.resolve(of + "." + window.name() + ".png")));
        return this;
    }

    /** Nothing is wider than the window: nobody has to scroll sideways to read. */
    Visitor fits() {
        // Without its style sheets, which may still be on their way, nothing is as wide as it will be.
        page.waitForLoadState();
        Object wider =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue())
                .as("pixels beyond the window's edge at %s", at())
                .isLessThanOrEqualTo(0);
        return this;
    }

    /** As far as a program can tell, everybody can use it: WCAG 2.2, levels A and AA, and good practice. */
    Visitor isAccessible() {
        return hasNoViolation(
                axe().withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
    }

    /** Its colours are far enough apart: all that can be another in the dark than in the light. */
    Visitor hasContrast() {
        return hasNoViolation(axe().withRules(List.of("color-contrast", "link-in-text-block")));
    }

    /** Our pages have no frames, for which it would open a second page; and whatever is fine need not be told. */
    private AxeBuilder axe() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private Visitor hasNoViolation(AxeBuilder axe) {
        AxeResults results = axe.analyze();
        assertThat(results.getViolations()).as(() -> told(results)).isEmpty();
        return this;
    }

    private String told(AxeResults results) {
        return at() + " in " + window.name() + ": "
                + results.getViolations().stream().map(Visitor::told).collect(Collectors.joining("\n"));
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + "\n"
                + rule.getNodes().stream()
                        .limit(6)
                        .map(node -> "    " + node.getHtml() + "\n      "
                                + node.getFailureSummary().replace("\n", "\n      "))
                        .collect(Collectors.joining("\n"));
    }

    /** That an error is to be expected, because the visitor was refused something or the server was away. */
    Visitor expectsComplaint(String part) {
        assertThat(complaints).anyMatch(said -> said.contains(part));
        complaints.removeIf(said -> said.contains(part));
        return this;
    }

    /** The same where it depends on the moment whether it comes. */
    Visitor mayHaveComplaint(String part) {
        complaints.removeIf(said -> said.contains(part));
        return this;
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
