package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.play.Descent;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.scenario.Course;
import parley.scenario.Fork;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import parley.yaml.Nearest;

/** Negotiations that are kept in a directory, asked for by id. */
final class Kept implements AutoCloseable {

    private final Backstage.Open open;

    private Kept(Backstage.Open open) {
        this.open = open;
    }

    /** Opens a directory that is there; null for the user's own. Whoever only looks makes none. */
    static Kept in(Desk desk, @Nullable Path data) {
        if (data != null && !Files.isDirectory(data)) {
            throw new BadInput("There is no directory " + data
                    + ". Expected one in which negotiations are kept, such as that of `parley replay --data DIR`.");
        }
        return new Kept(desk.backstage().in(data));
    }

    Negotiations negotiations() {
        return open.negotiations();
    }

    List<Listed> list() {
        return negotiations().list();
    }

    Optional<Listed> find(String asked) {
        return list().stream()
                .filter(listed -> listed.id().text().equals(asked))
                .findFirst();
    }

    Listed get(String asked) {
        return find(asked).orElseThrow(() -> {
            List<String> known =
                    list().stream().map(listed -> listed.id().text()).limit(10).toList();
            return new BadInput("There is no negotiation '" + asked + "' there. "
                    + (known.isEmpty()
                            ? "None is kept there yet."
                            : Bookcase.sentence(Nearest.mend(
                                    asked,
                                    known,
                                    "Expected an id such as " + String.join(", ", known)
                                            + "; `parley tree` has all"))));
        });
    }

    /** As a transcript; there is no script to it, and nothing is known of what was refused. */
    Transcript transcript(Listed listed) {
        NegotiationId id = listed.id();
        String reading = listed.opening().reading();
        Reading under = reading == null ? null : new Reading(Name.of(reading), reading, "", true, List.of());
        Scenario scenario = new Scenario(
                Name.of(id.text()),
                listed.title(),
                "",
                "",
                listed.opening().setting(),
                under == null ? List.of() : List.of(under),
                List.of(),
                null,
                List.of(),
                listed.opening().digest(),
                null,
                List.of(),
                List.of(),
                List.of(),
                fork(listed.descent(), under));
        return new Transcript(
                scenario,
                under,
                negotiations().events(id, 1, Integer.MAX_VALUE),
                List.of(),
                negotiations().table(id));
    }

    private @Nullable Fork fork(@Nullable Descent descent, @Nullable Reading under) {
        return descent == null
                ? null
                : new Fork(
                        Name.of(descent.parent().text()),
                        get(descent.parent().text()).title(),
                        0,
                        descent.position(),
                        under == null ? null : under.name(),
                        Course.FIRST,
                        List.of());
    }

    @Override
    public void close() {
        open.close();
    }
}
