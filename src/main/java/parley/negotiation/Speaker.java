package parley.negotiation;

/**
 * A voice of a party. A party is not one voice: on one day two of its speakers may say different things.
 *
 * @param id unique within the party
 * @param office what the person held at the time
 */
public record Speaker(Name id, String name, String office) {}
