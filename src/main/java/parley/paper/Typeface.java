package parley.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The fonts that are packed with Parley: Latin, Cyrillic, Greek, Arabic and Hebrew. */
final class Typeface {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private static boolean known;

    private Typeface() {}

    /** Makes them known to everything that draws in this process. */
    static synchronized void register() {
        if (known) {
            return;
        }
        for (String file : List.of("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf")) {
            try (InputStream font = Typeface.class.getResourceAsStream(FOLDER + file)) {
                if (font == null) {
                    throw new IllegalStateException("the font " + file + " is not packed");
                }
                GraphicsEnvironment.getLocalGraphicsEnvironment()
                        .registerFont(Font.createFont(Font.TRUETYPE_FONT, font));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the font " + file + " is damaged", e);
            }
        }
        known = true;
    }
}
