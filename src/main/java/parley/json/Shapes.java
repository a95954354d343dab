package parley.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import parley.negotiation.Condition;
import parley.negotiation.Few;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Proposal;
import parley.negotiation.Terms;

/** What Jackson would read from annotations, laid over the rulebook from outside. */
final class Shapes {

    private Shapes() {}

    /** {@code {"is": "ceasefire-in-force"}} */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Condition.CeasefireInForce.class, name = "ceasefire-in-force"),
        @JsonSubTypes.Type(value = Condition.TalksOpened.class, name = "talks-opened"),
        @JsonSubTypes.Type(value = Condition.Agreed.class, name = "agreed"),
        @JsonSubTypes.Type(value = Condition.MeasureLifted.class, name = "measure-lifted"),
        @JsonSubTypes.Type(value = Condition.ExchangeCarriedOut.class, name = "exchange-carried-out"),
        @JsonSubTypes.Type(value = Condition.SettlementCarriedOut.class, name = "settlement-carried-out"),
        @JsonSubTypes.Type(value = Condition.CeasefireBy.class, name = "ceasefire-by"),
        @JsonSubTypes.Type(value = Condition.AllOf.class, name = "all-of"),
        @JsonSubTypes.Type(value = Condition.AnyOf.class, name = "any-of")
    })
    interface OfCondition {}

    /** {@code {"kind": "ceasefire"}} */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Terms.Ceasefire.class, name = "ceasefire"),
        @JsonSubTypes.Type(value = Terms.Talks.class, name = "talks"),
        @JsonSubTypes.Type(value = Terms.Exchange.class, name = "exchange"),
        @JsonSubTypes.Type(value = Terms.Settlement.class, name = "settlement")
    })
    interface OfTerms {}

    /** Where it stands is worked out from its answers; readers want the result. */
    interface OfProposal {
        @JsonProperty
        Proposal.Status status();
    }

    /** The cast stands in the setting already. */
    interface OfTable {
        @JsonIgnore
        Few<PartyId, Party> cast();
    }
}
