package parley.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import parley.fact.Concepts;
import parley.fact.FactId;
import parley.fact.Facts;

/** Finds what a text mentions: terms of the field and numbers of facts. Each is linked once in a text. */
@Component("words")
public final class Linking {

    private static final Pattern NUMBER = Pattern.compile("\\b[A-Z]+[0-9]+[a-z]?\\b");

    private final Facts facts;
    private final Concepts concepts;

    Linking(Holdings holdings) {
        this.facts = holdings.facts();
        this.concepts = holdings.concepts();
    }

    /**
     * A piece of a text.
     *
     * @param to where it leads; empty for plain words
     */
    public record Piece(String words, String to) {}

    /** All of the text, in pieces. */
    public List<Piece> of(String text) {
        TreeMap<Integer, Piece> links = new TreeMap<>();
        Set<String> linked = new HashSet<>();
        for (Concepts.Mention mention : concepts.mentionsIn(text)) {
            if (linked.add(mention.concept().id())) {
                links.put(
                        mention.from(),
                        new Piece(
                                text.substring(mention.from(), mention.to()),
                                "/concepts/" + mention.concept().id()));
            }
        }
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            String number = numbers.group();
            if (FactId.parse(number).filter(facts::has).isPresent() && linked.add(number)) {
                links.put(numbers.start(), new Piece(number, "/facts/" + number));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (var link : links.entrySet()) {
            if (link.getKey() > done) {
                pieces.add(new Piece(text.substring(done, link.getKey()), ""));
            }
            if (link.getKey() >= done) {
                pieces.add(link.getValue());
                done = link.getKey() + link.getValue().words().length();
            }
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), ""));
        }
        return pieces;
    }
}
