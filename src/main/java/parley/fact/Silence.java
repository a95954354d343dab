package parley.fact;

/** Something the record does not contain, numbered so that nobody cites the record for it. */
public record Silence(FactId id, String says) implements Cited {}
