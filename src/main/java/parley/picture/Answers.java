package parley.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.negotiation.Name;
import parley.negotiation.Recorded;

/** Which event each event answers: the one that put on the table what it is about. */
public final class Answers {

    private final int[] answered;

    private Answers(int[] answered) {
        this.answered = answered;
    }

    /** Of a whole negotiation, from position 1. */
    public static Answers of(List<Recorded> events) {
        int[] answered = new int[events.size() + 1];
        Map<Name, Integer> makers = new HashMap<>();
        for (Recorded recorded : events) {
            for (Name name : recorded.event().concerns()) {
                Integer maker = makers.putIfAbsent(name, recorded.position());
                if (maker != null && answered[recorded.position()] == 0) {
                    answered[recorded.position()] = maker;
                }
            }
        }
        return new Answers(answered);
    }

    /** The position that an event answers; 0 where it answers none. */
    public int answeredBy(int position) {
        return answered[position];
    }
}
