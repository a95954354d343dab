package parley.negotiation;

/** Conditions that concern the agenda of talks. See {@link Rules}. */
final class AgendaRules {

    private AgendaRules() {}

    static Rule theItemIsNotOnTheAgenda(Name name, String item) {
        return (table, by) -> {
            Talks talks = table.talks().find(name);
            return talks != null && talks.agenda().contains(item)
                    ? Rules.reason(
                            "theItemIsNotOnTheAgenda",
                            "The agenda of " + Rules.thing(table, name) + " holds this item already: " + item + ".",
                            name)
                    : null;
        };
    }

    static Rule theItemIsOnTheAgenda(Name name) {
        return (table, by) -> {
            AgendaItem item = table.items().find(name);
            if (item == null) {
                return Rules.reason("theItemIsOnTheAgenda", "There is no agenda item " + name + ".", name);
            }
            return item.takenOff()
                    ? Rules.reason(
                            "theItemIsOnTheAgenda",
                            Rules.thing(table, name) + " has been taken off the agenda already.",
                            name)
                    : null;
        };
    }

    static Rule theItemIsTheirOwn(Name name) {
        return (table, by) -> {
            AgendaItem item = table.items().find(name);
            return item == null || item.by().equals(by)
                    ? null
                    : Rules.reason(
                            "theItemIsTheirOwn",
                            table.nameOf(item.by()) + " asked for " + Rules.thing(table, name)
                                    + ", and alone can take it off; others may refuse it.",
                            name);
        };
    }

    static Rule theItemIsSomebodyElses(Name name) {
        return (table, by) -> {
            AgendaItem item = table.items().find(name);
            return item != null && item.by().equals(by)
                    ? Rules.reason(
                            "theItemIsSomebodyElses",
                            table.nameOf(by) + " asked for " + Rules.thing(table, name)
                                    + " itself; it may take it off the agenda.",
                            name)
                    : null;
        };
    }

    static Rule theyHaveNotRefusedItAlready(Name name) {
        return (table, by) -> {
            AgendaItem item = table.items().find(name);
            return item != null && item.refusedBy().contains(by)
                    ? Rules.reason(
                            "theyHaveNotRefusedItAlready",
                            table.nameOf(by) + " has refused " + Rules.thing(table, name) + " already.",
                            name)
                    : null;
        };
    }

    static Rule theyTakePartInTheTalksOfTheItem(Name name) {
        return (table, by) -> {
            AgendaItem item = table.items().find(name);
            Talks talks = item == null ? null : table.talks().find(item.talks());
            return talks == null || talks.includes(by)
                    ? null
                    : Rules.reason(
                            "theyTakePartInTheTalksOfTheItem",
                            table.nameOf(by) + " is no participant of " + Rules.thing(table, talks.name())
                                    + ", on whose agenda it is.",
                            name,
                            talks.name());
        };
    }
}
