package parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import parley.Served;

/** Lets visitors come to a Parley that runs for all browser tests together, and sends them away after each test. */
final class Visitors implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace HERE = Namespace.create(Visitors.class);

    /** A test's own guests. */
    static final class Guests {
        private final House house;
        private final List<Visitor> present = new ArrayList<>();

        Guests(House house) {
            this.house = house;
        }

        /** Comes to the Parley that all tests share. */
        Visitor come(Window window) {
            return come(window, house.served.address());
        }

        Visitor come(Window window, String address) {
            Visitor visitor = new Visitor(house.browser, window, address);
            present.add(visitor);
            return visitor;
        }

        Served served() {
            return house.served;
        }
    }

    /** One browser and one Parley for the whole run. */
    static final class House implements AutoCloseable {
        final Served served = Served.forAWhile();
        final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Chromium.FETCH_NOTHING));
        final Browser browser = Chromium.ofThisMachine().start(playwright);

        House() {
            // A busy machine is slow; only what never comes is wrong.
            PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
            served.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Parameter wanted = parameter.getParameter();
        return wanted.getType().equals(Guests.class) || wanted.getType().equals(Served.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Guests guests = guests(context);
        return parameter.getParameter().getType().equals(Served.class) ? guests.served() : guests;
    }

    private static Guests guests(ExtensionContext context) {
        House house = context.getRoot().getStore(HERE).computeIfAbsent(House.class, key -> new House(), House.class);
        return context.getStore(HERE).computeIfAbsent(Guests.class, key -> new Guests(house), Guests.class);
    }

    /** Nobody saw an error, and nothing was loaded from elsewhere. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        Guests guests = guests(context);
        boolean failed = context.getExecutionException().isPresent();
        SoftAssertions softly = new SoftAssertions();
        for (Visitor visitor : guests.present) {
            if (failed) {
                visitor.screenshot("failed-" + context.getRequiredTestMethod().getName());
            }
            softly.assertThat(visitor.complaints())
                    .as("what went wrong while somebody looked")
                    .isEmpty();
            visitor.close();
        }
        guests.present.clear();
        if (!failed) {
            softly.assertAll();
        }
    }
}
