package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Response;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.bind.annotation.GetMapping;
import parley.Served;

/** Every address that the page answers is visited, with scripts and without: a new one is asked for here. */
@ExtendWith(Visitors.class)
class EveryAddressTest {

    /** A visit to each page; N is a negotiation of May 2025. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("/", "/?find=ceasefire"),
            Map.entry("/scenarios/{name}", "/scenarios/two-readings"),
            Map.entry("/negotiations/{id}", "/negotiations/N?at=12&by=RUS&do=accept-ceasefire"),
            Map.entry("/negotiations/{id}/delete", "/negotiations/N/delete"),
            Map.entry("/negotiations/{id}/analysis", "/negotiations/N/analysis?at=41"),
            Map.entry("/compare", "/compare?left=may-2025&right=moscow-says-no"),
            Map.entry("/domains/{name}", "/domains/two-issues"),
            Map.entry("/conflicts/{name}", "/conflicts/garrison"),
            Map.entry("/facts", "/facts?find=talks"),
            Map.entry("/facts/{id}", "/facts/M7a"),
            Map.entry("/concepts", "/concepts?find=gate"),
            Map.entry("/concepts/{id}", "/concepts/precondition"),
            Map.entry("/api", "/api"));

    /** What is no page, and where it is visited. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("/negotiations/{id}/live", "LiveTest"),
            Map.entry("/negotiations/{id}/files/{file}", "TakeAwayTest"),
            Map.entry("/negotiations/{id}/analysis/pictures/{file}", "everyPictureOfAPageComesAsSvgAndAsPng"),
            Map.entry("/compare/pictures/{file}", "everyPictureOfAPageComesAsSvgAndAsPng"),
            Map.entry("/conflicts/{name}/pictures/{file}", "everyPictureOfAPageComesAsSvgAndAsPng"),
            Map.entry("/domains/{name}/pictures/{file}", "everyPictureOfAPageComesAsSvgAndAsPng"),
            Map.entry("/studies/{study}/pictures/{file}", "everyPictureOfAPageComesAsSvgAndAsPng"),
            Map.entry("/studies/{study}", "AnalysisTest"),
            Map.entry("/analysis.css", "every analysis"),
            Map.entry("/pictures.css", "every page"),
            Map.entry("/api/openapi.json", "ContractTest"));

    private static Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        new ClassFileImporter()
                .importPackages("parley.web")
                .forEach(each -> each.getMethods()
                        .forEach(method -> method.tryGetAnnotationOfType(GetMapping.class)
                                .ifPresent(get -> mapped.addAll(Arrays.asList(get.value())))));
        // Held against the contract by ContractTest.
        mapped.removeIf(path -> path.startsWith("/api/") && !ELSEWHERE.containsKey(path));
        return mapped;
    }

    @Test
    void noneIsForgotten() {
        Set<String> visited = new TreeSet<>(PAGES.keySet());
        visited.addAll(ELSEWHERE.keySet());
        assertThat(mapped()).isEqualTo(visited);
    }

    @Test
    void everyPageCanBeReadWithScriptsAndWithout(Visitors.Guests guests, Served served) {
        Visitor reader = guests.come(Window.DESKTOP);
        Visitor plain = guests.come(Window.PHONE.withoutScripts());
        PAGES.values().forEach(page -> {
            String path = page.replace("/N", "/" + served.may(null));
            String heading = "";
            for (Visitor visitor : new Visitor[] {reader, plain}) {
                Response response = visitor.page.navigate(served.address() + path);
                assertThat(response.status()).as(path).isEqualTo(200);
                visitor.hasSettled().fits();
                assertThat(visitor.the("h1")).hasCount(1);
                String own = visitor.the("h1").innerText();
                assertThat(own).as(path).isNotBlank();
                assertThat(heading.isEmpty() ? own : heading).as(path).isEqualTo(own);
                heading = own;
            }
        });
    }

    /** Also without scripts: the links are in the page. */
    @Test
    void everyPictureOfAPageComesAsSvgAndAsPng(Visitors.Guests guests, Served served) {
        Visitor plain = guests.come(Window.DESKTOP.withoutScripts());
        Set<String> files = new TreeSet<>();
        for (String page : PAGES.values()) {
            plain.goTo(page.replace("/N", "/" + served.may(null)));
            files.addAll(filesOfPictures(plain));
        }
        plain.goTo("/");
        files.addAll(filesOfPictures(plain));
        plain.goTo("/negotiations/" + served.may(null) + "/analysis?at=41");
        plain.the("[name=runs]").fill("20");
        plain.the("button:has-text('Play them')").click();
        while (plain.the("#study").getAttribute("data-over").equals("no")) {
            plain.page.reload();
        }
        files.addAll(filesOfPictures(plain));
        for (String file : files) {
            APIResponse answer = plain.page.request().get(served.address() + file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            String name = file.replaceFirst("[?].*", "");
            if (name.endsWith(".png")) {
                assertThat(answer.body()).as(file).startsWith(0x89, 'P', 'N', 'G');
            } else {
                assertThat(answer.text()).as(file).contains("<svg", "<title");
            }
        }
        mapped().stream()
                .filter(path -> path.endsWith("/pictures/{file}"))
                .map(path -> path.replaceAll("[{][^}]+[}]", "[^/]+") + "[^/]*")
                .forEach(path -> assertThat(files).anyMatch(file -> file.matches(path)));
    }

    /** Addresses of the files that stand beside the pictures of a page; fails where a picture has none. */
    @SuppressWarnings("unchecked")
    private static List<String> filesOfPictures(Visitor visitor) {
        Object found = visitor.page.evaluate("""
                () => [...document.querySelectorAll("main svg.pic")].flatMap(picture => {
                  for (let around = picture.parentElement; around.tagName !== "MAIN"; around = around.parentElement) {
                    const links = [...around.querySelectorAll("a[download]")].map(link => link.getAttribute("href"))
                        .filter(href => /[.](svg|png)([?]|$)/.test(href));
                    if (links.length > 1) return links;
                  }
                  return ["none beside " + picture.querySelector("title").textContent];
                })""");
        List<String> files = (List<String>) found;
        assertThat(files).as(visitor.at()).allMatch(file -> file.startsWith("/"));
        return files;
    }
}
