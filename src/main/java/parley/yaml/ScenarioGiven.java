package parley.yaml;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Measure;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Terms;
import parley.negotiation.Undertaking;

/** Reads what already bound or weighed on whom when a scenario starts. */
final class ScenarioGiven {

    private static final Terms.Ceasefire UNSTATED =
            new Terms.Ceasefire(null, null, null, false, false, List.of(), List.of(), null);

    private final List<Undertaking> undertakings;
    private final List<Measure> measures;

    ScenarioGiven(Optional<ScenarioFields> given) {
        this.undertakings = given.map(fields ->
                        fields.list(fields.may("undertakings"), spot -> Optional.of(undertaking(fields.of(spot))), 1))
                .orElse(List.of());
        this.measures = given.map(
                        fields -> fields.list(fields.may("measures"), spot -> Optional.of(measure(fields.of(spot))), 1))
                .orElse(List.of());
        given.ifPresent(ScenarioFields::nothingElse);
    }

    List<Undertaking> undertakings() {
        return undertakings;
    }

    List<Measure> measures() {
        return measures;
    }

    private static Undertaking undertaking(ScenarioFields fields) {
        Name name = fields.makes(ScenarioSort.UNDERTAKING);
        String title = fields.words("title");
        List<PartyId> by = fields.parties("by");
        boolean unilateral = fields.truth("unilateral");
        Undertaking.State state = fields.word("state", Undertaking.State.class);
        @Nullable Instant from = fields.mayFirst("from");
        @Nullable Instant until = fields.mayLast("until");
        @Nullable Instant ended = fields.mayLast("ended");
        Terms.Ceasefire terms = fields.inside("terms").map(ScenarioGiven::terms).orElse(UNSTATED);
        fields.nothingElse();
        check(fields, by, unilateral, state, terms);
        if (from != null && until != null && until.isBefore(from)) {
            fields.may("until").ifPresent(spot -> spot.wrong("`until` is before `from`", "Exchange them"));
        }
        return new Undertaking(name, title, terms, by, unilateral, state, from, until, ended);
    }

    private static Terms.Ceasefire terms(ScenarioFields fields) {
        Terms.Ceasefire terms = TermsFields.ceasefire(fields);
        fields.nothingElse();
        return terms;
    }

    private static void check(
            ScenarioFields fields,
            List<PartyId> by,
            boolean unilateral,
            Undertaking.State state,
            Terms.Ceasefire terms) {
        if (unilateral && by.size() > 1) {
            fields.may("by")
                    .ifPresent(spot -> spot.wrong(
                            "a unilateral undertaking is one party's, and this names " + by.size(),
                            "Make one entry for each, or remove `unilateral`"));
        }
        if (!unilateral && by.size() == 1) {
            fields.may("by")
                    .ifPresent(spot -> spot.wrong(
                            "an undertaking by one party alone is unilateral",
                            "Add `unilateral: true`, or name the others that it binds"));
        }
        boolean over = state == Undertaking.State.EXPIRED || state == Undertaking.State.DENOUNCED;
        if (!over) {
            fields.may("ended")
                    .ifPresent(spot -> spot.wrongKey(
                            "`ended` does not belong to an undertaking that still stands",
                            "Remove it, or write `state: expired` or `state: denounced`"));
        }
        if (state == Undertaking.State.PENDING && fields.may("from").isEmpty() && terms.startsWhen() == null) {
            fields.may("state")
                    .ifPresent(spot -> spot.wrong(
                            "nothing says when this pending undertaking comes into force",
                            "Add `from: ...`, or `starts-when` to its terms"));
        }
    }

    private static Measure measure(ScenarioFields fields) {
        Measure measure = new Measure(
                fields.makes(ScenarioSort.MEASURE),
                fields.party("by"),
                fields.parties("on"),
                fields.words("what"),
                null,
                true);
        fields.nothingElse();
        return measure;
    }
}
