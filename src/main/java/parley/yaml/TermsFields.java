package parley.yaml;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Condition;
import parley.negotiation.Form;
import parley.negotiation.Level;
import parley.negotiation.Terms;
import parley.negotiation.Window;

/** The fields of what is proposed. */
final class TermsFields {

    private TermsFields() {}

    static Terms.Ceasefire ceasefire(ScenarioFields fields) {
        @Nullable Window start = fields.mayWindow("start");
        @Nullable Condition startsWhen = fields.mayCondition("starts-when");
        @Nullable Duration length = fields.mayLength("length");
        boolean atLeast = fields.truth("at-least");
        notBoth(fields, "start", "starts-when");
        if (atLeast && fields.may("length").isEmpty()) {
            fields.may("at-least")
                    .ifPresent(spot ->
                            spot.wrong("`at-least` says nothing without a length", "Add `length: ...`, or remove it"));
        }
        return new Terms.Ceasefire(
                start,
                startsWhen,
                length,
                atLeast,
                fields.truth("partial"),
                fields.mayManyWords("quality"),
                fields.mayManyWords("scope"),
                fields.mayWords("monitoring"));
    }

    static Terms.Talks talks(ScenarioFields fields) {
        return new Terms.Talks(
                fields.mayWords("place"),
                fields.mayWindow("date"),
                fields.mayWord("form", Form.class),
                fields.mayWord("level", Level.class),
                fields.mayManyWords("agenda"),
                fields.truth("without-preconditions"));
    }

    static Terms.Exchange exchange(ScenarioFields fields) {
        return exchange(fields, fields.words("what"));
    }

    /** What is not changed may be left out. */
    static Terms.Exchange changedExchange(ScenarioFields fields) {
        return exchange(fields, fields.wordsOrNone("what"));
    }

    private static Terms.Exchange exchange(ScenarioFields fields, String what) {
        return new Terms.Exchange(what, fields.mayCount("each", 1, 10_000_000), fields.mayWindow("by"));
    }

    static Terms.Settlement settlement(ScenarioFields fields) {
        return new Terms.Settlement(List.copyOf(fields.manyWords("points")));
    }

    private static void notBoth(ScenarioFields fields, String one, String other) {
        if (fields.may(one).isPresent()) {
            fields.may(other)
                    .ifPresent(spot -> spot.wrongKey(
                            Shown.code(other) + " and " + Shown.code(one) + " exclude each other",
                            "Remove one of the two"));
        }
    }
}
