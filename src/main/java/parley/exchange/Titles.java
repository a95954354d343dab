package parley.exchange;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.negotiation.AgendaItem;
import parley.negotiation.Allegation;
import parley.negotiation.GoodOffices;
import parley.negotiation.Measure;
import parley.negotiation.Name;
import parley.negotiation.Precondition;
import parley.negotiation.Pressure;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.negotiation.Thing;
import parley.negotiation.Venue;

/** What things are called to people: by their titles, and those that have none by whose they are and what they say. */
public final class Titles {

    /** A name of more than one word; one word alone may be a word. */
    private static final Pattern NAMED = Pattern.compile("\\b[a-z0-9]+(?:-[a-z0-9]+)+\\b");

    private Titles() {}

    public static String of(Thing thing, Teller teller) {
        if (thing instanceof Precondition gate) {
            return teller.label(gate.holder()) + ": " + gate.told(teller);
        }
        if (thing instanceof Measure measure) {
            return teller.label(measure.by()) + ": " + measure.what();
        }
        if (thing instanceof Venue venue) {
            return teller.label(venue.host()) + ": " + venue.place();
        }
        if (thing instanceof GoodOffices offices) {
            return teller.label(offices.by()) + ": " + offices.what();
        }
        if (thing instanceof Pressure pressure) {
            return teller.label(pressure.by()) + ": " + pressure.toward();
        }
        if (thing instanceof AgendaItem item) {
            return teller.label(item.by()) + ": " + item.what();
        }
        if (thing instanceof Allegation allegation) {
            return teller.label(allegation.by()) + " about " + teller.thing(allegation.undertaking());
        }
        return teller.thing(thing.name());
    }

    /** Null if there is no such thing on the table. */
    public static @Nullable String of(Name name, Teller teller) {
        Thing thing = find(name, teller.table());
        return thing == null ? null : of(thing, teller);
    }

    /** The same words with the titles of things in place of their names. */
    public static String in(String words, Teller teller) {
        return in(words, name -> of(name, teller));
    }

    /** The same words with something better known in place of names, where there is something. */
    public static String in(String words, Function<Name, @Nullable String> known) {
        return NAMED.matcher(words).replaceAll(found -> {
            String title = Name.isName(found.group()) ? known.apply(Name.of(found.group())) : null;
            return Matcher.quoteReplacement(title == null ? found.group() : title);
        });
    }

    private static @Nullable Thing find(Name name, Table table) {
        for (var shelf : java.util.List.of(
                table.proposals(),
                table.undertakings(),
                table.talks(),
                table.items(),
                table.pressure(),
                table.measures(),
                table.allegations(),
                table.findings(),
                table.venues(),
                table.goodOffices())) {
            Thing found = shelf.find(name);
            if (found != null) {
                return found;
            }
        }
        return table.precondition(name);
    }
}
