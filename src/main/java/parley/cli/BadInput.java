package parley.cli;

import java.util.List;

/** What the user gave cannot be used: why, what was expected and how to mend it. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }

    BadInput(List<?> problems) {
        super(String.join(
                System.lineSeparator(), problems.stream().map(Object::toString).toList()));
    }
}
