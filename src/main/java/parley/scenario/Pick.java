package parley.scenario;

import parley.negotiation.Name;

/** One option of one choice. */
public record Pick(Name choice, Name option) {

    @Override
    public String toString() {
        return choice + "=" + option;
    }
}
