package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Visitors.class)
class FirstLookTest {

    @Test
    void theListIsThere(Visitors.Guests guests) {
        Visitor reader = guests.come(Window.DESKTOP).goTo("/");
        assertThat(reader.the("h1")).hasText("Negotiations");
        reader.isAccessible().fits().screenshot("library");
    }
}
