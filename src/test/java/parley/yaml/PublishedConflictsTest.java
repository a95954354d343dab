package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.analysis.stability.ByTheBook;
import parley.analysis.stability.Coalitions;
import parley.analysis.stability.Concept;
import parley.analysis.stability.Conflict;
import parley.analysis.stability.Stability;

/** Published cases against their published tables. In these, states are numbered with the first option changing first. */
class PublishedConflictsTest {

    static List<String> files() {
        return Shelf.folder(Path.of("scenarios/conflicts")).names();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExampleCanBeRead(String name) {
        assertThat(conflict(name).heading().title()).isNotEmpty();
        assertThat(conflict(name).heading().source()).isNotEmpty();
    }

    /** The textbook's tables, such as Fang, Hipel and Kilgour 1993, ch. 3; and GMCR+, test_data/Prisoners_logSol.txt. */
    @Test
    void prisonersDilemma() {
        Stability found = Stability.of(conflict("prisoners-dilemma"));

        assertThat(equilibria(found, Concept.NASH)).containsExactly("YY");
        assertThat(equilibria(found, Concept.GMR)).containsExactly("NN", "YY");
        assertThat(equilibria(found, Concept.SMR)).containsExactly("NN", "YY");
        assertThat(equilibria(found, Concept.SEQ)).containsExactly("NN", "YY");
    }

    /** Either swerves alone; that both do is a sanctioned state, because whoever does not may be met by one who does not either. */
    @Test
    void chicken() {
        Stability found = Stability.of(conflict("chicken"));

        assertThat(equilibria(found, Concept.NASH)).containsExactly("NY", "YN");
        assertThat(equilibria(found, Concept.GMR)).containsExactly("NY", "YN", "YY");
        assertThat(equilibria(found, Concept.SMR)).containsExactly("NY", "YN", "YY");
        assertThat(equilibria(found, Concept.SEQ)).containsExactly("NY", "YN");
    }

    /** Published with GMCR+ (github.com/onp/gmcr-py, 502a12c): test_data/SyriaIraq_logSol.txt. */
    @Test
    void euphrates() {
        Stability found = Stability.of(conflict("euphrates-1975"));

        assertThat(numbers(found, Concept.NASH)).containsExactly(6);
        assertThat(numbers(found, Concept.GMR)).containsExactly(1, 6);
        assertThat(numbers(found, Concept.SMR)).containsExactly(6);
        assertThat(numbers(found, Concept.SEQ)).containsExactly(6);
    }

    /** Four parties; published with GMCR+ (github.com/onp/gmcr-py, 502a12c): test_data/MilkRiver_logSol.txt. */
    @Test
    void milkRiver() {
        Stability found = Stability.of(conflict("milk-river"));
        List<Integer> all = IntStream.rangeClosed(1, 36).boxed().toList();
        List<Integer> butTheThird = all.stream().filter(state -> state != 3).toList();

        assertThat(numbers(found, Concept.NASH)).isEqualTo(butTheThird);
        assertThat(numbers(found, Concept.GMR)).isEqualTo(all);
        assertThat(numbers(found, Concept.SMR)).isEqualTo(all);
        assertThat(numbers(found, Concept.SEQ)).isEqualTo(butTheThird);
    }

    /**
     * Four parties; published with GMCR+ (github.com/onp/gmcr-py): test_data/Garrison_logSol.txt, which is of 22 February 2014 (commit
     * 0295b4d) and was not made anew since. The solver of that day (data_02_conflictSolvers.py, gmr and smr, same commit) took as an answer one move of
     * one opponent. On 6 October 2016 ("Fix for GMR logic", 8ee38e0) it came to look at sequences in which each opponent moves at most once; the
     * textbook (Fang, Hipel and Kilgour 1993, ch. 3; Xu et al. 2018, ch. 4) has those in which nobody moves twice in a row.
     *
     * <p>So the table is right for what it calls an answer, and not by the textbook's: by one move of one opponent it comes out to the
     * state; each moving once adds 4 and 10; legal sequences, which are ours, add 6 as well. Nash and SEQ are the same in all of them.
     */
    @Test
    void garrison() {
        Conflict conflict = conflict("garrison");
        Stability found = Stability.of(conflict);
        List<Integer> nash = List.of(2, 3, 11, 17, 18, 21, 22);
        List<Integer> table = List.of(2, 3, 8, 11, 13, 14, 15, 17, 18, 19, 21, 22);

        assertThat(numbers(found, Concept.NASH)).isEqualTo(nash);
        assertThat(numbers(found, Concept.SEQ)).isEqualTo(nash);
        for (Concept concept : List.of(Concept.GMR, Concept.SMR)) {
            assertThat(byTheBook(conflict, concept, ByTheBook.Answers.ONE_MOVE)).isEqualTo(table);
            assertThat(byTheBook(conflict, concept, ByTheBook.Answers.EACH_ONCE))
                    .isEqualTo(and(table, 4, 10));
            assertThat(byTheBook(conflict, concept, ByTheBook.Answers.LEGAL)).isEqualTo(and(table, 4, 6, 10));
            assertThat(numbers(found, concept)).isEqualTo(and(table, 4, 6, 10));
        }
        for (ByTheBook.Answers answers : ByTheBook.Answers.values()) {
            assertThat(byTheBook(conflict, Concept.SEQ, answers)).isEqualTo(nash);
        }
    }

    private static List<Integer> and(List<Integer> numbers, Integer... more) {
        return Stream.concat(numbers.stream(), Stream.of(more)).sorted().toList();
    }

    private static List<Integer> byTheBook(Conflict conflict, Concept concept, ByTheBook.Answers answers) {
        ByTheBook book = new ByTheBook(conflict);
        List<Integer> numbered = numbered(conflict);
        return IntStream.range(0, numbered.size())
                .filter(number -> IntStream.range(0, conflict.parties())
                        .allMatch(
                                party -> book.isStable(concept, party, conflict.words(numbered.get(number)), answers)))
                .map(number -> number + 1)
                .boxed()
                .toList();
    }

    /**
     * Xu, Hipel and Kilgour 2009 (IEEE Transactions on SMC A 39): states s5, s8 and s9 are equilibria under all four concepts; the ministry
     * and the company together prefer s8 to s5 and can get there (Kilgour, Hipel, Fang and Peng 2001).
     */
    @Test
    void elmira() {
        Conflict conflict = conflict("elmira");
        Stability found = Stability.of(conflict);
        List<String> s9 = List.of("NNNYN", "NNNYY", "YNNYN", "YNNYY");

        assertThat(equilibria(found, Concept.NASH))
                .contains("NYNNY", "YNYNY")
                .containsAll(s9)
                .hasSize(6);
        assertThat(equilibria(found, Concept.SEQ)).isEqualTo(equilibria(found, Concept.NASH));
        int s5 = place(conflict, "NYNNY");
        assertThat(Coalitions.improvements(conflict, s5)).singleElement().satisfies(improvement -> {
            assertThat(improvement.members()).containsExactly(0, 1);
            assertThat(conflict.words(improvement.to())).isEqualTo("YNYNY");
        });
    }

    /**
     * Fraser and Hipel 1982 (Management Science 28) rank the outcomes, numbered from 0, for the United States 4 6 5 7 2 1 3 0 11 9 10 8 and
     * for the Soviet Union 0 4 6 2 5 1 7 3 11 9 10 8; the statements that GMCR+ publishes give the same.
     */
    @Test
    void cuba() {
        Conflict conflict = conflict("cuban-missiles");

        assertThat(ranked(conflict, 0)).containsExactly(4, 6, 5, 7, 2, 1, 3, 0, 11, 9, 10, 8);
        assertThat(ranked(conflict, 1)).containsExactly(0, 4, 6, 2, 5, 1, 7, 3, 11, 9, 10, 8);
        assertThat(equilibria(Stability.of(conflict), Concept.SEQ)).contains("NYYN", "YNYN");
    }

    private static List<Integer> ranked(Conflict conflict, int party) {
        List<Integer> numbered = numbered(conflict);
        return IntStream.range(0, numbered.size())
                .boxed()
                .sorted(Comparator.comparing(number -> -conflict.level(party, numbered.get(number))))
                .toList();
    }

    private static List<String> equilibria(Stability found, Concept concept) {
        return found.equilibria(concept).stream()
                .mapToObj(found.conflict()::words)
                .toList();
    }

    /** The published numbers of the equilibria, from 1. */
    private static List<Integer> numbers(Stability found, Concept concept) {
        List<Integer> numbered = numbered(found.conflict());
        return IntStream.range(0, numbered.size())
                .filter(number -> found.isEquilibrium(concept, numbered.get(number)))
                .map(number -> number + 1)
                .boxed()
                .toList();
    }

    /** The states in the order of the publications, in which the first option changes first. */
    private static List<Integer> numbered(Conflict conflict) {
        return IntStream.range(0, conflict.states().size())
                .boxed()
                .sorted(Comparator.comparing(state ->
                        new StringBuilder(conflict.words(state)).reverse().toString()))
                .toList();
    }

    private static int place(Conflict conflict, String words) {
        return IntStream.range(0, conflict.states().size())
                .filter(state -> conflict.words(state).equals(words))
                .findAny()
                .orElseThrow();
    }

    private static Conflict conflict(String name) {
        return new ConflictReader()
                .read(Shelf.file(Path.of("scenarios/conflicts", name + ".yaml")))
                .orElseThrow();
    }
}
