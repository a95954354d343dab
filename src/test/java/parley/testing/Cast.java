package parley.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import parley.negotiation.Name;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Role;
import parley.negotiation.Setting;
import parley.negotiation.Speaker;
import parley.negotiation.Window;

/** The parties of the tests, and May 2025 as their calendar: times are written without year and zone. */
public final class Cast {

    public static final PartyId UKR = PartyId.of("UKR");
    public static final PartyId RUS = PartyId.of("RUS");
    public static final PartyId USA = PartyId.of("USA");
    public static final PartyId FRA = PartyId.of("FRA");
    public static final PartyId TUR = PartyId.of("TUR");
    /** Watches conduct, and nothing else. */
    public static final PartyId OSC = PartyId.of("OSC");

    public static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** The clock starts on 8 May, 00:00; nothing is on the table. */
    public static final Setting SETTING = new Setting(
            "A test",
            KYIV,
            at("05-08T00:00"),
            List.of(
                    new Party(UKR, "Ukraine", List.of(Role.PRINCIPAL), List.of(speaker("first", "First Speaker"))),
                    new Party(RUS, "Russia", List.of(Role.PRINCIPAL), List.of()),
                    new Party(
                            USA,
                            "the United States",
                            List.of(Role.MEDIATOR),
                            List.of(speaker("one", "One Voice"), speaker("other", "Other Voice"))),
                    new Party(FRA, "France", List.of(Role.SUPPORTER), List.of()),
                    new Party(TUR, "Türkiye", List.of(Role.HOST), List.of()),
                    new Party(OSC, "Observers", List.of(Role.MONITOR), List.of())),
            List.of(),
            List.of());

    private Cast() {}

    private static Speaker speaker(String id, String name) {
        return new Speaker(Name.of(id), name, "an office");
    }

    /** A moment of 2025 in Kyiv: {@code 05-12T10:00}. */
    public static Instant at(String time) {
        return LocalDateTime.parse("2025-" + time).atZone(KYIV).toInstant();
    }

    /** A whole day of 2025 in Kyiv: {@code 05-12}. */
    public static Window on(String day) {
        return Window.on(LocalDate.parse("2025-" + day), KYIV);
    }

    /** The last moment of a day. */
    public static Instant endOf(String day) {
        return on(day).to();
    }

    /** One moment as a window: {@code 05-12T10:00}. */
    public static Window sharp(String time) {
        return Window.at(at(time));
    }

    public static Name name(String text) {
        return Name.of(text);
    }
}
