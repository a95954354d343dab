package parley.yaml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.Party;
import parley.scenario.Branch;
import parley.scenario.Branched;
import parley.scenario.Branching;
import parley.scenario.Choice;
import parley.scenario.Scenario;
import parley.scenario.Step;

/**
 * One reading of one branch file. What it branches from is read first: it gives the cast, the zone, the readings, and everything that
 * stands on the table before the branch's own moves.
 */
final class BranchReading {

    private static final List<String> KEYS = List.of(
            "format",
            "name",
            "title",
            "question",
            "about",
            "teaches",
            "branch",
            "joining",
            "choices",
            "moves",
            "expect",
            "notes",
            "until",
            "epilogue");

    private static final String THE_OTHERS =
            "does not belong in a branch: it comes from the script that it branches from";
    private static final Map<String, String> NOT_OURS = Map.of(
            "zone", THE_OTHERS,
            "start", THE_OTHERS,
            "cast", THE_OTHERS + "; parties that join stand under `joining`",
            "given", THE_OTHERS,
            "readings", THE_OTHERS);

    private final ScenarioFields top;
    private final ScenarioSurroundings around;
    private final String fileName;
    private final String digest;
    private final Function<Spot, Optional<ReadScript>> scripts;

    /** @param scripts the script of this name; where there is none, it notes that at the spot */
    BranchReading(
            Spot root,
            String fileName,
            Collection<String> facts,
            String digest,
            Function<Spot, Optional<ReadScript>> scripts) {
        this.around = new ScenarioSurroundings(facts);
        this.top = new ScenarioFields(root, around, ScenarioNames.At.THE_START, null);
        this.fileName = fileName;
        this.digest = digest;
        this.scripts = scripts;
    }

    /** What was read; empty if a problem was noted. */
    Optional<ReadScript> read() {
        ScenarioFrame frame = new ScenarioFrame(top, fileName);
        Optional<Spot> misshapen = top.may("branch").filter(spot -> spot.type() != Spot.Type.MAP);
        if (misshapen.isPresent()) {
            return misshapen.get().unfit(Spot.Type.MAP.words(), "Write `branch: {of: may-2025, at: a-move}`");
        }
        Optional<ScenarioFields> inside = top.inside("branch");
        Optional<ReadScript> trunk = inside.flatMap(fields -> fields.need("of")).flatMap(scripts);
        top.only(KEYS, NOT_OURS);
        if (inside.isEmpty() || trunk.isEmpty()) {
            return Optional.empty();
        }
        return new Growing(frame, inside.get(), trunk.get()).grow();
    }

    /** A branch, once it is known what it grows from. */
    private final class Growing {

        private final ScenarioFrame frame;
        private final ScenarioFields inside;
        private final ReadScript read;
        private final Scenario trunk;
        private final CastFields joining = new CastFields(around);
        private final Map<String, Spot> drops = new HashMap<>();
        private final Map<String, MoveEntries.Entry> entries = new LinkedHashMap<>();

        Growing(ScenarioFrame frame, ScenarioFields inside, ReadScript read) {
            this.frame = frame;
            this.inside = inside;
            this.read = read;
            this.trunk = read.scenario();
        }

        Optional<ReadScript> grow() {
            around.zone(trunk.setting().zone());
            trunk.setting().cast().forEach(party -> around.seat(party.id().code(), party.name()));
            List<Party> joined = joining.read(top, top.may("joining"));
            List<Party> cast = new ArrayList<>(trunk.setting().cast());
            cast.addAll(joined);
            trunk.choices().forEach(around.choices()::add);
            List<Choice> choices = around.choices().read(top);
            ExpectFields expectations = new ExpectFields(
                    around,
                    trunk.readings().stream().map(one -> one.name().text()).toList());
            MoveEntries moves = new MoveEntries(around, expectations, trunk.readings(), cast, Optional.empty(), trunk);
            List<MoveEntries.Entry> own = moves.read(top.may("moves"));
            own.stream()
                    .filter(MoveEntries.Entry::isSound)
                    .forEach(entry -> entries.putIfAbsent(entry.step().id().text(), entry));
            expectations.read(top);
            Branch branch = branch(joined, changes(), choices, expectations);
            inside.nothingElse();
            Branched branched = Branching.apply(trunk, branch);
            if (branched instanceof Branched.Impossible no) {
                no.mistakes().forEach(this::note);
            }
            @Nullable Scenario script = branched instanceof Branched.Script yes ? yes.scenario() : null;
            place(own, script == null ? trunk.steps() : script.steps(), expectations);
            around.names().check();
            return Optional.ofNullable(script)
                    .map(made -> new ReadScript(made, around.names().made()));
        }

        private Branch branch(
                List<Party> joined, Branch.Changes changes, List<Choice> choices, ExpectFields expectations) {
            Branch.At at = inside.need("at").flatMap(this::at).orElse(new Branch.At.AfterEvent(0));
            @Nullable
            Name reading = inside.may("reading").flatMap(this::reading).orElse(null);
            @Nullable Instant until = top.mayLast("until");
            return new Branch(
                    frame.name(),
                    frame.title(),
                    frame.question(),
                    frame.about(),
                    frame.teaches(),
                    trunk.name(),
                    at,
                    reading,
                    joined,
                    changes,
                    choices,
                    until,
                    expectations.expected(),
                    expectations.lessons(),
                    frame.epilogue(),
                    digest);
        }

