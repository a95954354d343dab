package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.testing.Cast;
import parley.testing.RandomPlay;

/** Nothing is forgotten: a move, an event or a rule that was added without its other half fails here, by name. */
class CompletenessTest {

    private static final int SEEDS = 60;
    private static final int TURNS = 200;

    @Test
    void everyMoveHasItsKindAndEveryKindItsMove() {
        Set<Class<?>> kinds =
                Arrays.stream(MoveKind.values()).map(MoveKind::type).collect(Collectors.toSet());

        assertThat(recordsOf(Move.class).collect(Collectors.toSet()))
                .isEqualTo(kinds)
                .isNotEmpty();
    }

    @Test
    void aKindsWordIsItsClassesName() {
        for (MoveKind kind : MoveKind.values()) {
            String words = kind.type().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-");
            assertThat(kind.word()).isEqualToIgnoringCase(words);
            assertThat(MoveKind.named(kind.word())).isEqualTo(kind);
        }
        assertThat(MoveKind.named("no-such-move")).isNull();
    }

    @Test
    void everyKindHasAnExampleOrAReason() {
        Table opening = Table.opening(Cast.SETTING);
        for (PartyId party : opening.cast().keySet()) {
            List<Option> options = Rulebook.options(opening, party);
            for (MoveKind kind : MoveKind.values()) {
                assertThat(options)
                        .filteredOn(option -> option.kind() == kind)
                        .as("%s for %s", kind, party)
                        .isNotEmpty()
                        .allSatisfy(option -> assertThat(option.move() != null
                                        || option.reasons().stream()
                                                .allMatch(
                                                        reason -> reason.text().endsWith(".")))
                                .isTrue());
            }
        }
    }

    @Test
    void everyEventHappensInRandomPlay() {
        Set<String> missing =
                recordsOf(Event.class).map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        for (long seed = 1; seed <= SEEDS && !missing.isEmpty(); seed++) {
            for (Recorded recorded : RandomPlay.of(seed, TURNS).events()) {
                missing.remove(recorded.event().getClass().getSimpleName());
            }
        }
        assertThat(missing).as("events that never happened in %s plays", SEEDS).isEmpty();
    }

    @Test
    void everyRuleIsBrokenInSomeTest() throws IOException {
        String tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/parley/negotiation"))) {
            tests = files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !file.endsWith("CompletenessTest.java"))
                    .map(CompletenessTest::read)
                    .collect(Collectors.joining());
        }
        assertThat(ruleFiles()
                        .flatMap(file -> Arrays.stream(file.getDeclaredMethods()))
                        .filter(method -> method.getReturnType() == Rule.class)
                        .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                        .map(Method::getName)
                        .distinct()
                        .filter(rule -> !tests.matches("(?s).*thenRefused\\(\\s*\"" + rule + "\".*")))
                .as("rules that no thenRefused names")
                .isEmpty();
    }

    /** {@link Rules} and those beside it. */
    private static Stream<Class<?>> ruleFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/parley/negotiation"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Rules.java"))
                    .<Class<?>>map(name -> named("parley.negotiation." + name.replace(".java", "")))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The records of a sealed family, however deep. */
    private static Stream<Class<?>> recordsOf(Class<?> sealed) {
        return sealed.isRecord()
                ? Stream.of(sealed)
                : Arrays.stream(sealed.getPermittedSubclasses()).flatMap(CompletenessTest::recordsOf);
    }
}
