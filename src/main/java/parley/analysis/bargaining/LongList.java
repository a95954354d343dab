package parley.analysis.bargaining;

import java.util.Arrays;

/** Numbers of outcomes, as they are found. */
final class LongList {

    private long[] items = new long[16];
    private int size;

    void add(long item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }

    long[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
