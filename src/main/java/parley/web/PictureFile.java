package parley.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import parley.paper.Lettering;
import parley.paper.Png;
import parley.picture.Look;
import parley.picture.Picture;
import parley.report.SectionHtml;

/**
 * A picture as a file of its own.
 *
 * @param name of the picture
 * @param isPng or else SVG
 */
record PictureFile(String name, boolean isPng) {

    private static final String SVG = ".svg";
    private static final String PNG = ".png";
    private static final MediaType SVG_TYPE = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    /** What an address asks for: {@code states.svg}. */
    static PictureFile called(String file) {
        if (!file.endsWith(SVG) && !file.endsWith(PNG)) {
            throw unknown();
        }
        return new PictureFile(file.substring(0, file.length() - SVG.length()), file.endsWith(PNG));
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "There is no such picture. Each has its links below it, as SVG and as PNG.");
    }

    /**
     * The picture, to be kept under a name that says what it is of.
     *
     * @param look {@code dark}, or light
     * @param workshop where a PNG is made
     */
    ResponseEntity<byte[]> answer(Picture picture, String of, @Nullable String look, Workshop workshop) {
        byte[] bytes = isPng
                ? workshop.make(() -> png(picture, look(look)))
                : picture.file().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(isPng ? MediaType.IMAGE_PNG : SVG_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(of + "-" + name + (isPng ? PNG : SVG))
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    static Look look(@Nullable String word) {
        return "dark".equals(word) ? Look.DARK : Look.LIGHT;
    }

    static byte[] png(Picture picture, Look look) {
        try {
            return Png.of(picture, look, Png.USUAL_SCALE);
        } catch (Png.TooLarge large) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    large.getMessage() + " Take it as SVG, or from an earlier position.",
                    large);
        }
    }

    /**
     * Where the pictures of a section are.
     *
     * @param folder such as {@code /domains/two-issues/pictures/}
     * @param query what follows the file's name; may be empty
     */
    record Folder(String folder, String query) implements SectionHtml.Files {

        @Override
        public String address(String file) {
            return folder + file + query;
        }

        @Override
        public boolean isRespelled(Picture picture) {
            return Lettering.isRewritten(picture.svg());
        }
    }
}
