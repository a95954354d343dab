package parley.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.json.EventJson;
import parley.json.EventNames;
import parley.json.Json;
import parley.json.UnknownEvent;
import parley.negotiation.Consequences.Consequence;
import parley.negotiation.Event;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.Provenance;
import parley.negotiation.Reach;
import parley.negotiation.Recorded;
import parley.negotiation.Setting;
import parley.negotiation.Table;
import parley.play.Carried;
import parley.play.Descent;
import parley.play.Following;
import parley.play.NegotiationId;
import parley.play.Opening;
import tools.jackson.databind.node.ObjectNode;

/** Reads what {@link CarriedJsonLines} writes, of this version or an older one; codes are looked past. Every line is looked at; the first that is wrong is told. */
public final class CarriedReader {

    /** In bytes. The longest that a negotiation of ours has is its first, of some kilobytes. */
    private static final int LONGEST_LINE = 2_000_000;

    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final int MOST_EVENTS = 1_000_000;
    private static final int LONGEST_LINEAGE = 100;

    private static final List<String> HEADER = List.of(
            "format", "version", "scenario", "digest", "reading", "title", "parent", "events", "ontology", "setting");
    private static final List<String> EVENT = List.of(
            "position",
            "at",
            "by",
            "speaker",
            "type",
            "revision",
            "provenance",
            "cites",
            "precision",
            "among",
            "text",
            "data",
            "codes");

    private final EventJson events = new EventJson(EventNames.RULEBOOK);
    private final InputStream in;
    private int line;

    private CarriedReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /**
     * Reads all of it.
     *
     * @throws BadLine if it is not such a file
     */
    public static Carried read(InputStream in) throws IOException {
        return new CarriedReader(in).read();
    }

    private Carried read() throws IOException {
        String first = next();
        if (first == null) {
            throw new BadLine(1, 1, "the file is empty", LineFields.MADE_BY_EXPORT);
        }
        LineFields header = LineFields.of(1, first);
        checkFormat(header);
        header.only(HEADER);
        int count = header.whole("events", 0, MOST_EVENTS);
        List<Descent> lineage = new ArrayList<>();
        Opening.Trunk trunk = parents(header, header.mayText("title"), count, lineage);
        Opening opening = new Opening(
                header.read("setting", node -> Json.mapper().treeToValue(node, Setting.class)),
                header.mayMade("scenario", CarriedReader::name),
                header.made("digest", CarriedReader::digest),
                header.mayMade("reading", CarriedReader::name),
                trunk);
        Table table = opening(header, opening.setting());
        List<Recorded> recorded = new ArrayList<>();
        for (String text = next(); text != null; text = next()) {
            if (text.isBlank()) {
                throw new BadLine(line, 1, "this line is empty", "Remove it: every line is an event");
            }
            LineFields fields = LineFields.of(line, text).only(EVENT);
            if (recorded.size() == count) {
                throw fields.bad(
                        "position",
                        "there are more events than the " + count + " that the first line announces",
                        "Correct `events` there, or remove what was added");
            }
            Recorded event = event(fields, table);
            table = follow(fields, table, event);
            recorded.add(event);
        }
        if (recorded.size() < count) {
            throw new BadLine(
                    line + 1,
                    1,
                    "the file ends after event " + recorded.size(),
                    "Expected " + count + " events, as its first line says; it may have been cut short");
        }
        return new Carried(opening, lineage, recorded);
    }

    private static void checkFormat(LineFields header) {
        if (!header.has("format") || !header.text("format").equals(CarriedJsonLines.FORMAT)) {
            throw header.bad(
                    "format",
                    "this is no negotiation that was exported",
                    "Expected a first line that begins with {\"format\":\"" + CarriedJsonLines.FORMAT + "\"");
        }
        int version = header.whole("version", 1, Integer.MAX_VALUE);
        if (version > CarriedJsonLines.VERSION) {
            throw header.bad(
                    "version",
                    "the file is of version " + version + ", and this Parley reads versions up to "
                            + CarriedJsonLines.VERSION,
                    "Use the Parley that wrote it, or a newer one");
        }
    }

