package parley.json;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Event;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.Provenance;
import parley.negotiation.Recorded;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the record says about an event: all of {@link Recorded} but the event itself. Stored beside each event as
 * {@code {"position":12,"at":"2025-05-11T07:00:00Z","by":"UKR","provenance":"documented","cites":["S3"]}}; whatever is null, empty or
 * exact is left out. Written and read by hand because every event that is loaded passes here.
 */
public record Heading(
        int position,
        Instant at,
        @Nullable PartyId by,
        @Nullable Name speaker,
        Note note) {

    private static final JsonMapper MAPPER = Json.mapper();
    private static final ObjectReader READER = Json.trusted(MAPPER.reader());
    private static final Map<String, Provenance> PROVENANCES = words(Provenance.values());
    private static final Map<String, Precision> PRECISIONS = words(Precision.values());

    public static Heading of(Recorded recorded) {
        return new Heading(recorded.position(), recorded.at(), recorded.by(), recorded.speaker(), recorded.note());
    }

    public Recorded over(Event event) {
        return new Recorded(position, at, by, speaker, note, event);
    }

    public byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberProperty("position", position);
            out.writeStringProperty("at", at.toString());
            if (by != null) {
                out.writeStringProperty("by", by.code());
            }
            if (speaker != null) {
                out.writeStringProperty("speaker", speaker.text());
            }
            String text = note.text();
            if (text != null) {
                out.writeStringProperty("text", text);
            }
            out.writeStringProperty("provenance", Json.word(note.provenance()));
            if (!note.cites().isEmpty()) {
                out.writeArrayPropertyStart("cites");
                for (String fact : note.cites()) {
                    out.writeString(fact);
                }
                out.writeEndArray();
            }
            if (note.precision() != Precision.EXACT) {
                out.writeStringProperty("precision", Json.word(note.precision()));
            }
            if (!note.among().isEmpty()) {
                out.writeArrayPropertyStart("among");
                for (PartyId party : note.among()) {
                    out.writeString(party.code());
                }
                out.writeEndArray();
            }
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /**
     * As it was written.
     *
     * @throws IllegalArgumentException if the bytes are not a heading
     */
    public static Heading read(byte[] json) {
        try (JsonParser in = READER.createParser(json)) {
            return read(in);
        }
    }

    /** The next value, as it was written; the parser is left after it. */
    static Heading read(JsonParser in) {
        int position = 0;
        Instant at = null;
        PartyId by = null;
        Name speaker = null;
        String text = null;
        Provenance provenance = null;
        List<String> cites = List.of();
        Precision precision = Precision.EXACT;
        List<PartyId> among = List.of();
        in.nextToken();
        String field;
        while ((field = in.nextName()) != null) {
            JsonToken value = in.nextToken();
            switch (field) {
                case "position" -> position = in.getIntValue();
                case "at" -> at = Moments.parse(in.getString());
                case "by" -> by = PartyId.of(in.getString());
                case "speaker" -> speaker = Name.of(in.getString());
                case "text" -> text = in.getString();
                case "provenance" -> provenance = constant(PROVENANCES, in.getString());
                case "cites" -> cites = texts(in);
                case "precision" -> precision = constant(PRECISIONS, in.getString());
                case "among" -> among = texts(in).stream().map(PartyId::of).toList();
                default -> throw new IllegalArgumentException("a heading has no '" + field + "' (" + value + ")");
            }
        }
        in.clearCurrentToken();
        if (at == null || provenance == null) {
            throw new IllegalArgumentException("a heading without moment or provenance: expected both");
        }
        return new Heading(position, at, by, speaker, note(text, provenance, cites, precision, among));
    }

    private static Note note(
            @Nullable String text,
            Provenance provenance,
            List<String> cites,
            Precision precision,
            List<PartyId> among) {
        boolean bare = text == null && cites.isEmpty() && precision == Precision.EXACT && among.isEmpty();
        if (bare && provenance == Provenance.CONSEQUENCE) {
            return Note.CONSEQUENCE;
        }
        return bare && provenance == Provenance.HYPOTHETICAL
                ? Note.HYPOTHETICAL
                : new Note(text, provenance, cites, precision, among);
    }

    private static List<String> texts(JsonParser in) {
        List<String> texts = new ArrayList<>(4);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            texts.add(in.getString());
        }
        return texts;
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        Map<String, E> words = new HashMap<>();
        for (E constant : constants) {
            words.put(Json.word(constant), constant);
        }
        return words;
    }

    private static <E> E constant(Map<String, E> words, String word) {
        E constant = words.get(word);
        if (constant == null) {
            throw new IllegalArgumentException("'" + word + "' in a heading: expected one of " + words.keySet());
        }
        return constant;
    }
}
