package parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a Chromium that starts: one that is installed, else the one that Playwright downloads, else Debian's where this process may
 * install it. Where there is none the browser tests fail; a test that is skipped says nothing.
 *
 * @param installed programs to try first, whether they are there or not
 * @param download makes Playwright's own browser available; returns what went wrong, or null
 * @param install installs one and returns its program, or null if that is not possible; what went wrong goes to the list
 */
record Chromium(List<Path> installed, Download download, Install install) {

    interface Download {
        @Nullable
        String fails();
    }

    interface Install {
        @Nullable
        Path program(List<String> tried);
    }

    /** Playwright starts without fetching three browsers of its own first. */
    static final Map<String, String> FETCH_NOTHING = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final List<String> NAMES = List.of(
            "chromium", "google-chrome-stable", "google-chrome", "chrome", "chromium-browser", "microsoft-edge");

    static Chromium ofThisMachine() {
        return new Chromium(placesOfThisMachine(), Chromium::downloadWithPlaywright, Chromium::installFromDebian);
    }

    Browser start(Playwright playwright) {
        return start(program -> playwright.chromium().launch(options(program)));
    }

    /** Starts with the first program that does; null as the program means Playwright's own. */
    <T> T start(Function<@Nullable Path, T> launch) {
        T browser = startInstalled(launch, new ArrayList<>());
        return browser == null ? startFetched(launch) : browser;
    }

    private <T> @Nullable T startInstalled(Function<@Nullable Path, T> launch, List<String> tried) {
        for (Path program : installed) {
            if (Files.isExecutable(program)) {
                T browser = tried(launch, program, tried);
                if (browser != null) {
                    return browser;
                }
            }
        }
        return null;
    }

    /** The tests run in several processes: the first one fetches a browser, the others wait and find it installed. */
    private <T> T startFetched(Function<@Nullable Path, T> launch) {
        Path lock = Path.of(
                System.getProperty("java.io.tmpdir"), "parley-browser-" + System.getProperty("user.name") + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // Until the channel is closed.
            List<String> tried = new ArrayList<>();
            T browser = startInstalled(launch, tried);
            return browser == null ? fetched(launch, tried) : browser;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not wait for another process that fetches a browser, by " + lock, e);
        }
    }

    private <T> T fetched(Function<@Nullable Path, T> launch, List<String> tried) {
        if (tried.isEmpty()) {
            tried.add("No Chromium, Chrome or Edge is installed where one would look.");
        }
        String fails = download.fails();
        T downloaded = fails == null ? tried(launch, null, tried) : null;
        if (downloaded != null) {
            return downloaded;
        }
        if (fails != null) {
            tried.add("Playwright could not download one: " + fails);
        }
        Path program = install.program(tried);
        T fromDebian = program == null ? null : tried(launch, program, tried);
        if (fromDebian != null) {
            return fromDebian;
        }
        throw new IllegalStateException("""
                The pages are tested in a real Chromium, and none could be started here.
                Install one and run again: `sudo apt-get install chromium` (Debian), `brew install --cask chromium` (macOS),
                or Google Chrome on any system. One that is installed elsewhere is named by the environment variable PARLEY_CHROMIUM.
                What was tried:
                  - %s""".formatted(String.join("\n  - ", tried)));
    }

    private static <T> @Nullable T tried(
            Function<@Nullable Path, T> launch, @Nullable Path program, List<String> tried) {
        try {
            return launch.apply(program);
        } catch (PlaywrightException e) {
            tried.add((program == null ? "Playwright's own browser" : program) + " does not start: "
                    + firstLines(e.getMessage()));
            return null;
        }
    }

    private static LaunchOptions options(@Nullable Path program) {
        LaunchOptions options = new LaunchOptions()
                .setHeadless(true)
                // Root has no sandbox to offer; the pages are our own.
                .setChromiumSandbox(false)
                .setArgs(List.of(
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        // Whatever tries to leave this machine does not get far.
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"));
        return program == null ? options : options.setExecutablePath(program);
    }

    private static List<Path> placesOfThisMachine() {
        List<Path> places = new ArrayList<>();
        String named = System.getenv("PARLEY_CHROMIUM");
        if (named != null) {
            places.add(Path.of(named));
        }
        String path = System.getenv("PATH");
        List<String> folders = path == null ? List.of() : Arrays.asList(path.split(File.pathSeparator, -1));
        for (String name : NAMES) {
            folders.stream()
                    .filter(folder -> !folder.isEmpty())
                    .map(folder -> Path.of(folder, name))
                    .forEach(places::add);
        }
        for (String app : List.of("Google Chrome", "Chromium", "Microsoft Edge")) {
            places.add(Path.of("/Applications", app + ".app", "Contents", "MacOS", app));
        }
        for (String variable : List.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")) {
            String folder = System.getenv(variable);
            if (folder != null) {
                places.add(Path.of(folder, "Google", "Chrome", "Application", "chrome.exe"));
                places.add(Path.of(folder, "Microsoft", "Edge", "Application", "msedge.exe"));
            }
        }
        return places;
    }

    private static @Nullable String downloadWithPlaywright() {
        try {
            ProcessBuilder install =
                    Driver.ensureDriverInstalled(FETCH_NOTHING, false).createProcessBuilder();
            install.command().addAll(List.of("install", "--only-shell", "chromium"));
            return ended(install);
        } catch (RuntimeException e) {
            return firstLines(e.getMessage());
        }
    }

    private static @Nullable Path installFromDebian(List<String> tried) {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return null;
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            tried.add("Debian's chromium was not installed: that needs root.");
            return null;
        }
        String update = ended(new ProcessBuilder("apt-get", "update"));
        String fails = ended(new ProcessBuilder("apt-get", "install", "-y", "--no-install-recommends", "chromium"));
        if (fails != null) {
            tried.add("`apt-get install chromium` failed: " + fails
                    + (update == null ? "" : " (and `apt-get update`: " + update + ")"));
            return null;
        }
        return Path.of("/usr/bin/chromium");
    }

    /** Null if the command did what it should, otherwise the end of what it said. */
    private static @Nullable String ended(ProcessBuilder command) {
        try {
            Process process = command.redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(new File(File.separatorChar == '/' ? "/dev/null" : "NUL")))
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? null : lastLine(said);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static String lastLine(String said) {
        return said.lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("it said nothing");
    }

    private static String firstLines(@Nullable String message) {
        return message == null
                ? "no reason given"
                : Stream.of(message.split("\n", -1))
                        .limit(4)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .reduce((a, b) -> a + " " + b)
                        .orElse("");
    }
}
