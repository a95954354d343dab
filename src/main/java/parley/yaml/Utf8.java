package parley.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Turns the bytes of a file into text, or says at which byte they are no text. */
final class Utf8 {

    private static final String SAVE = "Save the file as UTF-8";

    private Utf8() {}

    /**
     * @throws Refusal if the bytes are not UTF-8, or hold a character that has no place in a text file
     */
    static String text(byte[] bytes) {
        refuseOtherMarks(bytes);
        int skip = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip).slice();
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int at = in.position() + skip;
            throw Refusal.after(
                    text, "byte %d (0x%02X) is not UTF-8".formatted(at + 1, Byte.toUnsignedInt(bytes[at])), SAVE);
        }
        refuseControls(text);
        return text;
    }

    private static void refuseOtherMarks(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            throw new Refusal(1, 1, "the file is UTF-16, not UTF-8 (it begins with a UTF-16 byte order mark)", SAVE);
        }
    }

    private static void refuseControls(String text) {
        int index = 0;
        while (index < text.length()) {
            int point = text.codePointAt(index);
            if (!belongs(point)) {
                throw Refusal.after(
                        text.substring(0, index),
                        "the character %s does not belong in a text file".formatted(Shown.name(point)),
                        "Remove it; it may be invisible in your editor");
            }
            index += Character.charCount(point);
        }
    }

    /** Printable, or one of the blanks; nothing that hides text or turns its direction. */
    private static boolean belongs(int point) {
        boolean blank = point == '\t' || point == '\n' || point == '\r';
        boolean turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        boolean control = point < 0x20 || (point >= 0x7F && point < 0xA0);
        boolean other = point == 0x2028 || point == 0x2029 || point == 0xFEFF || point == 0xFFFE || point == 0xFFFF;
        return blank || !(turns || control || other);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        byte[] expected = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            expected[i] = (byte) mark[i];
        }
        return Arrays.equals(bytes, 0, mark.length, expected, 0, mark.length);
    }
}
