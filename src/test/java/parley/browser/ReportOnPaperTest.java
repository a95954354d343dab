package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report as a teacher prints it: the first sheet has all answers, and can be handed out by itself. */
@ExtendWith(Visitors.class)
class ReportOnPaperTest {

    @TempDir
    private Path folder = Path.of("");

    /** By the program itself, as whoever prints it has it. */
    private static void write(Path file) throws IOException, InterruptedException {
        Process report = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "parley.Parley",
                        "report",
                        "may-2025",
                        "--runs",
                        "60",
                        "--to",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(report.waitFor()).isZero();
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4", "Letter"})
    void theFirstSheetHasEveryAnswerAndNothingElse(String format, Visitors.Guests guests)
            throws IOException, InterruptedException {
        Path file = folder.resolve("report.html");
        write(file);
        Path pdf = Visitor.SCREENSHOTS.resolve("report-" + format + ".pdf");
        Visitor reader = guests.come(Window.DESKTOP, file.toUri().toString()).goTo("");
        reader.page.pdf(new Page.PdfOptions().setPath(pdf).setFormat(format));

        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(page(document, 1))
                    .contains(
                            "How the answer changes with the reading",
                            "1. Why is it stuck",
                            "2. Which are the shortest")
                    .contains(
                            "3. Which situations",
                            "4. What do many futures",
                            "Assumed, among what stands there in full")
                    .contains("In full: reading A, reading B. (defined: ensemble of futures");
            assertThat(page(document, 2)).startsWith("What it is about, and what was supposed");
            assertThat(document.getNumberOfPages()).isLessThan(25);
        }
    }
}
