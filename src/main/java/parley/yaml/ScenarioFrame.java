package parley.yaml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.scenario.Afterwards;

/** What a scenario and a branch have alike around their moves: what they are called and ask, and what came later. */
final class ScenarioFrame {

    private final Name name;
    private final String title;
    private final String question;
    private final String about;
    private final @Nullable String teaches;
    private final List<Afterwards> epilogue;

    ScenarioFrame(ScenarioFields top, String fileName) {
        top.need("format").ifPresent(ScenarioFrame::checkFormat);
        name = top.need("name").flatMap(spot -> name(spot, fileName)).orElse(Name.of("unread"));
        title = top.words("title");
        question = top.words("question");
        about = top.words("about");
        teaches = top.mayWords("teaches");
        epilogue = top.list(top.may("epilogue"), spot -> Optional.of(afterwards(top.of(spot))), 1);
    }

    Name name() {
        return name;
    }

    String title() {
        return title;
    }

    String question() {
        return question;
    }

    String about() {
        return about;
    }

    @Nullable
    String teaches() {
        return teaches;
    }

    List<Afterwards> epilogue() {
        return epilogue;
    }

    private static void checkFormat(Spot spot) {
        if (spot.type() != Spot.Type.WHOLE || !spot.raw().equals("1")) {
            spot.unfit("`1`", "Write `1`");
        }
    }

    private static Optional<Name> name(Spot spot, String fileName) {
        String expected = fileName.replaceFirst("\\.[^.]*$", "");
        Optional<Name> name = ScenarioFields.name(spot);
        if (name.isPresent() && !name.get().text().equals(expected)) {
            spot.wrong(
                    "the scenario is called " + Shown.code(spot.raw()) + " and its file " + Shown.code(fileName),
                    "Write `name: " + Shown.harmless(expected) + "`, or rename the file");
        }
        return name;
    }

    private static Afterwards afterwards(ScenarioFields fields) {
        fields.need("cites");
        Afterwards afterwards = new Afterwards(fields.words("when"), fields.words("says"), fields.cites());
        fields.nothingElse();
        return afterwards;
    }
}
