package parley.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of files: on disk, or packed into the running jar. It holds plain files only, no folders. */
public final class Shelf {

    private final Map<String, Sheet> sheets;

    private Shelf(Stream<Sheet> sheets) {
        this.sheets = sheets.map(sheet -> new Sheet(sheet.name(), sheet.label(), sheet.opening(), this::sheet))
                .collect(Collectors.toMap(Sheet::name, Function.identity(), (first, second) -> first, TreeMap::new));
    }

    /**
     * A folder on disk.
     *
     * @throws UncheckedIOException if there is no such folder
     */
    public static Shelf folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new Shelf(files.filter(Files::isRegularFile).map(Shelf::file).toList().stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A shelf of these sheets, which now lie beside each other. */
    public static Shelf of(List<Sheet> sheets) {
        return new Shelf(sheets.stream());
    }

    /** One file on disk, the other files of its folder beside it. Its label is the path as given. */
    public static Sheet file(Path file) {
        return new Sheet(
                String.valueOf(file.getFileName()), file.toString(), () -> Files.newInputStream(file), name -> {
                    Path other = file.resolveSibling(name);
                    return Files.isRegularFile(other) ? Optional.of(file(other)) : Optional.empty();
                });
    }

    /**
     * A folder that the program carries with it, such as {@code seeds}.
     *
     * @throws IllegalStateException if it carries no such folder
     */
    public static Shelf packed(String folder) {
        return packed(
                folder, Optional.ofNullable(Shelf.class.getClassLoader()).orElseGet(ClassLoader::getSystemClassLoader));
    }

    static Shelf packed(String folder, ClassLoader program) {
        URL url = Optional.ofNullable(program.getResource(folder))
                .orElseThrow(() -> new IllegalStateException("The program carries no folder " + folder));
        try {
            return url.getProtocol().equals("file") ? unpacked(folder, url.toURI()) : inJar(folder, url, program);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The folder " + folder + " of the program cannot be listed", e);
        }
    }

    private static Shelf unpacked(String folder, URI place) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(place))) {
            return new Shelf(files
                    .filter(Files::isRegularFile)
                    .map(file -> new Sheet(
                            String.valueOf(file.getFileName()),
                            folder + "/" + file.getFileName(),
                            () -> Files.newInputStream(file)))
                    .toList()
                    .stream());
        }
    }

    private static Shelf inJar(String folder, URL url, ClassLoader program) throws IOException {
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        // Spring Boot's loader and the JDK both understand this connection; neither needs us to close a shared jar.
        JarFile jar = connection.getJarFile();
        String root = connection.getEntryName().replaceAll("/*$", "") + "/";
        List<String> names = jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(JarEntry::getName)
                .filter(name -> name.startsWith(root) && name.indexOf('/', root.length()) < 0)
                .map(name -> name.substring(root.length()))
                .toList();
        return new Shelf(names.stream().map(name -> inJar(folder, name, program)));
    }

    private static Sheet inJar(String folder, String name, ClassLoader program) {
        String path = folder + "/" + name;
        return new Sheet(
                name,
                path,
                () -> Optional.ofNullable(program.getResourceAsStream(path))
                        .orElseThrow(() -> new IOException("no longer in the jar: " + path)));
    }

    /** The sheet with this name, ending included. */
    public Optional<Sheet> sheet(String name) {
        return Optional.ofNullable(sheets.get(name));
    }

    /** Every YAML file, by name. */
    public List<Sheet> yaml() {
        return sheets.values().stream()
                .filter(sheet -> sheet.name().endsWith(".yaml"))
                .toList();
    }

    /** The names of the YAML files without their ending, sorted. */
    public List<String> names() {
        return yaml().stream()
                .map(sheet -> sheet.name().substring(0, sheet.name().length() - ".yaml".length()))
                .toList();
    }

    /** The same shelf with these sheets on it; one with the same name takes the place of the other. */
    public Shelf with(List<Sheet> others) {
        return new Shelf(Stream.concat(others.stream(), sheets.values().stream()));
    }
}
