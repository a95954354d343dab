package parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes files for users; none is ever overwritten. */
final class NewFile {

    private NewFile() {}

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw new BadInput("There is already a file " + file + ", and nothing is overwritten. Give another name.");
        } catch (NoSuchFileException nowhere) {
            throw new BadInput("There is no folder for " + file + ". Make it first, or give another place.");
        } catch (IOException broken) {
            throw new NotPossible(
                    "The file " + file + " could not be written (" + broken.getMessage() + ")",
                    "Look at the disk and the rights of the folder.",
                    broken);
        }
    }
}
