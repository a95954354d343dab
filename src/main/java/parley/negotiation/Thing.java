package parley.negotiation;

/** Something on the table that has a name and, sooner or later, is settled. */
public interface Thing {

    Name name();

    /** Nothing can happen to it any more. */
    boolean settled();
}
