package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.exchange.cameo.Draft;
import parley.exchange.cameo.DraftJson;
import parley.exchange.cameo.DraftProse;
import parley.exchange.cameo.DraftYaml;
import parley.exchange.cameo.Drafting;
import parley.exchange.cameo.EventSheet;
import parley.negotiation.Name;
import parley.negotiation.PartyId;

/** A draft of a scenario from a file of event data. */
final class DraftFromRows {

    /** In bytes. */
    private static final long LARGEST = 5_000_000;

    private static final String ENDING = ".yaml";

    private final Desk desk;
    private final Path file;
    private final List<PartyId> principals;

    DraftFromRows(Desk desk, Path file, List<PartyId> principals) {
        this.desk = desk;
        this.file = file;
        this.principals = principals;
    }

    /** @param out the new file; null for standard output, with what is to be said beside it */
    void write(@Nullable Path out, Format format) {
        Name name = name(out == null ? file : out, out != null);
        Draft draft = draft();
        String yaml = DraftYaml.write(draft, name, String.valueOf(file.getFileName()));
        if (out != null) {
            NewFile.write(out, yaml);
            if (format == Format.JSON) {
                desk.printData(DraftJson.write(draft, out.toString()));
            } else {
                desk.printText(Harmless.text(
                        "Wrote " + out + ". " + DraftProse.of(draft) + "Then: parley check " + out + "\n"));
            }
            return;
        }
        if (format == Format.JSON) {
            throw new BadInput("--format json says what was written, and so needs --out DRAFT.");
        }
        desk.printData(yaml);
        desk.screen().complain(Harmless.text("parley: " + DraftProse.of(draft).strip()));
    }

    private Draft draft() {
        EventSheet.Read read = EventSheet.read(text());
        if (!read.bad().isEmpty()) {
            throw new BadInput(
                    read.bad().stream().map(bad -> file + ":" + bad.told()).toList());
        }
        try {
            return Drafting.of(read.rows(), principals);
        } catch (IllegalArgumentException no) {
            throw new BadInput(file + ": " + no.getMessage() + ".");
        }
    }

    private String text() {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(
                    "There is no file " + file + ". Expected event data: a CSV file with date, source, target, code.");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new BadInput("The file " + file + " is larger than " + LARGEST + " bytes. Split it by years.");
            }
            return Files.readString(file);
        } catch (java.nio.charset.CharacterCodingException notUtf8) {
            throw new BadInput("The file " + file + " is not UTF-8. Save it as UTF-8 and try again.");
        } catch (IOException broken) {
            throw new BadInput("The file " + file + " cannot be read: " + broken.getMessage() + ".");
        }
    }

    /** Of the scenario, which has the name of its file. */
    private static Name name(Path path, boolean exactly) {
        String whole = String.valueOf(path.getFileName());
        if (exactly) {
            String stem = whole.endsWith(ENDING) ? whole.substring(0, whole.length() - ENDING.length()) : "";
            if (!Name.isName(stem)) {
                throw new BadInput("--out " + path
                        + " does not fit: a scenario has the name of its file. Expected small letters, digits and hyphens, and"
                        + " .yaml at the end, such as my-draft.yaml.");
            }
            return Name.of(stem);
        }
        String plain = whole.replaceFirst("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return Name.of(Name.isName(plain) ? plain : "draft");
    }
}
