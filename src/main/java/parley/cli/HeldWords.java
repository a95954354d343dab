package parley.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.analysis.paths.Keep;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.yaml.Nearest;

/** The words for what a party keeps to: {@code UKR:ceasefire-from-12-may}, {@code RUS:ceasefire-within-talks}. */
final class HeldWords {

    private static final Pattern HOLD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):([a-z0-9][a-z0-9-]*)");
    private static final Pattern ORDER = Pattern.compile(
            "(ceasefire|talks|exchange|settlement)-(before|within|after)-(ceasefire|talks|exchange|settlement)");

    private HeldWords() {}

    static PartyId party(String option, String code, Table table) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        List<String> known = table.cast().keySet().stream().map(PartyId::code).toList();
        if (!known.contains(upper)) {
            throw new BadInput(option + ": there is no party '" + code + "'. "
                    + Bookcase.sentence(Nearest.mend(upper, known, "Expected one of: " + String.join(", ", known))));
        }
        return PartyId.of(upper);
    }

    /** A precondition of its own, or an order of steps; where it holds the order as a hard gate, that gate. */
    static Keep keep(String asked, Table table) {
        Matcher parts = HOLD.matcher(asked);
        if (!parts.matches()) {
            throw new BadInput("--hold is '" + asked
                    + "': expected a party and a precondition or an order of steps, such as"
                    + " UKR:ceasefire-from-12-may or UKR:ceasefire-before-talks.");
        }
        PartyId party = party("--hold", parts.group(1), table);
        String what = parts.group(2);
        List<Precondition> held = table.preconditions().stream()
                .filter(one -> one.holder().equals(party) && !one.lifted())
                .toList();
        for (Precondition one : held) {
            if (one.name().text().equals(what)) {
                return Keep.of(one);
            }
        }
        Matcher order = ORDER.matcher(what);
        if (!order.matches() || order.group(1).equals(order.group(3))) {
            List<String> names = held.stream().map(one -> one.name().text()).toList();
            throw new BadInput("--hold: " + party + " holds no precondition '" + what + "' at that moment. "
                    + Bookcase.sentence(Nearest.mend(
                            what,
                            names,
                            (names.isEmpty() ? "It holds none" : "It holds: " + String.join(", ", names))
                                    + "; expected one of these, or an order such as ceasefire-before-talks")));
        }
        Subject first = Subject.valueOf(order.group(1).toUpperCase(Locale.ROOT));
        Subject second = Subject.valueOf(order.group(3).toUpperCase(Locale.ROOT));
        // A ceasefire before talks: talks wait. Within or after them: the ceasefire does.
        boolean before = order.group(2).equals("before");
        Subject step = before ? second : first;
        Subject awaited = before ? first : second;
        for (Precondition one : held) {
            if (one.isHardGate()
                    && one.on() == step
                    && one.about() == null
                    && one.joining().isEmpty()
                    && awaited == Keep.awaited(one)) {
                return new Keep(party, step, awaited, one.name());
            }
        }
        return new Keep(party, step, awaited, null);
    }
}
