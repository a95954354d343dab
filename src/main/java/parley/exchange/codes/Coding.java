package parley.exchange.codes;

import java.util.List;

/**
 * How one event is coded.
 *
 * @param codes in the order of their numbers; empty where there is none
 * @param why there is none; empty where there are some
 */
public record Coding(List<EventCode> codes, String why) {

    public Coding {
        codes = codes.stream().sorted().toList();
    }

    static Coding as(EventCode... codes) {
        return new Coding(List.of(codes), "");
    }

    static Coding none(String why) {
        return new Coding(List.of(), why);
    }
}
