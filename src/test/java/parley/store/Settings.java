package parley.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import parley.negotiation.Measure;
import parley.negotiation.Name;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Role;
import parley.negotiation.Setting;
import parley.negotiation.Speaker;
import parley.negotiation.Terms;
import parley.negotiation.Undertaking;
import parley.negotiation.Window;
import parley.play.Opening;

/** Negotiations to begin with. */
public final class Settings {

    public static final PartyId UKR = PartyId.of("UKR");
    public static final PartyId RUS = PartyId.of("RUS");
    public static final PartyId USA = PartyId.of("USA");
    public static final PartyId TUR = PartyId.of("TUR");
    public static final PartyId OSC = PartyId.of("OSC");

    public static final Instant START = Instant.parse("2025-05-08T06:00:00Z");

    private Settings() {}

    public static Setting setting() {
        return new Setting(
                "A negotiation",
                ZoneId.of("Europe/Kyiv"),
                START,
                List.of(
                        party(UKR, "Ukraine", Role.PRINCIPAL),
                        party(RUS, "Russia", Role.PRINCIPAL),
                        party(USA, "the USA", Role.MEDIATOR),
                        party(TUR, "T\u00fcrkiye", Role.HOST),
                        party(OSC, "the monitors", Role.MONITOR)),
                List.of(new Undertaking(
                        Name.of("a-truce"),
                        "A truce",
                        new Terms.Ceasefire(
                                Window.at(START),
                                null,
                                Duration.ofDays(3),
                                false,
                                false,
                                List.of("full"),
                                List.of("air"),
                                null),
                        List.of(RUS),
                        true,
                        Undertaking.State.PENDING,
                        START,
                        START.plus(Duration.ofDays(3)),
                        null)),
                List.of(new Measure(Name.of("a-measure"), USA, List.of(RUS), "sanctions", null, true)));
    }

    private static Party party(PartyId id, String name, Role role) {
        return new Party(
                id, name, List.of(role), List.of(new Speaker(Name.of("spokesperson"), "A. Speaker", "office")));
    }

    public static Opening opening() {
        return new Opening(setting(), "made-up", "abc", null);
    }
}
