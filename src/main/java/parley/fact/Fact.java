package parley.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One numbered entry of the record.
 *
 * @param id its number
 * @param when when it happened
 * @param paragraphs the paragraphs of the article that carry it, from 1; printed order is not the order in time
 * @param actors party codes of those who acted or spoke, perhaps none
 * @param speaker the person or office that spoke, where the record names one
 * @param targets party codes of those addressed, perhaps none
 * @param targetsImplied true if the record names no addressee and it follows only from the content
 * @param voice whose words it is in
 * @param kind what sort of act it is
 * @param says the statement in our own words
 * @param parts its lettered parts
 * @param confidence how well it is attested
 * @param sources ids of its sources, at least one
 * @param answers the earlier facts it answers
 * @param after facts that the source itself places earlier
 * @param restates facts or parts that record the same act; not to be counted as further moves
 * @param conflicts where sources disagree about it
 * @param claim true if it is a party's claim, which this tool never takes as a fact
 * @param note a warning to the reader, if any
 */
public record Fact(
        FactId id,
        When when,
        List<Integer> paragraphs,
        List<String> actors,
        Optional<String> speaker,
        List<String> targets,
        boolean targetsImplied,
        Voice voice,
        Kind kind,
        String says,
        List<Part> parts,
        Confidence confidence,
        List<String> sources,
        List<Answers> answers,
        List<FactId> after,
        List<FactId> restates,
        List<Conflict> conflicts,
        boolean claim,
        Optional<String> note)
        implements Cited {

    public Fact {
        paragraphs = List.copyOf(paragraphs);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        parts = List.copyOf(parts);
        sources = List.copyOf(sources);
        answers = List.copyOf(answers);
        after = List.copyOf(after);
        restates = List.copyOf(restates);
        conflicts = List.copyOf(conflicts);
    }

    /** The same fact with these parts. */
    public Fact withParts(List<Part> others) {
        return new Fact(
                id,
                when,
                paragraphs,
                actors,
                speaker,
                targets,
                targetsImplied,
                voice,
                kind,
                says,
                others,
                confidence,
                sources,
                answers,
                after,
                restates,
                conflicts,
                claim,
                note);
    }

    /** Every other fact or part that this one refers to. */
    public List<FactId> refersTo() {
        List<FactId> all = new ArrayList<>();
        answers.forEach(answer -> all.add(answer.fact()));
        all.addAll(after);
        all.addAll(restates);
        conflicts.forEach(conflict -> all.addAll(conflict.facts()));
        return List.copyOf(all);
    }
}
