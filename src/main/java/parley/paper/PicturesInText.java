package parley.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.NoLoadExternalResourceSecurity;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.util.ParsedURL;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Draws the pictures that stand in a text with the packed fonts, as {@link Png} does, and loads nothing for them. */
final class PicturesInText implements SVGDrawer {

    @Override
    public void importFontFaceRules(List<FontFaceRule> faces, SharedContext shared) {
        // Whatever a picture asks for, it gets a packed one.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // As above.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        return new Drawn(
                svg,
                Integer.parseInt(svg.getAttribute("width")),
                Integer.parseInt(svg.getAttribute("height")),
                dotsPerPixel);
    }

    /**
     * One picture.
     *
     * @param width in CSS pixels, as its element says
     * @param height in CSS pixels, as its element says
     * @param dotsPerPixel of the page
     */
    private record Drawn(Element svg, int width, int height, double dotsPerPixel) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice page, RenderingContext context, double x, double y) {
            BridgeContext bridge = new BridgeContext(new Closed());
            try {
                GraphicsNode picture = new GVTBuilder().build(bridge, copied());
                page.drawWithGraphics((float) x, (float) y, width, height, picture::paint);
            } finally {
                bridge.dispose();
            }
        }

        /** Batik draws documents of its own kind only. */
        private Document copied() {
            Document document = SVGDOMImplementation.getDOMImplementation()
                    .createDocument(SVGDOMImplementation.SVG_NAMESPACE_URI, "svg", null);
            Element root = document.getDocumentElement();
            for (String name : List.of("class", "width", "height", "viewBox")) {
                root.setAttributeNS(null, name, svg.getAttribute(name));
            }
            for (Node child = svg.getFirstChild(); child != null; child = child.getNextSibling()) {
                root.appendChild(document.importNode(child, true));
            }
            return document;
        }
    }

    /** Knows the packed fonts, and nothing of the world. */
    private static final class Closed extends UserAgentAdapter {

        @Override
        public FontFamilyResolver getFontFamilyResolver() {
            return new PackedFonts();
        }

        @Override
        public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
            return new NoLoadScriptSecurity(type);
        }

        @Override
        public ExternalResourceSecurity getExternalResourceSecurity(ParsedURL resource, ParsedURL document) {
            return new NoLoadExternalResourceSecurity();
        }
    }
}
