package parley.fact;

import java.util.List;
import java.util.Optional;

/**
 * A lettered part of a fact, which can be cited by itself. What the record does not state for the part is that of the whole fact.
 *
 * @param id the number of the fact and a letter
 * @param says the statement in our own words
 * @param note a warning to the reader of this part, if any; not that of the whole fact
 */
public record Part(
        FactId id,
        When when,
        List<String> actors,
        Optional<String> speaker,
        Voice voice,
        Kind kind,
        String says,
        Confidence confidence,
        boolean claim,
        Optional<String> note)
        implements Cited {

    public Part {
        actors = List.copyOf(actors);
    }
}
