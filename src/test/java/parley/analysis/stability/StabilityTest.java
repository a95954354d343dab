package parley.analysis.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StabilityTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void cleverIsAsByTheBook(int block) {
        int stable = 0;
        int unstable = 0;
        for (int seed = 500 * block; seed < 500 * (block + 1); seed++) {
            Conflict conflict = RandomConflicts.small(seed);
            ByTheBook book = new ByTheBook(conflict);
            Stability stability = Stability.of(conflict);
            assertThat(IntStream.range(0, conflict.states().size()).mapToObj(conflict::words))
                    .isEqualTo(book.states());
            for (int party = 0; party < conflict.parties(); party++) {
                for (int state = 0; state < book.states().size(); state++) {
                    for (Concept concept : Concept.values()) {
                        boolean expected =
                                book.isStable(concept, party, book.states().get(state));
                        assertThat(stability.isStable(concept, party, state))
                                .as("seed %d, party %d, %s, %s", seed, party, conflict.words(state), concept)
                                .isEqualTo(expected);
                        stable += expected ? 1 : 0;
                        unstable += expected ? 0 : 1;
                    }
                }
            }
        }
        assertThat(stable).isGreaterThan(1000);
        assertThat(unstable).isGreaterThan(1000);
    }

    /** What is told of one state is found in another way than the table of all states, and agrees with it. */
    @Test
    void reasonsAgreeWithTheTable() {
        for (int seed = 0; seed < 400; seed++) {
            Conflict conflict = RandomConflicts.small(seed);
            Stability stability = Stability.of(conflict);
            for (int party = 0; party < conflict.parties(); party++) {
                for (int state = 0; state < conflict.states().size(); state++) {
                    Why why = Why.of(conflict, party, state);
                    assertLegal(conflict, why);
                    for (Concept concept : Concept.values()) {
                        String as = "seed %d, party %d, %s, %s".formatted(seed, party, conflict.words(state), concept);
                        assertThat(why.isStable(concept)).as(as).isEqualTo(stability.isStable(concept, party, state));
                        assertThat(Wish.of(conflict, party, state, concept).unmet(conflict))
                                .as("what is not met; " + as)
                                .matches(unmet -> unmet.isEmpty() == why.isStable(concept));
                    }
                }
            }
        }
    }

    private static void assertLegal(Conflict conflict, Why why) {
        for (Why.Improvement improvement : why.improvements()) {
            for (Why.Answer answer : improvement.answers()) {
                int at = improvement.to();
                int last = why.party();
                for (Ways.Step step : answer.steps()) {
                    assertThat(step.from()).isEqualTo(at);
                    assertThat(step.party()).isNotEqualTo(why.party()).isNotEqualTo(last);
                    if (answer.under().contains(Concept.SEQ)) {
                        assertThat(conflict.level(step.party(), step.to()))
                                .isGreaterThan(conflict.level(step.party(), at));
                    }
                    at = step.to();
                    last = step.party();
                }
                assertThat(conflict.level(why.party(), at))
                        .isLessThanOrEqualTo(conflict.level(why.party(), why.state()));
            }
        }
    }

    @Test
    void nashImpliesTheOthersAndTheyImplyGmr() {
        for (int seed = 10_000; seed < 12_000; seed++) {
            Conflict conflict = RandomConflicts.small(seed);
            Stability stability = Stability.of(conflict);
            for (int party = 0; party < conflict.parties(); party++) {
                for (int state = 0; state < conflict.states().size(); state++) {
                    boolean nash = stability.isStable(Concept.NASH, party, state);
                    boolean gmr = stability.isStable(Concept.GMR, party, state);
                    boolean smr = stability.isStable(Concept.SMR, party, state);
                    boolean seq = stability.isStable(Concept.SEQ, party, state);
                    assertThat(!nash || (smr && seq)).isTrue();
                    assertThat(!(smr || seq) || gmr).isTrue();
                }
            }
        }
    }

    @Test
    void coalitionsReachWhatTheBookSays() {
        for (int seed = 0; seed < 300; seed++) {
            Conflict conflict = RandomConflicts.small(seed);
            ByTheBook book = new ByTheBook(conflict);
            if (conflict.parties() == 3) {
                List<Integer> all = List.of(0, 1, 2);
                for (int state = 0; state < conflict.states().size(); state++) {
                    int from = state;
                    Set<String> expected = new TreeSet<>(book.reached(all, conflict.words(state), false));
                    expected.removeIf(to -> all.stream()
                            .anyMatch(party ->
                                    conflict.level(party, book.states().indexOf(to)) <= conflict.level(party, from)));
                    assertThat(Coalitions.improvements(conflict, state, 0, 1, 2).stream()
                                    .map(found -> conflict.words(found.to())))
                            .containsExactlyElementsOf(expected);
                }
            }
        }
    }

    /** A state that is better than none for a coalition is told for the smallest coalition that reaches it. */
    @Test
    void noCoalitionIsToldThatContainsAnother() {
        for (int seed = 0; seed < 300; seed++) {
            Conflict conflict = RandomConflicts.small(seed);
            for (int state = 0; state < conflict.states().size(); state++) {
                List<Coalitions.Improvement> told = Coalitions.improvements(conflict, state);
                assertThat(told)
                        .allSatisfy(one -> assertThat(told)
                                .noneMatch(other ->
                                        other.members().size() < one.members().size()
                                                && one.members().containsAll(other.members())));
            }
        }
    }

    @Test
    void quarterOfAMillionStatesFitInMemory() {
        Conflict conflict = RandomConflicts.large(7, 3, 18);
        assertThat(conflict.states().size()).isGreaterThan(200_000);

        Stability stability = Stability.of(conflict);

        // What holds of any conflict; and of some states drawn from this one, what their reasons say.
        for (Concept concept : List.of(Concept.SMR, Concept.SEQ)) {
            BitSet nash = stability.equilibria(Concept.NASH);
            BitSet gmr = stability.equilibria(Concept.GMR);
            nash.andNot(stability.equilibria(concept));
            BitSet rest = stability.equilibria(concept);
            rest.andNot(gmr);
            assertThat(nash.isEmpty()).isTrue();
            assertThat(rest.isEmpty()).isTrue();
        }
        for (int state = 0; state < conflict.states().size(); state += 9973) {
            for (int party = 0; party < 3; party++) {
                int level = conflict.level(party, state);
                int at = party;
                boolean[] improves = new boolean[1];
                conflict.moves(party, state, to -> improves[0] |= conflict.level(at, to) > level);
                assertThat(stability.isStable(Concept.NASH, party, state)).isEqualTo(!improves[0]);
            }
        }
    }

    @Test
    void aPartyWithManyOneWayOptionsCostsNoMore() {
        List<ConflictOption> options = IntStream.range(0, 17)
                .mapToObj(i -> new ConflictOption(
                        "o" + i,
                        "o" + i,
                        i < 16 ? 0 : 1,
                        i < 16 ? ConflictOption.Moves.FORWARD : ConflictOption.Moves.BOTH))
                .toList();
        OptionForm form = new OptionForm(
                List.of(new OptionForm.Side("A", "A"), new OptionForm.Side("B", "B")), options, List.of());
        States states = States.of(form);
        int[] levels = IntStream.range(0, states.size())
                .map(state -> Long.bitCount(states.bits(state)))
                .toArray();
        Conflict conflict = new Conflict(Conflict.Heading.of(""), form, states, List.of(levels, levels), null);

        Stability stability = Stability.of(conflict);

        // Each party prefers more taken up, so that nobody gains by an answer and only the last state is left by
        // nobody.
        assertThat(stability.equilibria(Concept.NASH).stream()).containsExactly(states.size() - 1);
        assertThat(stability.equilibria(Concept.SEQ).stream()).containsExactly(states.size() - 1);
    }
}