        /** A position, or a move, which is kept. */
        private Optional<Branch.At> at(Spot spot) {
            return spot.type() == Spot.Type.WHOLE
                    ? spot.integer(0, ScenarioNames.LAST).map(Branch.At.AfterEvent::new)
                    : MoveEntries.stepOf(trunk, spot).map(step -> new Branch.At.AfterStep(step.id()));
        }

        private Optional<Name> reading(Spot spot) {
            List<String> known =
                    trunk.readings().stream().map(one -> one.name().text()).toList();
            return spot.known("reading", known).flatMap(word -> ScenarioFields.name(spot));
        }

        private Branch.Changes changes() {
            Branch.Keep keep = Optional.ofNullable(inside.mayWord("keep", Branch.Keep.class))
                    .orElse(Branch.Keep.ALL);
            List<Name> drop = inside.list(inside.may("drop"), this::dropped, 1);
            if (keep == Branch.Keep.NONE) {
                inside.may("drop")
                        .ifPresent(spot -> spot.wrongKey(
                                "`drop` says nothing where nothing is kept", "Remove it, or write `keep: all`"));
            }
            List<Branch.Added> added = new ArrayList<>();
            Map<Name, Step> replace = new LinkedHashMap<>();
            for (MoveEntries.Entry entry : entries.values()) {
                Name replaces = entry.replaces();
                if (replaces == null) {
                    added.add(new Branch.Added(entry.step(), entry.after()));
                } else {
                    replaces(entry, replaces, replace);
                }
            }
            return new Branch.Changes(keep, added, drop, replace);
        }

        private void replaces(MoveEntries.Entry entry, Name replaces, Map<Name, Step> replace) {
            if (entry.after() != null) {
                note(entry, "after", "a move stands in place of another or after one, not both", "Remove one of them");
            }
            if (replace.putIfAbsent(replaces, entry.step()) != null) {
                note(
                        entry,
                        "replaces",
                        Shown.code(replaces.text()) + " is replaced already",
                        "Let further moves follow it with `after: " + replaces + "`");
            }
        }

        private Optional<Name> dropped(Spot spot) {
            Optional<Name> name = MoveEntries.stepOf(trunk, spot).map(Step::id);
            name.ifPresent(id -> drops.put(id.text(), spot));
            return name;
        }

        private static void note(MoveEntries.Entry entry, String key, String what, String mend) {
            Spot spot = entry.spot();
            (spot.has(key) ? spot.at(key).orElse(spot) : spot).wrong(what, mend);
        }

        private void note(Branched.Mistake mistake) {
            Optional<Spot> spot = switch (mistake.about()) {
                case OF -> inside.may("of");
                case AT -> inside.may("at");
                case READING -> inside.may("reading");
                case JOINING -> joining.at(mistake.name());
                case CHOICE -> around.choices().at(mistake.name());
                case DROPPED -> Optional.ofNullable(drops.get(mistake.name()));
                case ID -> field(mistake, "id");
                case TIME -> field(mistake, "at");
                case REPLACES -> field(mistake, "replaces");
                case AFTER -> field(mistake, "after");
                case UNTIL -> top.may("until");
            };
            spot.or(() -> top.may("branch"))
                    .ifPresent(place -> place.wrong(withoutStop(mistake.what()), withoutStop(mistake.mend())));
        }

        /** A field of an own move; the move, where it has no such field. */
        private Optional<Spot> field(Branched.Mistake mistake, String key) {
            return Optional.ofNullable(entries.get(mistake.name()))
                    .map(MoveEntries.Entry::spot)
                    .flatMap(spot -> spot.has(key) ? spot.at(key) : Optional.of(spot));
        }

        private static String withoutStop(String sentence) {
            return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        }

        /**
         * Gives every name its place in the order of the branched script. Where there is none, all of the other script stands before
         * the branch's own moves, so that names are looked up all the same.
         */
        private void place(List<MoveEntries.Entry> own, List<Step> script, ExpectFields expectations) {
            Map<Name, Integer> orders = new HashMap<>();
            for (Step step : script) {
                orders.put(step.id(), orders.size() + 1);
            }
            int number = 0;
            for (MoveEntries.Entry entry : own) {
                Integer order = orders.get(entry.step().id());
                entry.at().place(order == null ? ScenarioNames.LAST + ++number : order);
                orders.putIfAbsent(entry.step().id(), ScenarioNames.LAST + number);
            }
            Set<Name> gone = new HashSet<>(drops.keySet().stream().map(Name::of).toList());
            trunk.steps().stream()
                    .map(Step::id)
                    .filter(id -> !orders.containsKey(id))
                    .forEach(gone::add);
            expectations.place(orders, gone);
            for (ScenarioNames.Made made : read.names()) {
                Name move = made.at().move();
                Integer order = move == null ? Integer.valueOf(0) : orders.get(move);
                MoveEntries.@Nullable Entry ours = move == null ? null : entries.get(move.text());
                if (order != null && (ours == null || !Objects.equals(move, ours.replaces()))) {
                    around.names().make(made.from(trunk.name().text(), made.at().placed(order)));
                } else {
                    around.names().isGone(made.name(), "this branch drops or replaces the move that makes it");
                }
            }
        }
    }
}
