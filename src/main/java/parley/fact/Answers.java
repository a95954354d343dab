package parley.fact;

import java.util.Optional;

/** That one fact answers an earlier one, and whether the record says so or we infer it. */
public record Answers(FactId fact, Basis basis, Optional<String> note) {

    /** How we know. */
    public enum Basis {
        EXPLICIT,
        INFERRED
    }
}
