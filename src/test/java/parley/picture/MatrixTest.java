package parley.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.TUR;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.USA;
import static parley.testing.Cast.at;
import static parley.testing.Cast.name;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.ceasefire;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.offer;
import static parley.testing.Moves.proposeCeasefire;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Situation.given;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.negotiation.Attempt;
import parley.negotiation.DeclineProposal;
import parley.negotiation.Form;
import parley.negotiation.Level;
import parley.negotiation.LiftPrecondition;
import parley.negotiation.MakeStatement;
import parley.negotiation.Note;
import parley.negotiation.OfferVenue;
import parley.negotiation.Order;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.ProposeCeasefire;
import parley.negotiation.ProposeTalks;
import parley.negotiation.Provenance;
import parley.negotiation.Sequence;
import parley.negotiation.SoftenPrecondition;
import parley.negotiation.Subject;
import parley.negotiation.Terms;
import parley.negotiation.Urge;
import parley.picture.Matrix.Question;
import parley.testing.Situation;

class MatrixTest {

    private static Matrix matrix(Situation situation) {
        return Matrix.of(situation.table().setting(), situation.history());
    }

    private static @Nullable String says(Situation situation, PartyId party, Question question) {
        Matrix.Cell cell = matrix(situation).cell(party, question);
        return cell == null ? null : cell.says() + " (" + cell.position() + ")";
    }

    @Test
    void whoeverHasSaidNothingHasAnEmptyCell() {
        assertThat(says(given(), UKR, Question.CEASEFIRE)).isNull();
        assertThat(matrix(given()).told()).contains("Ukraine: A ceasefire? no word on record.");
    }

    @Test
    void anOfferIsAWordOnEveryQuestionThatItsTermsAnswer() {
        Terms.Talks terms = new Terms.Talks("Istanbul", null, Form.DIRECT, Level.LEADERS, List.of(), true);
        Situation situation = given().by(RUS, new ProposeTalks(offer("meet", UKR), terms));
        assertThat(says(situation, RUS, Question.TALKS)).isEqualTo("proposes “meet” (1)");
        assertThat(says(situation, RUS, Question.LEVEL)).isEqualTo("leaders (1)");
        assertThat(says(situation, RUS, Question.PLACE)).isEqualTo("Istanbul (1)");
        assertThat(says(situation, RUS, Question.ORDER)).isEqualTo("talks without preconditions (1)");
        assertThat(says(situation, RUS, Question.CEASEFIRE)).isNull();
    }

    @Test
    void theLatestWordCounts() {
        Situation situation = given().by(RUS, proposeTalks("meet", UKR), proposeTalks("again", UKR))
                .by(UKR, new DeclineProposal(name("meet")), acceptTalks("again"));
        assertThat(says(situation, RUS, Question.TALKS)).isEqualTo("proposes “again” (2)");
        assertThat(says(situation, UKR, Question.TALKS)).isEqualTo("accepts “again” (4)");
    }

    @Test
    void aYesOnConditionsNamesThem() {
        Situation situation =
                given().by(RUS, proposeTalks("meet", UKR)).by(UKR, acceptTalks("meet", ceasefireInForce()));
        assertThat(says(situation, UKR, Question.TALKS)).isEqualTo("accepts “meet”, if a ceasefire is in force (2)");
    }

    @Test
    void anOrderOfStepsIsADemandAWordOrAnythingSofterThatCameLater() {
        Situation situation = given().by(UKR, gate("first", ceasefireInForce(), Subject.TALKS));
        assertThat(says(situation, UKR, Question.ORDER))
                .isEqualTo("sets a precondition: a ceasefire is in force, before talks (1)");
        assertThat(says(situation, UKR, Question.CEASEFIRE)).isEqualTo("demands that a ceasefire is in force (1)");
        situation.by(UKR, new SoftenPrecondition(name("first"), Sequence.PARALLEL));
        assertThat(says(situation, UKR, Question.ORDER))
                .isEqualTo("softens to: a ceasefire is in force, in parallel with talks (2)");
        situation.by(UKR, new LiftPrecondition(name("first")));
        assertThat(says(situation, UKR, Question.ORDER))
                .startsWith("no longer demands: ")
                .endsWith("(3)");
        situation.by(
                RUS,
                new MakeStatement(
                        MakeStatement.Kind.POSSIBILITY,
                        "perhaps",
                        null,
                        new Order(Subject.CEASEFIRE, Sequence.WITHIN, Subject.TALKS)));
        assertThat(says(situation, RUS, Question.ORDER)).isEqualTo("a ceasefire within talks (4)");
    }

    @Test
    void whatIsMerelySaidNeverHidesAnOfferAnAnswerOrADemand() {
        Situation situation = given().by(RUS, proposeTalks("meet", UKR));
        situation.by(USA, new MakeStatement(MakeStatement.Kind.DOUBT, "he doubts it", name("meet"), null));
        assertThat(says(situation, USA, Question.TALKS)).isEqualTo("says: he doubts it (2)");
        situation.by(USA, new Urge(name("go"), List.of(UKR), "to agree at once", name("meet")));
        assertThat(says(situation, USA, Question.TALKS)).isEqualTo("urges to agree at once (3)");
        situation.by(USA, new MakeStatement(MakeStatement.Kind.DOUBT, "he doubts it again", name("meet"), null));
        assertThat(says(situation, USA, Question.TALKS)).isEqualTo("urges to agree at once (3)");
    }

    @Test
    void whoeverIsNamedByAnotherIsNamedAndNotBound() {
        Situation situation =
                given().by(UKR, new ProposeCeasefire(offer("call", RUS).with(FRA), ceasefire()));
        Matrix.Cell cell = matrix(situation).cell(FRA, Question.CEASEFIRE);
        assertThat(cell)
                .isEqualTo(new Matrix.Cell("is named by Ukraine as joining “call”", 1, Provenance.HYPOTHETICAL, true));
        situation.by(FRA, proposeCeasefire("own", RUS));
        assertThat(says(situation, FRA, Question.CEASEFIRE)).isEqualTo("proposes “own” (2)");
    }

    @Test
    void aHostThatOffersAPlaceSaysWhere() {
        Situation situation =
                given().by(TUR, new OfferVenue(name("bosporus"), "Istanbul", null, List.of(UKR, RUS), null));
        assertThat(says(situation, TUR, Question.PLACE)).isEqualTo("offers Istanbul (1)");
    }

    @Test
    void thePictureShowsEveryCellAndWhatIsSupposedSaysSo() {
        Situation situation = given();
        situation.when(new Attempt(
                RUS,
                null,
                at("05-09T10:00"),
                proposeTalks("meet", UKR),
                Note.documented("It offers.", Precision.DAY, "S4")));
        situation.at("05-10T10:00").by(UKR, acceptTalks("meet"));
        MatrixPicture picture = MatrixPicture.of(matrix(situation)).linking(position -> "?at=" + position);
        Seen seen = Seen.of(picture);
        assertThat(seen.tags("a")).hasSize(2);
        assertThat(seen.root().getTextContent()).contains("event 1").contains("event 2 · what if");
        assertThat(picture.told())
                .contains("Talks? accepts “meet” (event 2; what if).")
                .contains("proposes “meet” (event 1).");
        assertThat(seen.tags("text"))
                .allSatisfy(text -> assertThat(Seen.number(text, "y")).isLessThan(picture.height()));
    }
}
