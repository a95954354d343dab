package parley.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.picture.Seen.number;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.TUR;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.at;
import static parley.testing.Cast.on;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Situation.given;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import parley.negotiation.Attempt;
import parley.negotiation.MakeStatement;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.Provenance;
import parley.negotiation.Recorded;
import parley.negotiation.Role;
import parley.negotiation.Setting;
import parley.negotiation.Table;
import parley.testing.Cast;
import parley.testing.RandomPlay;
import parley.testing.Situation;

class TimelinePictureTest {

    /** Positions: 1 proposed in the record, 2 a private statement, 3 a supposed yes, 4 talks agreed. */
    private static Situation aMeeting() {
        Situation situation = given().at("05-11T01:30");
        situation.when(new Attempt(
                RUS,
                null,
                at("05-11T01:30"),
                proposeTalks("meet", on("05-15"), UKR),
                Note.documented("Russia offers talks.", Precision.ABOUT, "S4", "M5")));
        situation.when(new Attempt(
                TUR,
                null,
                at("05-11T12:00"),
                new MakeStatement(MakeStatement.Kind.WELCOME, "good", Name.of("meet"), null),
                new Note(
                        "Türkiye tells Ukraine something.",
                        Provenance.DOCUMENTED,
                        List.of("M9"),
                        Precision.DAY,
                        List.of(TUR, UKR))));
        return situation.at("05-13T10:00").by(UKR, acceptTalks("meet"));
    }

    private static TimelinePicture timeline(Situation situation) {
        return TimelinePicture.of(situation.table(), situation.history());
    }

