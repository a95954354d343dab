package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parley.Served;

/** Takes the two pictures of the README: {@code mvn -Pscreenshots test}. They are looked at and committed by hand. */
@ExtendWith(Visitors.class)
class Screenshots {

    private static final Path IMAGES = Path.of("docs", "images");

    @Test
    void theFirstScreen(Visitors.Guests guests) {
        Visitor somebody = guests.come(Window.DESKTOP).goTo("/");
        assertThat(somebody.the(".welcome svg").first()).isVisible();
        take(somebody, "first-screen.png");
    }

    @Test
    void aNegotiation(Visitors.Guests guests, Served served) {
        Visitor somebody = guests.come(Window.DESKTOP)
                .goTo("/negotiations/" + served.may(null) + "?at=39")
                .hasSettled();
        assertThat(somebody.the(".lanes a.mark.now")).isVisible();
        take(somebody, "negotiation.png");
    }

    private static void take(Visitor visitor, String name) {
        visitor.page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name)));
    }
}