    /** From the branch up; what stands at the end of the line is the script that a what-if leaves. */
    private Opening.@Nullable Trunk parents(
            LineFields fields, @Nullable String title, int last, List<Descent> lineage) {
        if (!fields.has("parent")) {
            if (title != null) {
                throw fields.bad("title", "only a branch has a title of its own", "Expected null, or a parent");
            }
            return null;
        }
        LineFields parent = fields.inside(fields.object("parent"));
        if (!parent.has("negotiation")) {
            return new Opening.Trunk(
                    parent.made("scenario", CarriedReader::name),
                    parent.whole("position", 0, MOST_EVENTS),
                    parent.mayMade("reading", CarriedReader::name));
        }
        if (lineage.size() == LONGEST_LINEAGE) {
            throw parent.bad("parent", "this is a branch of a branch, " + LONGEST_LINEAGE + " times", "Expected fewer");
        }
        NegotiationId id = parent.made("negotiation", NegotiationId::new);
        // A parent's own fork lies no later than the fork from it.
        int position = parent.whole("position", 0, last);
        try {
            lineage.add(new Descent(id, position, title));
        } catch (IllegalArgumentException no) {
            throw fields.bad("title", String.valueOf(no.getMessage()), "Correct it");
        }
        return parents(parent, parent.mayText("title"), position, lineage);
    }

    private Table opening(LineFields header, Setting setting) {
        for (PartyId party : Wholeness.of(setting).parties()) {
            if (setting.cast().stream().noneMatch(seat -> seat.id().equals(party))) {
                throw header.bad("setting", "`setting` speaks of " + party + ", which is not in its cast", "Add it");
            }
        }
        try {
            return Table.opening(setting);
        } catch (RuntimeException broken) {
            throw header.bad("setting", "`setting` makes no table: " + broken.getMessage(), "Correct it");
        }
    }

    private Recorded event(LineFields fields, Table table) {
        String type = fields.text("type");
        Event event = (Event) fields.read("data", data -> event(fields, type, data));
        PartyId by = fields.mayMade("by", PartyId::of);
        Name speaker = fields.mayMade("speaker", Name::of);
        Note note = new Note(
                fields.mayText("text"),
                fields.word("provenance", Provenance.class),
                fields.list("cites", Function.identity()),
                fields.has("precision") ? fields.word("precision", Precision.class) : Precision.EXACT,
                fields.list("among", PartyId::of));
        checkProvenance(fields, event, by, note);
        checkCast(fields, table, event, by, speaker, note);
        return new Recorded(
                fields.whole("position", 1, MOST_EVENTS),
                fields.made("at", CarriedReader::moment),
                by,
                speaker,
                note,
                event);
    }

    private Object event(LineFields fields, String type, ObjectNode data) {
        try {
            return events.read(type, fields.text("revision"), Json.mapper().writeValueAsBytes(data));
        } catch (UnknownEvent unknown) {
            EventNames.Named known = EventNames.RULEBOOK.named(type);
            throw known == null
                    ? fields.bad(
                            "type",
                            "there is no event '" + type + "'",
                            "Expected a name such as CeasefireProposed; a newer Parley may have others")
                    : fields.bad(
                            "revision",
                            "this Parley does not know revision '" + fields.text("revision") + "' of " + type,
                            "Expected " + known.revision() + " or an older one");
        }
    }

    private static void checkProvenance(LineFields fields, Event event, @Nullable PartyId by, Note note) {
        boolean follows = event instanceof Consequence;
        if (follows != (by == null)) {
            throw fields.bad(
                    "by",
                    follows ? "a consequence is nobody's move" : "this event is somebody's move",
                    follows ? "Expected null" : "Expected the code of a party");
        }
        if (follows != (note.provenance() == Provenance.CONSEQUENCE)) {
            throw fields.bad(
                    "provenance",
                    "`provenance` is " + Json.word(note.provenance()),
                    follows
                            ? "Expected consequence: it follows from the rules or the clock"
                            : "Expected documented or hypothetical: it is somebody's move");
        }
        if ((note.provenance() == Provenance.DOCUMENTED) == note.cites().isEmpty()) {
            throw fields.bad(
                    "cites",
                    note.cites().isEmpty() ? "a documented move cites nothing" : "what is not documented cites facts",
                    note.cites().isEmpty() ? "Expected the facts that it rests on" : "Expected []");
        }
    }

