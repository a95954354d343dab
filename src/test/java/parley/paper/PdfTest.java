package parley.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {

    /** Every face, and families and letters that no packed font has. */
    private static final String SHEET = """
            <html lang="en"><head><title>Every face</title></head><body>
            <p style="font-family:'Handout Serif'">serif <b>bold</b> <i>slanted</i> <b><i>both</i></b></p>
            <p style="font-family:'Handout Sans'">sans <b>bold</b> <i>slanted</i> <b><i>both</i></b></p>
            <p style="font-family:Helvetica,Courier,serif">others <code>code</code> \u2460 \u2713 \u263a</p>
            <p>no family; \u0627\u0644\u0642\u0627\u0647\u0631\u0629 \u05e9\u05dc\u05d5\u05dd \u5317\u4eac \ue000 \ud83d\ude00</p>
            <ul><li>one</li></ul><ol><li>one</li></ol>
            </body></html>
            """;

    @TempDir
    private Path folder = Path.of("");

    /** Sets it in a process of its own, as a server would that has set none before. */
    static final class Alone {

        private Alone() {}

        public static void main(String[] to) throws IOException {
            Files.write(Path.of(to[0]), Pdf.of(SHEET));
        }
    }

    /** What PDFBox does by itself: it searches the machine for fonts, keeps what it found in the user's home, and logs what it took. */
    @Test
    void nothingIsWrittenIntoTheUsersHomeAndNothingIsLogged() throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path made = folder.resolve("made.pdf");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Duser.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Alone.class.getName(),
                        made.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEmpty();
        assertThat(process.waitFor()).isZero();
        assertThat(made).isNotEmptyFile();
        try (Stream<Path> kept = Files.walk(home)) {
            // Java itself keeps what the system says of its fonts, as of every program that draws.
            assertThat(kept.filter(Files::isRegularFile)
                            .map(home::relativize)
                            .filter(file -> !file.startsWith(Path.of(".java", "fonts"))))
                    .isEmpty();
        }
    }

    @Test
    void everyFontIsAPackedOneAndInTheFile() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(SHEET))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("DejaVu");
                }
            }
        }
    }
}
