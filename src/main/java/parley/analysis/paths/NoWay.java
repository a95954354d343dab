package parley.analysis.paths;

import java.util.List;
import java.util.stream.Collectors;
import parley.negotiation.Teller;

/** Why there is no way, in words. */
public final class NoWay {

    private NoWay() {}

    /** One to three sentences on an answer without paths that left nothing out: what conflicts, if it is known. */
    public static String told(Paths paths) {
        Teller teller = new Teller(paths.question().from());
        List<Constraint> inTheWay = paths.inTheWay();
        int moves = paths.question().moves();
        String within = " of at most " + (moves == 1 ? "1 move" : moves + " moves");
        if (inTheWay.isEmpty()) {
            return "There is no way, whatever is given up" + within + ".";
        }
        String told = inTheWay.stream().map(each -> each.told(teller)).collect(Collectors.joining("; "));
        return "There is no way" + within + ". "
                + (inTheWay.size() == 1
                        ? "This alone rules it out: "
                        : "These conflict, and without any one of them there would be a way: ")
                + told + "."
                + (paths.certain() ? "" : " The budget did not suffice to tell whether fewer of them do.");
    }
}
