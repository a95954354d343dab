package parley.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * Reads one YAML file into a tree of {@link Spot}s that know their line and column. Whatever the file holds, the outcome is a tree
 * or problems, in bounded time and memory; no exception gets out.
 */
public final class YamlReader {

    private final Bounds bounds;

    public YamlReader() {
        this(Bounds.USUAL);
    }

    public YamlReader(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Reads a sheet from its shelf; what is wrong goes into {@code problems}, and so will what its spots find wrong later. */
    public Optional<Spot> read(Sheet sheet, Problems problems) {
        try (InputStream in = sheet.open()) {
            // One byte more than allowed tells that there is more, without reading it.
            return read(sheet.label(), in.readNBytes(bounds.bytes() + 1), problems);
        } catch (IOException e) {
            problems.add(
                    new Problem(sheet.label(), 1, 1, why(e), "Check that it is there, is a file, and may be read"));
            return Optional.empty();
        }
    }

    private static String why(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return e instanceof AccessDeniedException ? "the file may not be read" : "the file cannot be read";
    }

    /** Reads the bytes of a file that messages call {@code file}. */
    public Optional<Spot> read(String file, byte[] bytes, Problems problems) {
        try {
            if (bytes.length > bounds.bytes()) {
                throw new Refusal(
                        1, 1, "the file is larger than " + size(bounds.bytes()), "Split it into smaller files");
            }
            return Optional.of(new SpotTree(file, problems).of(compose(Utf8.text(bytes))));
        } catch (Refusal refusal) {
            problems.add(refusal.in(file));
            return Optional.empty();
        }
    }

    /** Reads a few words, such as an argument, that messages call by a name. */
    Optional<Spot> words(String file, String name, String words, Problems problems) {
        try {
            return Optional.of(new SpotTree(file, problems).of(compose(words), name));
        } catch (Refusal refusal) {
            problems.add(refusal.in(file));
            return Optional.empty();
        }
    }

    private static String size(int bytes) {
        return bytes % 1024 == 0 ? bytes / 1024 + " KB" : bytes + " bytes";
    }

    /** Before the parser does, which would not say where. A directive can only stand before the first content. */
    private static void refuseDirectives(String text) {
        int number = 1;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.startsWith("%")) {
                throw new Refusal(number, 1, "a directive (`%`) is not allowed", "Remove this line");
            }
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                return;
            }
            number++;
        }
    }

    private Node compose(String text) {
        refuseDirectives(text);
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new JsonSchema())
                // Refused later, with a place: the parser gives none for them.
                .setAllowNonScalarKeys(true)
                .setCodePointLimit(bounds.bytes() + 1)
                .build();
        try {
            ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
            return new Composer(settings, new GuardedParser(parser, bounds.depth()))
                    .getSingleNode()
                    .orElseThrow(() -> new Refusal(1, 1, "the file is empty", "Begin with `format: 1`"));
        } catch (MarkedYamlEngineException e) {
            throw ParserWords.refusal(e);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            // The parser is not ours and the file may be hostile: whatever it trips over, the file is to blame.
            throw ParserWords.unplaced(e);
        }
    }
}
