package parley.testing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.AcceptCeasefire;
import parley.negotiation.AcceptExchange;
import parley.negotiation.AcceptSettlement;
import parley.negotiation.AcceptTalks;
import parley.negotiation.Acceptance;
import parley.negotiation.AllegeViolation;
import parley.negotiation.Condition;
import parley.negotiation.DeclareCeasefire;
import parley.negotiation.GiveUltimatum;
import parley.negotiation.ImposeMeasure;
import parley.negotiation.Name;
import parley.negotiation.Offer;
import parley.negotiation.PartyId;
import parley.negotiation.ProposeCeasefire;
import parley.negotiation.ProposeExchange;
import parley.negotiation.ProposeSettlement;
import parley.negotiation.ProposeTalks;
import parley.negotiation.ReportViolation;
import parley.negotiation.Sequence;
import parley.negotiation.SetPrecondition;
import parley.negotiation.Subject;
import parley.negotiation.Terms;
import parley.negotiation.Window;

/** Moves in few words, for tests in which only a field or two matter. What is not said is left unstated. */
public final class Moves {

    private Moves() {}

    // ---- terms

    public static Terms.Ceasefire ceasefire() {
        return ceasefire(null, null);
    }

    public static Terms.Ceasefire ceasefire(@Nullable Window start, @Nullable Duration length) {
        return new Terms.Ceasefire(start, null, length, false, false, List.of(), List.of(), null);
    }

    public static Terms.Ceasefire ceasefireOfAtLeast(@Nullable Window start, Duration length) {
        return new Terms.Ceasefire(start, null, length, true, false, List.of(), List.of(), null);
    }

    public static Terms.Ceasefire ceasefireWhen(Condition startsWhen, @Nullable Duration length) {
        return new Terms.Ceasefire(null, startsWhen, length, false, false, List.of(), List.of(), null);
    }

    public static Terms.Talks talks() {
        return talks(null);
    }

    public static Terms.Talks talks(@Nullable Window date) {
        return new Terms.Talks(null, date, null, null, List.of(), false);
    }

    public static Terms.Exchange exchange() {
        return new Terms.Exchange("prisoners of war", 1000, null);
    }

    public static Terms.Settlement settlement(String... points) {
        return new Terms.Settlement(List.of(points));
    }

    public static Duration days(int days) {
        return Duration.ofDays(days);
    }

    // ---- proposing: the title is the name

    public static Offer offer(String name, PartyId... to) {
        return Offer.to(Name.of(name), name, to);
    }

    public static ProposeCeasefire proposeCeasefire(String name, PartyId... to) {
        return new ProposeCeasefire(offer(name, to), ceasefire());
    }

    public static ProposeCeasefire proposeCeasefire(String name, Terms.Ceasefire terms, PartyId... to) {
        return new ProposeCeasefire(offer(name, to), terms);
    }

    public static ProposeTalks proposeTalks(String name, PartyId... to) {
        return new ProposeTalks(offer(name, to), talks());
    }

    public static ProposeTalks proposeTalks(String name, Window date, PartyId... to) {
        return new ProposeTalks(offer(name, to), talks(date));
    }

    public static ProposeExchange proposeExchange(String name, PartyId... to) {
        return new ProposeExchange(offer(name, to), exchange());
    }

    public static ProposeSettlement proposeSettlement(String name, PartyId... to) {
        return new ProposeSettlement(offer(name, to), settlement("one point"));
    }

    // ---- accepting

    public static AcceptCeasefire acceptCeasefire(String proposal, Condition... onlyIf) {
        return AcceptCeasefire.of(Name.of(proposal), onlyIf);
    }

    public static AcceptTalks acceptTalks(String proposal, Condition... onlyIf) {
        return AcceptTalks.of(Name.of(proposal), onlyIf);
    }

    public static AcceptExchange acceptExchange(String proposal, Condition... onlyIf) {
        return AcceptExchange.of(Name.of(proposal), onlyIf);
    }

    public static AcceptSettlement acceptSettlement(String proposal, Condition... onlyIf) {
        return AcceptSettlement.of(Name.of(proposal), onlyIf);
    }

    public static <T extends Terms> Acceptance.Modification<T> change(String as, T terms) {
        return new Acceptance.Modification<>(Name.of(as), as, terms);
    }

    // ---- conditions and preconditions

    public static Condition ceasefireInForce() {
        return new Condition.CeasefireInForce(null);
    }

    public static Condition ceasefireInForce(String which) {
        return new Condition.CeasefireInForce(Name.of(which));
    }

    public static Condition talksOpened() {
        return new Condition.TalksOpened(null);
    }

    public static Condition talksOpened(String which) {
        return new Condition.TalksOpened(Name.of(which));
    }

    public static Condition agreed(String proposal) {
        return new Condition.Agreed(Name.of(proposal));
    }

    public static Condition measureLifted(String measure) {
        return new Condition.MeasureLifted(Name.of(measure));
    }

    public static Condition exchangeCarriedOut() {
        return new Condition.ExchangeCarriedOut(null);
    }

    public static Condition exchangeCarriedOut(String which) {
        return new Condition.ExchangeCarriedOut(Name.of(which));
    }

    public static Condition allOf(Condition... conditions) {
        return new Condition.AllOf(List.of(conditions));
    }

    public static Condition anyOf(Condition... conditions) {
        return new Condition.AnyOf(List.of(conditions));
    }

    /** A hard gate on anything of that kind. */
    public static SetPrecondition gate(String name, Condition requires, Subject on) {
        return new SetPrecondition(Name.of(name), requires, on, null, Sequence.BEFORE);
    }

    /** A hard gate on one thing only. */
    public static SetPrecondition gate(String name, Condition requires, Subject on, String about) {
        return new SetPrecondition(Name.of(name), requires, on, Name.of(about), Sequence.BEFORE);
    }

    // ---- undertakings, pressure

    public static DeclareCeasefire declareCeasefire(String name, Terms.Ceasefire terms) {
        return new DeclareCeasefire(Name.of(name), name, terms);
    }

    public static AllegeViolation allege(String name, String undertaking, PartyId... against) {
        return new AllegeViolation(Name.of(name), List.of(against), Name.of(undertaking));
    }

    public static ReportViolation report(String name, String undertaking, PartyId against) {
        return new ReportViolation(Name.of(name), against, Name.of(undertaking), "an incident");
    }

    public static GiveUltimatum ultimatum(String name, @Nullable Condition demand, Window until, PartyId... to) {
        return new GiveUltimatum(Name.of(name), List.of(to), "to agree", "sanctions", demand, until);
    }

    public static ImposeMeasure impose(String name, PartyId... on) {
        return new ImposeMeasure(Name.of(name), List.of(on), "sanctions", null);
    }

    public static ImposeMeasure imposeAsAnnounced(String name, String announcement, PartyId... on) {
        return new ImposeMeasure(Name.of(name), List.of(on), "sanctions", Name.of(announcement));
    }
}
