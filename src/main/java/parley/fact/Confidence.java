package parley.fact;

/** How well a fact is attested. It says nothing about whether a claim is true. */
public enum Confidence {
    /** In the seed article itself. */
    SEED,
    /** In two or more sources of different outlets. */
    V2,
    /** In one source. */
    V1,
    /** General knowledge, not verified. */
    GK
}
