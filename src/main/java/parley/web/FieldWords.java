package parley.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a move are called in a form.
 *
 * @param label as a question or a clause; the form reads as a sentence
 * @param hint what to write, perhaps empty
 * @param rare few will want to say it: it is folded away
 */
record FieldWords(String label, String hint, boolean rare) {

    private static final Map<String, FieldWords> WORDS = new HashMap<>();

    static {
        words("proposal", "Which proposal");
        words("exchange", "Which exchange");
        words("talks", "Which talks");
        words("undertaking", "Which undertaking");
        words("precondition", "Which precondition");
        words("measure", "Which measure");
        words("allegation", "Which allegation");
        words("venue", "Which place");
        words("offices", "Whose good offices");
        words("Endorse.what", "What they stand behind");

        words("offer", "");
        words("title", "What it is called", "a few words, such as: 30-day ceasefire from 12 May");
        words("to", "To whom");
        rarely("with", "Together with", "they are named by this, not bound");
        rarely("answers", "In reply to", "");
        rarely("inside", "Tabled at", "");
        rarely("Offer.onlyIf", "It holds only if", "");
        words("onlyIf", "Yes, but only if");
        rarely("openUntil", "Open until", "");
        words("change", "With a change", "a yes that changes a term is a new offer, and awaits an answer of its own");
        words("Modification.title", "What the new offer is called");
        words("terms", "Terms");
        words("Modification.terms", "What is changed", "what is left open stays as it was");

        words("start", "Begins");
        rarely("startsWhen", "Begins as soon as", "in place of a date");
        words("length", "How long");
        rarely("atLeast", "At least so long: it does not end by itself", "");
        rarely("partial", "Only some targets, areas or arms", "");
        words("quality", "In what words", "one a line, such as: full, unconditional");
        rarely("scope", "What it covers", "one a line, such as: air, sea, land");
        rarely("monitoring", "Who watches it", "");
        words("place", "Where");
        words("date", "When");
        words("form", "Direct, or through a go-between");
        words("level", "At what level");
        rarely("agenda", "About what", "one item a line");
        words("withoutPreconditions", "Without preconditions");
        words("Exchange.what", "What is exchanged", "such as: prisoners of war");
        words("each", "How many from each side");
        words("by", "By when");
        words("points", "Points", "one a line");

        words("requires", "What has to be so first");
        words("SetPrecondition.on", "Before what");
        rarely("onlyBefore", "Only before this one", "");
        words(
                "SetPrecondition.sequence",
                "How firmly",
                "before: they will not go on without it; in parallel: they ask for it beside");
        words("SoftenPrecondition.to", "To what", "in parallel asks for it beside; after lets it come later");

        words("against", "Against whom");
        words("ReportViolation.what", "What was found");
        words("toward", "What they are to do", "such as: to agree at once");
        words("penalty", "What follows otherwise");
        rarely("demand", "It is met when", "left open, it can only be told in words, and then it runs out");
        words("until", "Until");
        words("on", "On whom");
        words("ImposeMeasure.what", "What is imposed");
        rarely("carriesOut", "Carries out what was announced", "");
        words("OfferGoodOffices.what", "What they offer", "such as: to carry messages");
        rarely("OfferVenue.talks", "For which talks", "");
        words("head", "Who leads it");
        rarely("members", "Who else", "one a line");
        words("item", "What is to be talked about");
        words("RefuseItem.item", "Which item");
        words("TakeOffAgenda.item", "Which item");
        words("deferredTo", "What it is left to");
        words("parties", "Whom");
        words("party", "Whom");
        rarely("joining", "Once these have joined", "");
        words("TakeStep.what", "What they do");
        words("kind", "What sort of statement", "none of them binds anybody");
        words("says", "What is said");
        rarely("regarding", "About", "");
        rarely("order", "It speaks for an order of steps", "");
        words("step", "This step");
        words("sequence", "stands");
        words("Order.to", "to that step");
    }

    private static void words(String of, String label) {
        words(of, label, "");
    }

    private static void words(String of, String label, String hint) {
        WORDS.put(of, new FieldWords(label, hint, false));
    }

    private static void rarely(String of, String label, String hint) {
        WORDS.put(of, new FieldWords(label, hint, true));
    }

    /** Null if it was forgotten here. */
    static @Nullable FieldWords find(Part part) {
        FieldWords own = WORDS.get(part.of().getSimpleName() + "." + part.name());
        return own == null ? WORDS.get(part.name()) : own;
    }

    /** Its own name where it was forgotten here. */
    static FieldWords of(Part part) {
        FieldWords found = find(part);
        return found == null ? new FieldWords(part.name(), "", false) : found;
    }
}
