package parley.paper;

import java.awt.font.TextAttribute;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.gvt.font.AWTGVTFont;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;

/** Whatever font a picture asks for, it gets a packed one: what is installed on a machine must not change a picture. */
final class PackedFonts implements FontFamilyResolver {

    private static final String NAME = "DejaVu Sans";

    private static final GVTFontFamily STYLED = new Family(false);

    /** For letters that the slanted font lacks. */
    private static final GVTFontFamily UPRIGHT = new Family(true);

    @Override
    public GVTFontFamily resolve(String family) {
        return STYLED;
    }

    @Override
    public GVTFontFamily resolve(String family, FontFace face) {
        return STYLED;
    }

    @Override
    public GVTFontFamily loadFont(InputStream in, FontFace face) {
        return STYLED;
    }

    @Override
    public GVTFontFamily getDefault() {
        return STYLED;
    }

    @Override
    public GVTFontFamily getFamilyThatCanDisplay(char c) {
        return UPRIGHT;
    }

    private record Family(boolean upright) implements GVTFontFamily {

        @Override
        public String getFamilyName() {
            return NAME;
        }

        @Override
        public GVTFontFace getFontFace() {
            return new GVTFontFace(NAME);
        }

        @Override
        public GVTFont deriveFont(float size, AttributedCharacterIterator text) {
            return deriveFont(size, text.getAttributes());
        }

        @Override
        @SuppressWarnings("rawtypes") // as the library has it
        public GVTFont deriveFont(float size, Map attributes) {
            boolean bold = attributes.get(TextAttribute.WEIGHT) instanceof Number weight
                    && weight.floatValue() >= TextAttribute.WEIGHT_SEMIBOLD;
            boolean slanted =
                    attributes.get(TextAttribute.POSTURE) instanceof Number posture && posture.floatValue() > 0;
            Typeface face = bold ? Typeface.BOLD : slanted && !upright ? Typeface.SLANTED : Typeface.PLAIN;
            return new AWTGVTFont(face.font(), size);
        }

        @Override
        public boolean isComplex() {
            return false;
        }
    }
}
