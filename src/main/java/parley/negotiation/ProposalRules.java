package parley.negotiation;

/** Conditions of answering, changing and taking back what is proposed. See {@link Rules}. */
final class ProposalRules {

    private ProposalRules() {}

    static Rule theProposalIsOpen(Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            if (proposal == null) {
                return Rules.reason("theProposalIsOpen", "There is no proposal " + name + " on the table.", name);
            }
            return proposal.open()
                    ? null
                    : Rules.reason(
                            "theProposalIsOpen",
                            "The proposal " + Rules.thing(table, name) + " is not open: it is "
                                    + proposal.status().words() + ".",
                            name);
        };
    }

    static Rule theProposalIsFor(Subject subject, Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            return proposal == null || proposal.terms().subject() == subject
                    ? null
                    : Rules.reason(
                            "theProposalIsFor",
                            Rules.thing(table, name) + " proposes "
                                    + proposal.terms().subject().words() + ", not " + subject.words() + ".",
                            name);
        };
    }

    static Rule theyAreAskedToAnswerIt(Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            if (proposal == null || proposal.asks(by)) {
                return null;
            }
            return Rules.reason(
                    "theyAreAskedToAnswerIt",
                    proposal.proposer().equals(by)
                            ? Rules.thing(table, name) + " is " + table.whoseOf(by) + " own proposal."
                            : Rules.thing(table, name) + " is not addressed to " + table.nameOf(by)
                                    + " and would not bind it.",
                    name);
        };
    }

    static Rule theyHaveNotAcceptedItAlready(Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            return proposal != null && proposal.open() && proposal.acceptedBy(by)
                    ? Rules.reason(
                            "theyHaveNotAcceptedItAlready",
                            table.nameOf(by) + " has accepted " + Rules.thing(table, name) + " already.",
                            name)
                    : null;
        };
    }

    static Rule theyHaveNotDeclinedItAlready(Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            Answer answer = proposal == null || !proposal.open()
                    ? null
                    : proposal.given().get(by);
            return answer != null && answer.kind() == Answer.Kind.DECLINED
                    ? Rules.reason(
                            "theyHaveNotDeclinedItAlready",
                            table.nameOf(by) + " has declined " + Rules.thing(table, name) + " already.",
                            name)
                    : null;
        };
    }

    static Rule theProposalIsTheirOwn(Name name) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(name);
            return proposal == null || proposal.proposer().equals(by)
                    ? null
                    : Rules.reason(
                            "theProposalIsTheirOwn",
                            Rules.thing(table, name) + " was proposed by " + table.nameOf(proposal.proposer())
                                    + ", who alone can withdraw it.",
                            name);
        };
    }

    /** The new offer would lapse as it is made. What the change does not name stays, an old date as well. */
    static Rule theNewOffersDateHasNotPassed(Acceptance acceptance) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(acceptance.proposal());
            if (proposal == null || proposal.terms().subject() != acceptance.subject()) {
                return null;
            }
            Window date = acceptance.changed(proposal.terms()).date();
            return date != null && date.to().isBefore(table.now())
                    ? Rules.reason(
                            "theNewOffersDateHasNotPassed",
                            "The date of the new offer, " + new Teller(table).when(date)
                                    + ", has passed: it would lapse as it is made.",
                            proposal.name())
                    : null;
        };
    }

    static Rule theChangeChangesSomething(Acceptance acceptance) {
        return (table, by) -> {
            Proposal proposal = table.proposals().find(acceptance.proposal());
            if (proposal == null || proposal.terms().subject() != acceptance.subject()) {
                return null;
            }
            return acceptance.changed(proposal.terms()).equals(proposal.terms())
                    ? Rules.reason(
                            "theChangeChangesSomething",
                            "The change leaves the terms of " + Rules.thing(table, proposal.name()) + " as they are.",
                            proposal.name())
                    : null;
        };
    }
}
