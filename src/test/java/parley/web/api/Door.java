package parley.web.api;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import parley.Served;

/** A Parley whose API all tests of it share: each makes the branches that it acts on. */
final class Door implements AutoCloseable {

    /** A move that is admissible for Russia at event 6 of May 2025. */
    static final String ACCEPTING = """
            {"by": "RUS", "speaker": "putin", "says": "Yes.", "at": "2025-05-10T20:00",
             "move": {"move": "accept-ceasefire", "proposal": "kyiv-call", "onlyIf": []}}""";

    private final Served served = Served.forAWhile();
    private final Caller caller = new Caller(served.address());
    private final String may = served.may(null).text();

    Served served() {
        return served;
    }

    Caller caller() {
        return caller;
    }

    /** May 2025 as it is documented. */
    String may() {
        return may;
    }

    /** A new branch of May 2025. */
    String branch(int at) {
        return caller.post("/api/negotiations/" + may + "/branches", "{\"at\": " + at + ", \"title\": \"a try\"}")
                .is(201)
                .json()
                .required("id")
                .stringValue();
    }

    @Override
    public void close() {
        served.close();
    }

    /** Opens it for the first that comes, and closes it when all tests are over. */
    static final class Opens implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(Door.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Opens.class))
                    .computeIfAbsent(Door.class, key -> new Door(), Door.class);
        }
    }
}
