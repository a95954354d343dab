package parley.yaml;

/**
 * How much of a file we are willing to read.
 *
 * @param bytes the largest file
 * @param depth how deep lists and maps may lie inside one another
 */
public record Bounds(int bytes, int depth) {

    /** 256 KB and twenty levels: many times more than any honest file of ours. */
    public static final Bounds USUAL = new Bounds(256 * 1024, 20);

    public Bounds {
        if (bytes < 1 || depth < 1 || depth > 200) {
            throw new IllegalArgumentException("A file has at least one byte, and 1 to 200 levels");
        }
    }

    public Bounds withBytes(int other) {
        return new Bounds(other, depth);
    }
}
