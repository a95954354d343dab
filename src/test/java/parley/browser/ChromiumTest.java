package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which browser is taken, and what is said where there is none. */
class ChromiumTest {

    private static final Chromium.Download NOTHING_TO_DOWNLOAD = () -> "no way to the network";
    private static final Chromium.Install NOTHING_TO_INSTALL = tried -> null;

    @Test
    void whereNoneCanBeHadItSaysWhatToDoAndWhatWasTried() {
        Chromium none = new Chromium(List.of(Path.of("/nowhere/chromium")), NOTHING_TO_DOWNLOAD, NOTHING_TO_INSTALL);
        assertThatThrownBy(() -> none.start(program -> "started"))
                .hasMessageContaining("apt-get install chromium")
                .hasMessageContaining("PARLEY_CHROMIUM")
                .hasMessageContaining("No Chromium, Chrome or Edge is installed")
                .hasMessageContaining("no way to the network");
    }

    @Test
    void oneThatDoesNotStartIsPassedOver(@TempDir Path folder) throws IOException {
        Path broken = program(folder, "broken");
        Path good = program(folder, "good");
        Chromium two = new Chromium(List.of(broken, good), NOTHING_TO_DOWNLOAD, NOTHING_TO_INSTALL);
        String started = two.start(program -> {
            if (broken.equals(program)) {
                throw new PlaywrightException("it is a stub");
            }
            return String.valueOf(program);
        });
        assertThat(started).isEqualTo(good.toString());
    }

    @Test
    void playwrightsOwnIsTakenBeforeAnyIsInstalled() {
        Chromium downloads = new Chromium(List.of(), () -> null, tried -> {
            throw new AssertionError("not asked for");
        });
        String started = downloads.start(program -> "own: " + program);
        assertThat(started).isEqualTo("own: null");
    }

    @Test
    void oneIsInstalledWhereNothingElseIsToBeHad(@TempDir Path folder) throws IOException {
        Path debians = program(folder, "chromium");
        Chromium installs = new Chromium(List.of(), NOTHING_TO_DOWNLOAD, tried -> debians);
        String started = installs.start(String::valueOf);
        assertThat(started).isEqualTo(debians.toString());
    }

    @Test
    void whatAnotherProcessHasInstalledInTheMeantimeIsTaken(@TempDir Path folder) throws IOException {
        Path halfThere = program(folder, "chromium");
        Chromium waits = new Chromium(
                List.of(halfThere),
                () -> {
                    throw new AssertionError("not asked for");
                },
                NOTHING_TO_INSTALL);
        AtomicInteger times = new AtomicInteger();
        String started = waits.start(program -> {
            if (times.getAndIncrement() == 0) {
                throw new PlaywrightException("it is being unpacked");
            }
            return String.valueOf(program);
        });
        assertThat(started).isEqualTo(halfThere.toString());
    }

    private static Path program(Path folder, String name) throws IOException {
        Path program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
