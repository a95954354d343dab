package parley.negotiation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words for what the record holds: party names, titles, days in the negotiation's own zone.
 *
 * @param table the one the names are looked up in
 */
public record Teller(Table table) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private static final Pattern ENDED_TWICE = Pattern.compile("([.!?\u2026][\u201d\u2019\"']?)\\.$");

    /** What happened, as a sentence: the words of the record where it has any, otherwise the event's own. */
    public String sentence(Recorded recorded) {
        String text = recorded.note().text();
        return text != null ? text : sentence(recorded.event(), recorded.mark());
    }

    /** What happened, in the event's own words, as a sentence. */
    public String sentence(Event event, Mark mark) {
        return endedOnce(Rules.capital(event.told(this, mark)));
    }

    /** What somebody said may end as a sentence does, and then the sentence around it has ended too. */
    private static String endedOnce(String sentence) {
        return ENDED_TWICE.matcher(sentence).replaceFirst("$1");
    }

    /** Within a sentence: "the United States". */
    public String party(PartyId id) {
        return table.nameOf(id);
    }

    /** At the beginning of a sentence: "The United States". */
    public String first(PartyId id) {
        return Rules.capital(table.nameOf(id));
    }

    /** What is theirs: "the United States'". */
    public String whose(PartyId id) {
        return table.whoseOf(id);
    }

    /** Whom to name in front of a sentence: nobody where it begins with the party itself. */
    public String voice(PartyId by, String says) {
        return says.startsWith(first(by)) ? "" : label(by);
    }

    /** By itself, or in front of a colon: "United States". */
    public String label(PartyId id) {
        return table.labelOf(id);
    }

    /** Whose event it is. */
    String by(Mark mark) {
        return party(mark.party());
    }

    /** "Ukraine, Russia and France". */
    public String parties(List<PartyId> ids) {
        return list(ids.stream().map(this::party).toList());
    }

    /** "SF and UDP join talks". */
    static String joining(List<String> parties, String what) {
        return list(parties) + (parties.size() == 1 ? " joins " : " join ") + what;
    }

    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** The title of a proposal, an undertaking or talks, or the words of an agenda item, in quotes; else the name. */
    public String thing(Name name) {
        Proposal proposal = table.proposals().find(name);
        if (proposal != null && !proposal.title().isEmpty()) {
            return "\u201c" + proposal.title() + "\u201d";
        }
        Undertaking undertaking = table.undertakings().find(name);
        if (undertaking != null && !undertaking.title().isEmpty()) {
            return "\u201c" + undertaking.title() + "\u201d";
        }
        AgendaItem item = table.items().find(name);
        if (item != null) {
            return "\u201c" + item.what() + "\u201d";
        }
        return name.text();
    }

    /** What a precondition says, in quotes: "\u201ca ceasefire is in force, before talks\u201d"; the name where there is none of it. */
    public String precondition(Name name) {
        Precondition known = table.precondition(name);
        return known == null ? name.text() : quoted(known.told(this));
    }

    /** In quotes; quotes within them are single ones. */
    public static String quoted(String words) {
        return "\u201c" + words.replace('\u201c', '\u2018').replace('\u201d', '\u2019') + "\u201d";
    }

    /** A day, or a moment to the minute. */
    public String when(Window window) {
        return window.isOneMoment() ? moment(window.from()) : day(window);
    }

    private String day(Window window) {
        ZonedDateTime from = window.from().atZone(table.setting().zone());
        ZonedDateTime to = window.to().atZone(table.setting().zone());
        return from.toLocalDate().equals(to.toLocalDate())
                ? from.format(DAY)
                : from.format(DAY) + " to " + to.format(DAY);
    }

    public String moment(Instant at) {
        return at.atZone(table.setting().zone()).format(MOMENT);
    }

    /** "30 days", "36 hours". */
    public static String length(Duration length) {
        long days = length.toDays();
        if (days > 0 && length.equals(Duration.ofDays(days))) {
            return days == 1 ? "1 day" : days + " days";
        }
        long hours = length.toHours();
        return hours == 1 ? "1 hour" : hours + " hours";
    }

    /** Terms as a clause: "full, unconditional; from 12 May 2025; at least 30 days". */
    public String terms(Terms terms) {
        List<String> parts = new ArrayList<>();
        if (terms instanceof Terms.Ceasefire ceasefire) {
            parts.add(String.join(", ", ceasefire.quality()));
            parts.add(ceasefire.partial() ? "partial" : "");
            parts.add(ceasefire.start() == null ? "" : "from " + when(ceasefire.start()));
            parts.add(
                    ceasefire.startsWhen() == null
                            ? ""
                            : "from the moment that " + ceasefire.startsWhen().told(this));
            parts.add(
                    ceasefire.length() == null
                            ? ""
                            : (ceasefire.atLeast() ? "at least " : "") + length(ceasefire.length()));
            parts.add(String.join(", ", ceasefire.scope()));
            parts.add(ceasefire.monitoring() == null ? "" : "monitoring: " + ceasefire.monitoring());
        } else if (terms instanceof Terms.Talks talks) {
            parts.add(talks.form() == null ? "" : talks.form().name().toLowerCase(Locale.ROOT));
            parts.add(
                    talks.level() == null
                            ? ""
                            : "level: " + talks.level().name().toLowerCase(Locale.ROOT));
            parts.add(talks.place() == null ? "" : talks.place());
            parts.add(talks.date() == null ? "" : when(talks.date()));
            parts.add(talks.withoutPreconditions() ? "without preconditions" : "");
            parts.add(talks.agenda().isEmpty() ? "" : "agenda: " + String.join(", ", talks.agenda()));
        } else if (terms instanceof Terms.Exchange exchange) {
            parts.add(exchange.what());
            parts.add(
                    exchange.each() == null
                            ? ""
                            : String.format(Locale.ENGLISH, "%,d from each side", exchange.each()));
            parts.add(exchange.by() == null ? "" : "by " + when(exchange.by()));
        } else if (terms instanceof Terms.Settlement settlement) {
            parts.addAll(settlement.points());
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    /** " (terms)", or nothing. */
    String inBrackets(Terms terms) {
        String told = terms(terms);
        return told.isEmpty() ? "" : " (" + told + ")";
    }

    static String orEmpty(@Nullable String words, String before) {
        return words == null || words.isEmpty() ? "" : before + words;
    }
}
