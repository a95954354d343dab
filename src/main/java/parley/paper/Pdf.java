package parley.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Well-formed XHTML as PDF: tagged, with title and language, and with its fonts inside. Nothing is loaded from anywhere, whatever it asks for. It
 * holds no date, so that the same text gives the same bytes.
 */
public final class Pdf {

    /** A longer text than this is not set: it would keep a processor for minutes, and memory with it. */
    public static final int MOST_LETTERS = 5_000_000;

    private static final Object ONE_AT_A_TIME = new Object();

    /**
     * Letters written from right to left, before what belongs to the text around them: a colon, a quotation mark or a bracket, a letter of the
     * other direction, or the end of an element. A mark behind them says so, since elements that isolate are not known here.
     */
    private static final Pattern AFTER_LEFTWARD = Pattern.compile(
            "[\\p{IsArabic}\\p{IsHebrew}]\\p{M}*+(?:(?=[:()\u201c\u201d])|(?![^\\p{L}<]*+[\\p{IsArabic}\\p{IsHebrew}]))");

    private static final int BOLD = 700;
    private static final int PLAIN = 400;

    private Pdf() {}

    /**
     * Sets it. One is set at a time, whoever asks, so that memory is bounded.
     *
     * @param xhtml with its style sheet in it, which may ask for the families {@code Handout Serif} and {@code Handout Sans}; letters that
     *     these lack are taken from others, or written in Latin ones as {@link Lettering} says
     * @throws TooLong if it has more than {@link #MOST_LETTERS}
     * @throws IllegalArgumentException if it is not well-formed
     */
    public static byte[] of(String xhtml) {
        if (xhtml.length() > MOST_LETTERS) {
            throw new TooLong(xhtml.length());
        }
        System.setProperty("java.awt.headless", "true");
        PackedMapper.install();
        Document document = read(AFTER_LEFTWARD.matcher(Lettering.shown(xhtml)).replaceAll("$0\u200e"));
        synchronized (ONE_AT_A_TIME) {
            // What it would complain of are style rules that only browsers know.
            XRLog.setLoggingEnabled(false);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            try (PdfBoxRenderer renderer = builder(document, pdf).buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                PDDocument made = renderer.getPdfDocument();
                made.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
                // Otherwise it is made from the time of day.
                made.setDocumentId((long) xhtml.hashCode());
                made.save(pdf);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return pdf.toByteArray();
        }
    }

    private static PdfRendererBuilder builder(Document document, ByteArrayOutputStream pdf) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(document, "about:blank");
        builder.toStream(pdf);
        builder.withProducer("Parley");
        builder.usePdfUaAccessibility(true);
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("#") ? uri : null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useSVGDrawer(new PicturesInText());
        font(builder, "Handout Serif", Typeface.SERIF, PLAIN, FontStyle.NORMAL);
        font(builder, "Handout Serif", Typeface.SERIF_BOLD, BOLD, FontStyle.NORMAL);
        font(builder, "Handout Serif", Typeface.SERIF_SLANTED, PLAIN, FontStyle.ITALIC);
        font(builder, "Handout Sans", Typeface.NARROW, PLAIN, FontStyle.NORMAL);
        font(builder, "Handout Sans", Typeface.NARROW_BOLD, BOLD, FontStyle.NORMAL);
        font(builder, "Handout Sans", Typeface.NARROW_SLANTED, PLAIN, FontStyle.ITALIC);
        builder.useFont(
                () -> new ByteArrayInputStream(Typeface.PLAIN.bytes()),
                "Handout Rest",
                PLAIN,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_FINAL));
        return builder;
    }

    private static void font(PdfRendererBuilder builder, String family, Typeface face, int weight, FontStyle style) {
        Set<FSFontUseCase> use = EnumSet.of(FSFontUseCase.DOCUMENT);
        builder.useFont(() -> new ByteArrayInputStream(face.bytes()), family, weight, style, true, use);
    }

    private static Document read(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var reader = factory.newDocumentBuilder();
            reader.setErrorHandler(null);
            return reader.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("what is to be set as PDF is not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Java has a reader of XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that is too long to be set. */
    public static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLong(int letters) {
            super(String.format(
                    Locale.ROOT,
                    "To be set as PDF it has %,d letters with its pictures, and at most %,d are set.",
                    letters,
                    MOST_LETTERS));
        }
    }
}