    private static Element mark(Seen seen, int position) {
        return seen.all("mark").stream()
                .filter(mark -> mark.getAttribute("data-position").equals(Integer.toString(position)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> styles(Element element) {
        return List.of(element.getAttribute("class").split(" ", -1));
    }

    @Test
    void everyEventHasAMarkInTheLaneOfWhoeverMadeIt() {
        Seen seen = Seen.of(timeline(aMeeting()));
        assertThat(seen.all("mark")).hasSize(4);
        assertThat(number(mark(seen, 1), "data-y")).isLessThan(number(mark(seen, 2), "data-y"));
        assertThat(number(mark(seen, 3), "data-y")).isLessThan(number(mark(seen, 1), "data-y"));
        assertThat(number(mark(seen, 4), "data-y")).isGreaterThan(number(mark(seen, 2), "data-y"));
    }

    @Test
    void aMarkSaysWhenWhoWhatAndHowItIsKnown() {
        Seen seen = Seen.of(timeline(aMeeting()));
        assertThat(mark(seen, 1).getTextContent())
                .contains("1. Sunday 11 May 2025, about 01:30. Russia: Russia offers talks. Proposal or offer;"
                        + " documented: S4, M5.");
        assertThat(mark(seen, 2).getTextContent()).contains("In private among Türkiye and Ukraine. Answers 1.");
    }

    @Test
    void whatIsSupposedIsHatchedOutlinedAndSaysSo() {
        Seen seen = Seen.of(timeline(aMeeting()));
        Element supposed = mark(seen, 3);
        assertThat(supposed.getTextContent())
                .contains("What if: ")
                .contains("; hypothetical.")
                .contains("what if");
        assertThat(seen.all("supposed").get(0).getAttribute("fill")).startsWith("url(#hatch-");
        assertThat(Look.forPages()).contains(".supposed{").contains("stroke-dasharray");
        assertThat(mark(seen, 1).getTextContent()).doesNotContainIgnoringCase("what if");
        assertThat(seen.all("fork")).hasSize(1);
    }

    @Test
    void patternsThatAreUsedAreThere() {
        Seen seen = Seen.of(timeline(aMeeting()));
        for (Element supposed : seen.all("supposed")) {
            String fill = supposed.getAttribute("fill");
            assertThat(seen.ids()).contains(fill.substring("url(#".length(), fill.length() - 1));
        }
    }

    @Test
    void whatWasNotPublicBearsALock() {
        Seen seen = Seen.of(timeline(aMeeting()));
        assertThat(seen.all("lock")).hasSize(2);
        assertThat(seen.all("lock").get(0).getParentNode()).isEqualTo(mark(seen, 2));
    }

    @Test
    void theEventAtThePositionIsMarkedAndLaterOnesAreFaded() {
        Seen seen = Seen.of(timeline(aMeeting()).at(2));
        assertThat(styles(mark(seen, 1))).doesNotContain("now", "later");
        assertThat(styles(mark(seen, 2))).contains("now");
        assertThat(mark(seen, 2).getAttribute("aria-current")).isEqualTo("step");
        assertThat(styles(mark(seen, 3))).contains("later");
        assertThat(seen.all("tie").stream().filter(tie -> tie.hasAttribute("data-to")))
                .anySatisfy(tie -> assertThat(styles(tie)).contains("lit"))
                .anySatisfy(tie -> assertThat(styles(tie)).contains("later"));
    }

    @Test
    void beforeTheFirstEventEverythingIsLater() {
        Seen seen = Seen.of(timeline(aMeeting()).at(0));
        assertThat(seen.all("mark"))
                .hasSize(4)
                .allSatisfy(mark -> assertThat(styles(mark)).contains("later"));
        assertThat(seen.all("here")).isEmpty();
    }

    @Test
    void nothingHasHappenedYet() {
        TimelinePicture empty = timeline(given());
        assertThat(Seen.of(empty).all("mark")).isEmpty();
        assertThat(Seen.of(empty.inRows(800)).all("mark")).isEmpty();
        assertThat(empty.told()).startsWith("Timeline: nothing has happened yet.\nLanes: Ukraine (principal), ");
    }

    @Test
    void eventsLeadWhereTheyAreToldTo() {
        Seen seen = Seen.of(timeline(aMeeting()).linking(position -> "?at=" + position + "&live=no"));
        assertThat(mark(seen, 3).getTagName()).isEqualTo("a");
        assertThat(mark(seen, 3).getAttribute("href")).isEqualTo("?at=3&live=no");
        assertThat(mark(Seen.of(timeline(aMeeting())), 3).getTagName()).isEqualTo("g");
    }

    @Test
    void twoTimelinesOnAPageShareNoId() {
        List<String> ids =
                new ArrayList<>(Seen.of(timeline(aMeeting()).named("left-")).ids());
        ids.addAll(Seen.of(timeline(aMeeting()).named("right-")).ids());
        assertThat(ids).doesNotHaveDuplicates().contains("left-e1", "right-e1");
    }

    @Test
    void itIsTheSameEveryTimeAndHasNoScriptAndNoStyleOfItsOwn() {
        String svg = timeline(aMeeting()).svg();
        assertThat(svg).isEqualTo(timeline(aMeeting()).svg());
        assertThat(svg).doesNotContain("<script", "<style", " style=", "onclick");
    }

    @Test
    void hostileNamesAreText() {
        PartyId nasty = PartyId.of("NASTY");
        String name = "</text><script>alert(\"1\")</script>&\u0000\u001B[31m '";
        Setting setting = new Setting(
                "A test",
                Cast.KYIV,
                at("05-08T00:00"),
                List.of(
                        new Party(nasty, name, List.of(Role.PRINCIPAL), List.of()),
                        new Party(RUS, "\u202E\u0627\u0644\u0639\u0631\u0628", List.of(Role.PRINCIPAL), List.of())),
                List.of(),
                List.of());
        Situation situation = given(setting).by(nasty, proposeTalks("meet", RUS));
        Seen seen = Seen.of(timeline(situation));
        assertThat(seen.tags("script")).isEmpty();
        assertThat(mark(seen, 1).getTextContent()).contains("</text><script>alert(\"1\")</script>&\uFFFD\uFFFD[31m");
    }

    @Test
    void longNamesStayInTheirLane() {
        PartyId id = PartyId.of("LONG");
        String name = "The Organization for the Prohibition of Everything that Has a Very Long Name";
        Setting setting = new Setting(
                "A test",
                Cast.KYIV,
                at("05-08T00:00"),
                List.of(new Party(id, name, List.of(Role.PRINCIPAL), List.of())),
                List.of(),
                List.of());
        Seen seen = Seen.of(TimelinePicture.of(Table.opening(setting), List.of()));
        assertThat(seen.all("ink"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(Letters.width(line.getTextContent(), 11.3) + number(line, "x"))
                        .isLessThanOrEqualTo(TimelinePicture.Labels.NAMES.width()));
        assertThat(seen.tags("title"))
                .anySatisfy(title -> assertThat(title.getTextContent()).isEqualTo(name));
    }

    @Test
    void noTwoMarksOverlapHoweverDenseTheDay() {
        RandomPlay.Played played = RandomPlay.of(7, 400);
        TimelinePicture timeline = TimelinePicture.of(played.table(), played.events());
        List<Element> marks = Seen.of(timeline).all("mark");
        assertThat(marks).hasSize(Math.min(played.events().size(), TimelinePicture.USUAL_WINDOW));
        double before = -100;
        for (Element mark : marks) {
            assertThat(number(mark, "data-x")).isGreaterThan(before + 30);
            before = number(mark, "data-x");
            assertThat(before + 15).isLessThan(timeline.lanesWidth());
            assertThat(number(mark, "data-y") + 29).isLessThanOrEqualTo(timeline.lanesHeight());
        }
    }

    /** An arrow runs between columns and above signs; only at its ends it comes near one. */
    @Test
    void noArrowCrossesASign() {
        RandomPlay.Played played = RandomPlay.of(11, 150);
        TimelinePicture timeline = TimelinePicture.of(played.table(), played.events());
        Seen seen = Seen.of(timeline);
        Pattern level = Pattern.compile("H(-?[\\d.]+)Q");
        int looked = 0;
        for (Element tie : seen.all("tie")) {
            if (!tie.hasAttribute("data-to")) {
                continue;
            }
            Element to = mark(seen, Integer.parseInt(tie.getAttribute("data-to")));
            Element shaft = (Element) tie.getElementsByTagName("path").item(0);
            Matcher run = level.matcher(shaft.getAttribute("d"));
            while (run.find()) {
                looked++;
                double x = Double.parseDouble(run.group(1));
                assertThat(x).isLessThan(number(to, "data-x"));
            }
            for (Element mark : seen.all("mark")) {
                assertThat(uprightsOf(shaft.getAttribute("d")))
                        .allSatisfy(x -> assertThat(mark.equals(to) ? 18 : Math.abs(x - number(mark, "data-x")))
                                .isGreaterThan(12));
            }
        }
        assertThat(looked).isPositive();
    }

    /** Where a path goes up or down, its last piece apart, which leads into the sign. */
    private static List<Double> uprightsOf(String path) {
        List<Double> found = new ArrayList<>();
        Matcher upright = Pattern.compile("Q([\\d.]+) [\\d.]+ [\\d.]+ [\\d.]+V").matcher(path);
        while (upright.find() && !upright.hitEnd()) {
            found.add(Double.parseDouble(upright.group(1)));
        }
        return found.isEmpty() ? found : found.subList(0, 1);
    }

    @Test
    void aLongNegotiationShowsAWindowThatStaysForManySteps() {
        RandomPlay.Played played = RandomPlay.of(3, 4_000);
        int last = played.events().size();
        TimelinePicture timeline =
                TimelinePicture.of(played.table(), played.events()).within(100);
        assertThat(timeline.isWindowed()).isTrue();
        assertThat(timeline.lastShown()).isEqualTo(last);
        assertThat(Seen.of(timeline.at(1).lanes()).all("mark")).hasSize(100);
        assertThat(timeline.at(1).firstShown()).isEqualTo(1);
        int moved = 0;
        for (int position = 1; position <= last; position++) {
            TimelinePicture there = timeline.at(position);
            assertThat(position).isBetween(there.firstShown(), there.lastShown());
            moved += position > 1
                            && there.firstShown() != timeline.at(position - 1).firstShown()
                    ? 1
                    : 0;
        }
        assertThat(moved).isBetween(2, last / 40);
        assertThat(Seen.of(timeline.at(last / 2)).all("window")).hasSize(1);
    }

    /** WCAG 2.5.8: 24 by 24 CSS pixels; and nobody has to tab through hundreds of links. */
    @Test
    void theStripOverAllEventsLeadsEverywhereInPartsThatAFingerMeets() {
        RandomPlay.Played played = RandomPlay.of(3, 4_000);
        Seen strip = Seen.of(TimelinePicture.of(played.table(), played.events())
                .linking(position -> "/there?at=" + position)
                .overview(1_200));
        List<Element> links = strip.tags("a");
        assertThat(links).hasSizeBetween(12, 48);
        int events = 0;
        int next = 1;
        for (Element link : links) {
            Matcher said = Pattern.compile("from event (\\d+): (\\d+) events?").matcher(link.getTextContent());
            assertThat(said.find()).isTrue();
            assertThat(Integer.parseInt(said.group(1)))
                    .as("nothing lies between")
                    .isEqualTo(next);
            assertThat(link.getAttribute("href")).isEqualTo("/there?at=" + next);
            next += Integer.parseInt(said.group(2));
            events += Integer.parseInt(said.group(2));
        }
        assertThat(events).isEqualTo(played.events().size());
        assertThat(strip.all("hit")).allMatch(place -> number(place, "width") >= 24 && number(place, "height") >= 24);
    }

    @Test
    void inRowsEveryEventIsThereOnceAndNoRowIsTooWide() {
        RandomPlay.Played played = RandomPlay.of(7, 200);
        Picture rows = TimelinePicture.of(played.table(), played.events()).inRows(900);
        Seen seen = Seen.of(rows);
        assertThat(seen.all("mark")).hasSize(played.events().size());
        assertThat(seen.ids()).doesNotHaveDuplicates();
        assertThat(seen.all("mark"))
                .allSatisfy(mark ->
                        assertThat(number(mark, "data-x")).isLessThan(900 - TimelinePicture.Labels.NAMES.width() - 15));
        assertThat(rows.width()).isEqualTo(900);
    }

    @Test
    void theWordsSayWhatThePictureShows() {
        List<Recorded> events = aMeeting().history();
        List<String> lines = timeline(aMeeting()).at(2).told().lines().toList();
        assertThat(lines).hasSize(events.size() + 2);
        assertThat(lines.get(0))
                .isEqualTo("Timeline: 4 events from Sunday 11 May 2025 to Tuesday 13 May 2025, shown at event 2.");
        assertThat(lines.get(1))
                .startsWith("Lanes: Ukraine (principal), Russia (principal)")
                .endsWith("; Rules and clock (what follows by itself).");
        assertThat(lines.get(4)).startsWith("3. Tuesday 13 May 2025, 10:00. What if: Ukraine: Ukraine accepts");
        assertThat(lines.get(5))
                .contains("Follows from the rules or the clock.")
                .endsWith("Answers 1.");
    }

    @Test
    void aFileHasItsOwnColoursLightAndDark() {
        Picture picture = timeline(aMeeting());
        assertThat(picture.file())
                .startsWith("<?xml")
                .contains("prefers-color-scheme:dark")
                .contains("<style>");
        assertThat(Look.DARK.solid(picture)).doesNotContain("var(").doesNotContain("prefers-color-scheme");
        Seen.of(picture.file());
        Seen.of(Look.DARK.solid(picture));
    }
}
