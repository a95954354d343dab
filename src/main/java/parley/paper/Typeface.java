package parley.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The fonts that are packed: DejaVu Sans has Latin, Greek and Cyrillic, and upright also Arabic and Hebrew. */
enum Typeface {
    PLAIN("DejaVuSans.ttf"),
    BOLD("DejaVuSans-Bold.ttf"),
    SLANTED("DejaVuSans-Oblique.ttf");

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    /** The file, as TrueType. */
    byte[] bytes() {
        try (InputStream packed = Typeface.class.getResourceAsStream(FOLDER + file)) {
            if (packed == null) {
                throw new IllegalStateException("The program lacks its own font " + file);
            }
            return packed.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The program cannot read its own font " + file, e);
        }
    }

    /** For drawing; one point large. */
    Font font() {
        return Loaded.FONTS[ordinal()];
    }

    /** Read once, and only by who draws. */
    private static final class Loaded {

        static final Font[] FONTS = new Font[values().length];

        static {
            for (Typeface face : values()) {
                try {
                    FONTS[face.ordinal()] = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.bytes()));
                } catch (FontFormatException e) {
                    throw new IllegalStateException("The font " + face.file + " is damaged", e);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
