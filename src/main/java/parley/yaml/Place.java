package parley.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Where a spot stands in its file, and what messages call it. */
record Place(String file, String name, int line, int column, int keyLine, int keyColumn) {

    Place(String file, String name, Optional<Mark> value, Optional<Mark> key) {
        this(file, name, Refusal.line(value), Refusal.column(value), Refusal.line(key), Refusal.column(key));
    }
}
