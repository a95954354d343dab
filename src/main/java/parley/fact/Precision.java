package parley.fact;

/** How exactly the record fixes the time of a fact. */
public enum Precision {
    /** That minute. */
    EXACT(Written.CLOCK),
    /** Near that minute. */
    ABOUT(Written.CLOCK),
    /** At that time or earlier. */
    BY(Written.CLOCK),
    /** Strictly earlier. */
    BEFORE(Written.CLOCK),
    /** Strictly later. */
    AFTER(Written.CLOCK),
    /** On that day; the words say in which part. */
    PART_OF_DAY(Written.DAY),
    /** On that day. */
    DAY(Written.DAY),
    /** Some time in those days, or throughout. */
    RANGE(Written.DAYS),
    /** Some time in that month. */
    MONTH(Written.DAYS),
    /** Some time in that year. */
    YEAR(Written.DAYS),
    /** The record gives no date. */
    UNSTATED(Written.NOTHING);

    /** How a time of this precision is written. */
    public enum Written {
        CLOCK,
        DAY,
        DAYS,
        NOTHING
    }

    private final Written written;

    Precision(Written written) {
        this.written = written;
    }

    public Written written() {
        return written;
    }
}
