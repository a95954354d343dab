package parley.web;

import java.util.List;
import java.util.Objects;
import parley.fact.Cited;
import parley.fact.Fact;
import parley.fact.FactId;
import parley.fact.Facts;

/**
 * A fact that a move rests on, in a few words.
 *
 * @param how "quoted", "reported", "narrated"; empty where the record does not say
 * @param claim it is somebody's claim, which nobody here takes for a fact
 * @param disputed sources disagree about it
 * @param sources who published it
 */
public record Citation(String id, String says, String how, boolean claim, boolean disputed, List<String> sources) {

    static List<Citation> of(List<String> cites, Facts facts) {
        return cites.stream()
                .map(cite -> FactId.parse(cite)
                        .flatMap(id -> facts.cites(id).map(cited -> of(cited, facts)))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Citation of(Cited cited, Facts facts) {
        Fact whole = facts.fact(cited.id()).orElse(null);
        return new Citation(
                cited.id().toString(),
                cited.says(),
                whole == null ? "" : firstWord(whole.voice().words()),
                whole != null && whole.claim(),
                whole != null && !whole.conflicts().isEmpty(),
                facts.sourcesOf(cited.id()).stream()
                        .map(source -> source.outlet())
                        .distinct()
                        .toList());
    }

    /** "quoted: the speaker's own words..." begins with the word for it. */
    private static String firstWord(String words) {
        return words.substring(0, words.indexOf(':'));
    }
}
