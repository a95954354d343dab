package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.Served;
import parley.negotiation.Attempt;
import parley.negotiation.MakeStatement;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Role;
import parley.negotiation.Setting;
import parley.play.NegotiationId;
import parley.play.Opening;

/** Every page, in every size and light: nothing is cut off, and everybody can use it. */
@ExtendWith(Visitors.class)
class LooksTest {

    private static final String MAY = "MAY";

    /** By name, which is that of the screenshot. A page with figures of its own for a test is looked at there. */
    private static final Map<String, String> PAGES = pages();

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("library", "/");
        pages.put("scenario", "/scenarios/may-2025");
        pages.put("negotiation", "/negotiations/MAY?at=39");
        pages.put("opening", "/negotiations/MAY?at=0");
        pages.put("end", "/negotiations/MAY");
        pages.put("moves", "/negotiations/MAY?at=39&by=UKR");
        pages.put("propose", "/negotiations/MAY?at=39&by=UKR&do=propose-ceasefire");
        pages.put("facts", "/facts");
        pages.put("fact", "/facts/S3");
        pages.put("concepts", "/concepts");
        pages.put("concept", "/concepts/ultimatum");
        pages.put("compare", "/compare");
        pages.put("futures", "/compare?left=may-2025@hard-gate&right=kyiv-lifts-its-gate");
        pages.put("analysis", "/negotiations/MAY/analysis?at=38");
        pages.put("programs", "/api");
        pages.put("problem", "/negotiations/nobody-knows-this");
        return pages;
    }

    static Stream<Window> windows() {
        return Stream.of(Window.DESKTOP, Window.DESKTOP.inTheDark(), Window.PHONE, Window.PHONE.inTheDark());
    }

    /** Colours are all that the dark changes. */
    @ParameterizedTest
    @MethodSource("windows")
    void everybodyCanUseEveryPage(Window window, Visitors.Guests guests, Served served) {
        Visitor reader = guests.come(window);
        assertAll(PAGES.entrySet().stream().map(page -> () -> {
            reader.goTo(page.getValue().replace(MAY, served.may(null).text())).hasSettled();
            if (window.dark()) {
                reader.hasContrast();
            } else {
                reader.isAccessible();
            }
            reader.fits().screenshot(page.getKey());
            reader.mayHaveComplaint("404");
        }));
    }

    /** The widest tables, and the picture of who waits for whom, are seen without scrolling sideways. */
    @Test
    void aPhoneShowsTablesAndNamesWhole(Visitors.Guests guests, Served served) {
        Visitor reader = guests.come(Window.PHONE).goTo("/negotiations/" + served.may(null) + "?at=39");
        reader.hasSettled();
        assertThat(wider(reader, ".grid, .picture svg")).isEmpty();
        assertThat(reader.the(".labels.codes")).containsText("United");
        reader.goTo("/conflicts/garrison").hasSettled();
        assertThat(wider(reader, ".analysis table")).isEmpty();
    }

    @Test
    void whatIsUnfoldedFitsAPhoneToo(Visitors.Guests guests, Served served) {
        Visitor reader = guests.come(Window.PHONE);
        String may = "/negotiations/" + served.may(null);
        for (String path :
                List.of("/", may + "?at=39&by=UKR&do=propose-ceasefire", may + "/analysis?at=38", "/facts/S3")) {
            reader.goTo(path).hasSettled();
            reader.page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
            reader.fits();
        }
    }

    /** What is wider than what it stands in. */
    private static List<?> wider(Visitor visitor, String selector) {
        return (List<?>) visitor.page.evaluate(
                "selector => [...document.querySelectorAll(selector)].filter(one => one.getClientRects().length > 0"
                        + " && one.getBoundingClientRect().width > one.parentElement.clientWidth + 1)"
                        + ".map(one => one.outerHTML.slice(0, 80))",
                selector);
    }

    @Test
    void aRoomCanReadTheProjector(Visitors.Guests guests, Served served) {
        Visitor room = guests.come(Window.PROJECTOR).goTo("/negotiations/" + served.may(null) + "?at=39");
        double before = size(room);
        room.press("p");
        assertThat(room.the("html")).hasAttribute("data-view", "projector");
        assertThat(size(room)).isGreaterThan(before * 1.3);
        room.isAccessible().fits().screenshot("negotiation");
        room.goTo("/negotiations/" + served.may(null) + "?at=44");
        assertThat(room.the("html")).hasAttribute("data-view", "projector");
    }

    private static double size(Visitor visitor) {
        return ((Number) visitor.page.evaluate(
                        "() => parseFloat(getComputedStyle(document.querySelector('.says')).fontSize)"))
                .doubleValue();
    }

    @Test
    void theThemeIsTheReadersOwnAndIsRemembered(Visitors.Guests guests) {
        Visitor reader = guests.come(Window.DESKTOP).goTo("/");
        String light = ground(reader);
        reader.press("t", "t");
        assertThat(reader.the("html")).hasAttribute("data-theme", "dark");
        assertThat(ground(reader)).isNotEqualTo(light);
        reader.goTo("/facts");
        assertThat(reader.the("html")).hasAttribute("data-theme", "dark");
    }

    private static String ground(Visitor visitor) {
        return String.valueOf(visitor.page.evaluate("() => getComputedStyle(document.body).backgroundColor"));
    }

    @Test
    void longNamesHostileNamesAndNamesFromRightToLeftDoNoHarm(Visitors.Guests guests, Served served) {
        String hostile = "<script>document.title='harm'</script><img src=x onerror=\"document.title='harm'\">";
        String rightToLeft =
                "\u0645\u0641\u0627\u0648\u0636\u0627\u062a \u0627\u0644\u0633\u0644\u0627\u0645 \u05e9\u05dc\u05d5\u05dd";
        String endless = "Donaudampfschifffahrtsgesellschaft".repeat(3);
        Setting setting = new Setting(
                hostile + " " + rightToLeft,
                java.time.ZoneId.of("Asia/Kathmandu"),
                java.time.Instant.parse("2025-05-08T00:00:00Z"),
                List.of(
                        new Party(PartyId.of("AAA"), hostile, List.of(Role.PRINCIPAL), List.of()),
                        new Party(PartyId.of("BBB"), rightToLeft, List.of(Role.PRINCIPAL), List.of()),
                        new Party(PartyId.of("CCC"), endless, List.of(Role.SUPPORTER), List.of())),
                List.of(),
                List.of());
        NegotiationId id = served.negotiations().open(new Opening(setting, null, "", null));
        for (String party : List.of("AAA", "BBB", "CCC")) {
            served.negotiations()
                    .play(
                            id,
                            Attempt.of(
                                    PartyId.of(party),
                                    setting.start(),
                                    new MakeStatement(MakeStatement.Kind.ASSERTION, hostile + endless, null, null)),
                            null);
        }
        for (Window window : List.of(Window.DESKTOP, Window.PHONE)) {
            for (String path :
                    List.of("/", "/negotiations/" + id, "/negotiations/" + id + "?by=BBB&do=propose-talks")) {
                Visitor reader = guests.come(window).goTo(path).hasSettled().fits();
                assertThat(reader.page.title()).doesNotStartWith("harm");
                reader.screenshot("hostile-" + path.replaceAll("[^a-z]+", ""));
            }
        }
        assertThat(guests.come(Window.DESKTOP).goTo("/negotiations/" + id).the("main"))
                .containsText("Asia/Kathmandu");
    }
}
