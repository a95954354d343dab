package parley.negotiation;

/**
 * An order of steps that a party names without binding anybody: "a ceasefire within talks".
 *
 * @param step the step that is placed
 * @param sequence how it stands
 * @param to the step it is placed against
 */
public record Order(Subject step, Sequence sequence, Subject to) {

    public String told() {
        return step.words() + " " + sequence.words() + " " + to.words();
    }
}
