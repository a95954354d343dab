package parley.negotiation;

/** How well the time of a move is known. The model needs an order; the record often has less. */
public enum Precision {
    EXACT,
    ABOUT,
    /** No later than this. */
    BY,
    /** The part of the day is known, the hour is the model's. */
    PART_OF_DAY,
    /** Only the day is known, the hour is the model's. */
    DAY,
    /** Some time in a stretch of days, which the words of the record name; the day is the model's. */
    RANGE,
    /** Only the month is known, the day is the model's. */
    MONTH
}
