package parley.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for whatever font PDFBox looks for: a packed one, and never one of the machine's. PDFBox's own mapper searches all folders of fonts
 * and keeps what it found in the user's home.
 */
final class PackedMapper implements FontMapper {

    private static final PackedMapper ONE = new PackedMapper();

    private @Nullable TrueTypeFont plain;

    private PackedMapper() {}

    /** From now on PDFBox asks this one, wherever in the program it is used. */
    static void install() {
        FontMappers.set(ONE);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor like) {
        return new FontMapping<>(plain(), false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor like) {
        // It is meant to be this one: called a fallback it would be complained of in the log.
        return new FontMapping<>(plain(), false);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor like, PDCIDSystemInfo signs) {
        return new CIDFontMapping(null, plain(), false);
    }

    private synchronized TrueTypeFont plain() {
        TrueTypeFont found = plain;
        if (found == null) {
            try {
                found = new TTFParser().parse(new RandomAccessReadBuffer(Typeface.PLAIN.bytes()));
                plain = found;
            } catch (IOException e) {
                throw new UncheckedIOException("The program cannot read its own font", e);
            }
        }
        return found;
    }
}
