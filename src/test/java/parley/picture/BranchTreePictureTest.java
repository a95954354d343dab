package parley.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.picture.Seen.number;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.at;
import static parley.testing.Cast.on;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.proposeTalks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import parley.negotiation.Attempt;
import parley.negotiation.DeclineProposal;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.scenario.Branch;
import parley.scenario.Branched;
import parley.scenario.Branching;
import parley.scenario.Choice;
import parley.scenario.Pick;
import parley.scenario.Scenario;
import parley.scenario.Step;
import parley.testing.Cast;

class BranchTreePictureTest {

    private static final List<Limb> TREE = List.of(
            Limb.trunk("may", "Eight days in May", 40),
            Limb.whatIf("early", "An early yes", "may", 10, 30),
            Limb.whatIf("late", "Nobody comes", "may", 30, 36),
            Limb.whatIf("within", "And then a pause", "early", 20, 25),
            Limb.notTaken("no", "What does Moscow answer? No", "early", 15),
            Limb.whatIf("lost", "Its parent is not here", "elsewhere", 3, 9));

    private static BranchTreePicture tree() {
        return BranchTreePicture.of(TREE);
    }

    private static Map<String, Double> rows(Seen seen) {
        Map<String, Double> rows = new HashMap<>();
        for (Element dot : seen.tags("g")) {
            if (dot.hasAttribute("data-limb")) {
                Element circle = (Element) dot.getElementsByTagName("circle").item(0);
                rows.putIfAbsent(dot.getAttribute("data-limb"), number(circle, "cy"));
            }
        }
        return rows;
    }

    @Test
    void everyLimbHasARowAndTheLaterItLeavesTheNearerItStands() {
        Map<String, Double> rows = rows(Seen.of(tree()));
        assertThat(rows.get("may")).isLessThan(rows.get("late"));
        assertThat(rows.get("late")).isLessThan(rows.get("early"));
        assertThat(rows.get("early")).isLessThan(rows.get("within"));
        assertThat(rows.values()).doesNotHaveDuplicates();
    }

    @Test
    void aLimbWithoutItsParentIsLeftOut() {
        assertThat(tree().told()).doesNotContain("Its parent is not here");
        assertThat(tree().told().lines()).hasSize(6);
    }

    @Test
    void whatIsSupposedAndWhatIsNotTakenAreDashedAndSaySo() {
        Seen seen = Seen.of(tree());
        assertThat(seen.root().getTextContent())
                .contains("What if: An early yes")
                .contains("Not taken: What does Moscow answer? No");
        assertThat(seen.all("limb")).hasSize(9);
        assertThat(seen.all("dashed")).hasSize(8);
    }

    @Test
    void thePlaceOfTheReaderIsMarkedAndTold() {
        BranchTreePicture there = tree().at("early", 14);
        Seen seen = Seen.of(there);
        assertThat(seen.all("spot")).hasSize(1);
        assertThat(seen.all("here-name")).hasSize(1);
        assertThat(there.told())
                .contains("leaves “Eight days in May” after event 10; 30 events. You are here, at event 14.");
    }

    @Test
    void dotsLeadToTheirEvents() {
        Seen seen = Seen.of(tree().linking((limb, position) -> "/" + limb + "?at=" + position));
        assertThat(seen.tags("a").stream().map(a -> a.getAttribute("href"))).contains("/within?at=21", "/may?at=1");
    }

    @Test
    void nothingIsCutOff() {
        BranchTreePicture tree = tree();
        for (Element text : Seen.of(tree).tags("text")) {
            double right = number(text, "x") + Letters.strong(text.getTextContent());
            assertThat(right).isLessThanOrEqualTo(tree.width());
            assertThat(number(text, "y")).isBetween(12.0, tree.height());
        }
    }

    @Test
    void aLongNegotiationHasDotsOnlyWhereSomethingIs() {
        BranchTreePicture tree = BranchTreePicture.of(List.of(
                Limb.trunk("long", "Ten thousand events", 10_000), Limb.whatIf("x", "y", "long", 5_000, 5_003)));
        assertThat(Seen.of(tree.at("long", 77)).tags("circle")).hasSizeLessThan(10);
        assertThat(tree.width()).isLessThan(1_000);
    }

    private static Step step(String id, String time, PartyId by, Move move) {
        return new Step(Name.of(id), Attempt.of(by, at(time), move), List.of(), 0);
    }

    /** Russia offers; then the choice is whether Ukraine says yes, which makes an event more than a no. */
    private static Scenario scenario() {
        Choice choice = new Choice(
                Name.of("answer"),
                "What does Kyiv answer?",
                List.of(
                        new Choice.Option(Name.of("with-a-yes"), "A yes"),
                        new Choice.Option(Name.of("with-a-no"), "A no")),
                null);
        List<Step> steps = List.of(
                step("offer", "05-09T10:00", RUS, proposeTalks("meet", on("05-15"), UKR)),
                step("yes", "05-10T10:00", UKR, acceptTalks("meet")).in(new Pick(choice.name(), Name.of("with-a-yes"))),
                step("no", "05-10T10:00", UKR, new DeclineProposal(Name.of("meet")))
                        .in(new Pick(choice.name(), Name.of("with-a-no"))));
        return new Scenario(
                Name.of("trunk"),
                "The offer",
                "?",
                "",
                Cast.SETTING,
                List.of(),
                steps,
                null,
                List.of(),
                "digest",
                null,
                List.of(choice),
                List.of(),
                List.of(),
                null);
    }

    @Test
    void aScenarioShowsItsBranchesAndTheWaysThatItDoesNotTake() {
        Branch branch = new Branch(
                Name.of("silence"),
                "Nobody answers",
                "?",
                "",
                null,
                Name.of("trunk"),
                new Branch.At.AfterEvent(1),
                null,
                List.of(),
                Branch.Changes.adding().keeping(Branch.Keep.NONE),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                "digest");
        assertThat(BranchTreePicture.ofScripts(List.of(scenario(), script(branch)))
                        .told()
                        .lines())
                .containsExactly(
                        "Branches: 1 what-if, 1 way not taken.",
                        "The offer: 3 events.",
                        "Not taken: What does Kyiv answer? A no: offered in “The offer” after event 1.",
                        "What if: Nobody answers: leaves “The offer” after event 1; 1 event.");
    }

    private static Scenario script(Branch branch) {
        return ((Branched.Script) Branching.apply(scenario(), branch)).scenario();
    }
}
