package parley.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

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
        return java.util.Objects.requireNonNull(Loaded.FONTS.get(this));
    }

    /** Read once, and only by who draws. */
    private static final class Loaded {

        static final Map<Typeface, Font> FONTS = new EnumMap<>(Typeface.class);

        static {
            for (Typeface face : values()) {
                FONTS.put(face, face.read());
            }
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
