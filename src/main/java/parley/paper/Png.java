package parley.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;
import parley.picture.Look;
import parley.picture.Picture;
import parley.picture.Spelling;

/** Pictures as PNG. The same picture gives the same dots. */
public final class Png {

    /** More dots than this are not drawn: each needs four bytes while it is drawn. */
    public static final long MOST_DOTS = 40_000_000;

    /** Dots for each of a picture's pixels, where nothing is said: for slides and the screens of today. */
    public static final double USUAL_SCALE = 2;

    private static final Object ONE_AT_A_TIME = new Object();

    private Png() {}

    /** How many dots it would have. */
    public static long dots(Picture picture, double scale) {
        return across(picture.width(), scale) * across(picture.height(), scale);
    }

    private static long across(double pixels, double scale) {
        return Math.max(1, Math.round(pixels * scale));
    }

    /**
     * Draws it. One is drawn at a time, whoever asks, so that memory is bounded.
     *
     * @param scale dots for each of the picture's pixels
     * @throws TooLarge if it has more than {@link #MOST_DOTS}
     */
    public static byte[] of(Picture picture, Look look, double scale) {
        // Names that become longer in other letters get their room.
        return Spelling.with(Lettering::shown, () -> drawn(picture, look, scale));
    }

    private static byte[] drawn(Picture picture, Look look, double scale) {
        long dots = dots(picture, scale);
        if (dots > MOST_DOTS) {
            throw new TooLarge(dots);
        }
        System.setProperty("java.awt.headless", "true");
        PNGTranscoder transcoder = new WithPackedFonts();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) across(picture.width(), scale));
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, (float) across(picture.height(), scale));
        transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.decode(look.paper()));
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
        String svg = Lettering.shown(look.solid(picture));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        synchronized (ONE_AT_A_TIME) {
            try {
                transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(png));
            } catch (TranscoderException e) {
                throw new IllegalStateException("A picture cannot be drawn: " + e.getMessage(), e);
            }
        }
        return png.toByteArray();
    }

    /** A picture that needs more memory than it may have. */
    public static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge(long dots) {
            super(String.format(
                    java.util.Locale.ROOT,
                    "As PNG the picture would have %,d dots, and at most %,d are drawn.",
                    dots,
                    MOST_DOTS));
        }
    }

    private static final class WithPackedFonts extends PNGTranscoder {

        @Override
        protected UserAgent createUserAgent() {
            return new SVGAbstractTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return new PackedFonts();
                }
            };
        }
    }
}
