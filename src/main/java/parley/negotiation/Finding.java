package parley.negotiation;

/**
 * A monitor's report that an undertaking in force was violated by a party it bound.
 *
 * @param what in words
 */
public record Finding(Name name, PartyId monitor, PartyId against, Name undertaking, String what, int position)
        implements Thing {

    @Override
    public boolean settled() {
        return true;
    }
}
