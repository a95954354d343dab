package parley.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * The fonts that are packed. DejaVu Sans has Latin, Greek and Cyrillic, and upright also Arabic and Hebrew; the serifs, which are for text on
 * paper, have the first three.
 */
enum Typeface {
    PLAIN("DejaVuSans.ttf"),
    BOLD("DejaVuSans-Bold.ttf"),
    SLANTED("DejaVuSans-Oblique.ttf"),
    NARROW("DejaVuSansCondensed.ttf"),
    NARROW_BOLD("DejaVuSansCondensed-Bold.ttf"),
    NARROW_SLANTED("DejaVuSansCondensed-Oblique.ttf"),
    SERIF("DejaVuSerifCondensed.ttf"),
    SERIF_BOLD("DejaVuSerifCondensed-Bold.ttf"),
    SERIF_SLANTED("DejaVuSerifCondensed-Italic.ttf");

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private static final Map<Typeface, Font> READ = new EnumMap<>(Typeface.class);

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

    /** For drawing; one point large. Read once, and only by who draws. */
    Font font() {
        synchronized (READ) {
            return READ.computeIfAbsent(this, Typeface::read);
        }
    }

    private Font read() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes()));
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + file + " is damaged", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
