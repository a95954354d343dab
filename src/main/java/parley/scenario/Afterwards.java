package parley.scenario;

import java.util.List;

/**
 * Something that came later and is told, not played.
 *
 * @param when in words: "19 May 2025"
 * @param says in own words
 * @param cites facts
 */
public record Afterwards(String when, String says, List<String> cites) {

    public Afterwards {
        cites = List.copyOf(cites);
    }
}
