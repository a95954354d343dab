package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {

    @TempDir
    Path folder;

    private Library library = new Library(Shelf.of(List.of()), Shelf.of(List.of()));

    @BeforeEach
    void aSmallLibrary() throws IOException {
        write("seeds/facts.yaml", "facts");
        write("scenarios/may-2025.yaml", "may");
        write("scenarios/seed-only.yaml", "seed");
        write("scenarios/inner/hidden.yaml", "hidden");
        write("scenarios/scenario.schema.json", "{}");
        library = Library.in(folder);
    }

    @Test
    void aScenarioHasANameOrAPath() throws IOException {
        Path mine = write("my own.yaml", "mine");

        assertThat(content(library.scenario("may-2025"))).isEqualTo("may");
        assertThat(content(library.scenario(mine.toString()))).isEqualTo("mine");
        assertThat(library.scenario(mine.toString()).orElseThrow().label()).isEqualTo(mine.toString());
    }

    @Test
    void aNearNameIsSuggested() {
        assertThat(library.scenario("may-2052").problems())
                .hasToString("[may-2052:1:1: there is no such file, and no scenario of this name."
                        + " Did you mean `may-2025`?]");
        assertThat(library.scenario("yalta").problems())
                .hasToString("[yalta:1:1: there is no such file, and no scenario of this name."
                        + " Known scenarios: may-2025, seed-only; or give the path of a file.]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", "../seeds/facts", "inner/hidden", "%2e%2e/x", "a\u0000b", "MAY-2025", "/", "scenarios"
            })
    void nothingElseIsFoundByName(String asked) {
        assertThat(library.scenario(asked).isGood()).isFalse();
    }

    @Test
    void onlyYamlFilesAreListed() {
        assertThat(library.scenarios().names()).containsExactly("may-2025", "seed-only");
        assertThat(library.scenarios().sheet("scenario.schema.json")).isPresent();
    }

    @Test
    void oneSheetCanTakeThePlaceOfAnother() throws IOException {
        Shelf changed = library.scenarios().with(List.of(Shelf.file(write("other/may-2025.yaml", "changed"))));

        assertThat(changed.names()).isEqualTo(library.scenarios().names());
        assertThat(content(changed.sheet("may-2025.yaml").map(Read::good).orElseThrow()))
                .isEqualTo("changed");
    }

    @Test
    void aFolderInAJarIsAShelf() throws IOException {
        Path jar = folder.resolve("program.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("seeds/", "seeds/a.yaml", "seeds/deep/b.yaml", "seeds-other/c.yaml")) {
                out.putNextEntry(new JarEntry(name));
                if (!name.endsWith("/")) {
                    out.write(name.getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
        try (URLClassLoader program = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Shelf shelf = Shelf.packed("seeds", program);

            assertThat(shelf.names()).containsExactly("a");
            assertThat(content(shelf.sheet("a.yaml").map(Read::good).orElseThrow()))
                    .isEqualTo("seeds/a.yaml");
        }
    }

    @Test
    void aFolderThatIsNotThereIsNoShelf() {
        assertThatThrownBy(() -> Shelf.packed("no-such-folder")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Shelf.folder(folder.resolve("none"))).isInstanceOf(UncheckedIOException.class);
    }

    private static String content(Read<Sheet> sheet) throws IOException {
        try (InputStream in = sheet.orElseThrow().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
