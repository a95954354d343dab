package parley.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.analysis.stability.OptionForm;
import parley.analysis.stability.Pattern;
import parley.analysis.stability.Preference;
import parley.analysis.stability.Statement;
import parley.analysis.stability.StatementWords;

/** Reads what a party prefers, in one of the three ways of writing it. */
record PreferenceWords(OptionForm form) {

    /**
     * Reads one of the three.
     *
     * @param way {@code ranking}, {@code payoffs} or {@code statements}
     * @return nothing if a problem was noted
     */
    Optional<Preference> read(Spot words, String way) {
        return switch (way) {
            case "ranking" -> ranking(words);
            case "payoffs" -> payoffs(words);
            case "statements" -> statements(words);
            default -> throw new IllegalArgumentException(way);
        };
    }

    private int options() {
        return form.options().size();
    }

    private Optional<Preference> ranking(Spot words) {
        List<List<Pattern>> ties = new ArrayList<>();
        boolean fine = words.type() == Spot.Type.LIST;
        for (Spot entry : words.items()) {
            List<Pattern> tie = new ArrayList<>();
            for (Spot each : entry.oneOrMany()) {
                Optional<Pattern> pattern = StateWords.pattern(each, options());
                fine &= pattern.isPresent();
                pattern.ifPresent(tie::add);
            }
            ties.add(tie);
        }
        return fine ? Optional.of(new Preference.Ranking(ties)) : Optional.empty();
    }

    private Optional<Preference> payoffs(Spot words) {
        Map<Long, Double> payoffs = new HashMap<>();
        boolean fine = words.type() == Spot.Type.MAP;
        for (Map.Entry<String, Spot> entry : words.map().entrySet()) {
            Optional<Long> state = StateWords.key(entry.getKey(), entry.getValue(), options());
            Optional<Double> payoff = Numbers.number(entry.getValue());
            fine &= state.isPresent() && payoff.isPresent();
            state.ifPresent(bits -> payoff.ifPresent(number -> payoffs.put(bits, number)));
        }
        return fine ? Optional.of(new Preference.Payoffs(payoffs)) : Optional.empty();
    }

    private Optional<Preference> statements(Spot words) {
        List<Statement> statements = new ArrayList<>();
        boolean fine = words.type() != Spot.Type.MAP;
        for (Spot each : words.oneOrMany()) {
            Optional<Statement> statement = statement(each);
            fine &= statement.isPresent();
            statement.ifPresent(statements::add);
        }
        return fine ? Optional.of(new Preference.Statements(statements)) : Optional.empty();
    }

    private Optional<Statement> statement(Spot spot) {
        // A bare number is an option's, and a negative one says that it is not taken up.
        Optional<String> text = spot.type() == Spot.Type.WHOLE ? Optional.of(spot.raw()) : spot.text();
        try {
            return text.map(sentence -> StatementWords.read(sentence, form));
        } catch (StatementWords.Unreadable unreadable) {
            spot.wrong(
                    "in the statement " + spot.shown() + ", at its character " + (unreadable.at() + 1) + ": "
                            + unreadable.what(),
                    unreadable.mend());
            return Optional.empty();
        }
    }
}
