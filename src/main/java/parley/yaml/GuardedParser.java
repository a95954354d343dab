package parley.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Looks at every event of the parser before a node is made of it, and refuses what our files never need: aliases and anchors,
 * tags, a second document, deep nesting.
 */
final class GuardedParser implements Parser {

    private final Parser parser;
    private final int mostDepth;
    private @Nullable Event seen;
    private int depth;
    private int documents;

    GuardedParser(Parser parser, int mostDepth) {
        this.parser = parser;
        this.mostDepth = mostDepth;
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return parser.hasNext() && peekEvent().getEventId() == id;
    }

    @Override
    public Event peekEvent() {
        Event event = parser.peekEvent();
        if (!event.equals(seen)) {
            seen = event;
            look(event);
        }
        return event;
    }

    @Override
    public Event next() {
        Event event = peekEvent();
        parser.next();
        return event;
    }

    private void look(Event event) {
        if (event instanceof AliasEvent) {
            throw refusal(event, "an alias (`*name`) is not allowed", "Write the value out where it is needed");
        }
        if (event instanceof DocumentStartEvent start) {
            lookAtStart(start);
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw refusal(event, "an anchor (`&name`) is not allowed", "Remove it, and write values out");
        }
        tag(event).ifPresent(tag -> {
            throw refusal(
                    event,
                    "the tag " + Shown.code(tag.replace("tag:yaml.org,2002:", "!!")) + " is not allowed",
                    "Remove it; types are read from the value");
        });
        if (event instanceof CollectionStartEvent && ++depth > mostDepth) {
            throw refusal(
                    event,
                    "lists and maps lie more than " + mostDepth + " deep",
                    "Flatten the file, or close a bracket");
        }
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
    }

    private void lookAtStart(DocumentStartEvent start) {
        if (++documents > 1) {
            throw refusal(start, "a second document begins here", "Keep one document a file; remove this `---`");
        }
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    }

    private static Refusal refusal(Event event, String what, String mend) {
        return Refusal.at(event.getStartMark(), what, mend);
    }
}