    private static void checkCast(
            LineFields fields, Table table, Event event, @Nullable PartyId by, @Nullable Name speaker, Note note) {
        Party party = by == null ? null : table.party(by);
        if (by != null && party == null) {
            throw fields.bad("by", "there is no party " + by + " in the cast", "Expected one of " + cast(table));
        }
        if (speaker != null && (party == null || party.speaker(speaker) == null)) {
            throw fields.bad(
                    "speaker",
                    speaker + " does not speak for " + (by == null ? "anybody here" : by),
                    "Expected one of its speakers, or null");
        }
        for (PartyId knew : note.among()) {
            if (table.party(knew) == null) {
                throw fields.bad("among", "there is no party " + knew + " in the cast", "Expected " + cast(table));
            }
        }
        if (event instanceof Record record) {
            for (PartyId named : Wholeness.of(record).parties()) {
                if (table.party(named) == null) {
                    throw fields.bad(
                            "data",
                            "`data` speaks of " + named + ", which is not in the cast",
                            "Expected " + cast(table));
                }
            }
        }
    }

    private static String cast(Table table) {
        return String.join(
                ", ", table.cast().keySet().stream().map(PartyId::code).toList());
    }

    private static Table follow(LineFields fields, Table table, Recorded event) {
        try {
            return Following.after(table, event);
        } catch (IllegalArgumentException doesNot) {
            throw fields.bad(
                    "position", String.valueOf(doesNot.getMessage()), "Expected the events as they were exported");
        }
    }

    private static String name(String text) {
        return Name.of(text).text();
    }

    private static String digest(String text) {
        if (text.length() > 200 || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("it is too long, or holds control characters");
        }
        return text;
    }

    private static Instant moment(String text) {
        Instant moment;
        try {
            moment = Instant.parse(text);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("'" + text + "' is no moment such as 2025-05-11T07:00:00Z", none);
        }
        if (!Reach.holds(moment)) {
            throw new IllegalArgumentException("'" + text + "' is out of reach, which is " + Reach.WORDS);
        }
        if (!moment.toString().equals(text)) {
            throw new IllegalArgumentException("'" + text + "' is not written as a moment in UTC is: " + moment);
        }
        return moment;
    }

    /** The next line, without its end; null after the last. */
    private @Nullable String next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        int one = in.read();
        if (one < 0) {
            return null;
        }
        line++;
        for (; one >= 0 && one != '\n'; one = in.read()) {
            if (bytes.size() == LONGEST_LINE) {
                throw new BadLine(
                        line, 1, "this line is longer than " + LONGEST_LINE + " bytes", LineFields.MADE_BY_EXPORT);
            }
            bytes.write(one);
        }
        return text(bytes.toByteArray());
    }

    private String text(byte[] bytes) {
        // Some editors begin UTF-8 with a byte order mark; there is no order in bytes, and it says nothing.
        int from = line == 1 && bytes.length >= 3 && Arrays.equals(bytes, 0, 3, MARK, 0, 3) ? 3 : 0;
        ByteBuffer left = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer text = CharBuffer.allocate(left.remaining());
        if (StandardCharsets.UTF_8.newDecoder().decode(left, text, true).isError()) {
            throw new BadLine(
                    line,
                    text.position() + 1,
                    "here stands a byte that is not UTF-8"
                            + (looksLikeUtf16(bytes) ? "; the file looks like UTF-16" : ""),
                    "Save the file as UTF-8, or export it again");
        }
        return text.flip().toString();
    }

    private boolean looksLikeUtf16(byte[] bytes) {
        return line == 1
                && bytes.length >= 2
                && (Arrays.equals(bytes, 0, 2, LITTLE_ENDIAN, 0, 2)
                        || Arrays.equals(bytes, 0, 2, BIG_ENDIAN, 0, 2)
                        || bytes[0] == 0
                        || bytes[1] == 0);
    }
}
