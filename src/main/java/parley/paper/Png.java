package parley.paper;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import parley.picture.Look;
import parley.picture.Picture;

/** Pictures as PNG. */
public final class Png {

    /** More dots than this are not drawn: they would need more memory than most machines give. */
    public static final long MOST_DOTS = 60_000_000;

    private Png() {}

    /** How many dots it would have. */
    public static long dots(Picture picture, double scale) {
        return (long) Math.ceil(picture.width() * scale) * (long) Math.ceil(picture.height() * scale);
    }

    /**
     * Draws it.
     *
     * @param scale dots for each of the picture's pixels: 2 for slides and screens of today
     * @throws IllegalArgumentException if it has more than {@link #MOST_DOTS}
     */
    public static byte[] of(Picture picture, Look look, double scale) {
        if (dots(picture, scale) > MOST_DOTS) {
            throw new IllegalArgumentException("too large: " + dots(picture, scale) + " dots");
        }
        System.setProperty("java.awt.headless", "true");
        Typeface.register();
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) (picture.width() * scale));
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, (float) (picture.height() * scale));
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(look.file(picture))), new TranscoderOutput(png));
        } catch (TranscoderException e) {
            throw new IllegalStateException("a picture cannot be drawn: " + e.getMessage(), e);
        }
        return png.toByteArray();
    }
}
