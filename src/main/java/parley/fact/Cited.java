package parley.fact;

/** Whatever a citation can point to: a whole fact, a lettered part of one, or a silence of the record. */
public sealed interface Cited permits Fact, Part, Silence {

    FactId id();

    /** The statement, in our own words. */
    String says();
}
