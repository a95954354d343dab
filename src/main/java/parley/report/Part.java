package parley.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.picture.Picture;

/** A part of a section. What stands in it is defined by the concepts that it names. */
public sealed interface Part {

    /** Ids of concepts. */
    Set<String> definitions();

    /** A paragraph. */
    record Words(String text, Set<String> definitions) implements Part {
        public Words {
            definitions = ordered(definitions);
        }

        public static Words of(String text, String... definitions) {
            return new Words(text, new LinkedHashSet<>(List.of(definitions)));
        }
    }

    /** Some paragraphs under a heading, as a list. */
    record Items(String heading, List<Words> items) implements Part {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Set<String> definitions() {
            Set<String> ids = new LinkedHashSet<>();
            items.forEach(item -> ids.addAll(item.definitions()));
            return ids;
        }
    }

    /**
     * A table.
     *
     * @param rows as many cells in each as there are columns
     * @param left what is not in it, and where to get it; empty if nothing was left out
     */
    record Table(String heading, List<Column> columns, List<List<String>> rows, String left) implements Part {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of " + row.size() + " under " + columns.size());
                }
            }
        }

        @Override
        public Set<String> definitions() {
            Set<String> ids = new LinkedHashSet<>();
            for (Column column : columns) {
                if (column.definition() != null) {
                    ids.add(column.definition());
                }
            }
            return ids;
        }
    }

    /**
     * A column of a table.
     *
     * @param definition the concept that says what its cells mean; null where they are words that need none
     * @param isNumber whether its cells line up to the right
     */
    record Column(String head, @Nullable String definition, boolean isNumber) {

        public static Column words(String head) {
            return new Column(head, null, false);
        }

        public static Column words(String head, String definition) {
            return new Column(head, definition, false);
        }

        public static Column number(String head, String definition) {
            return new Column(head, definition, true);
        }
    }

    /**
     * A picture; whoever does not see it is told the same in words.
     *
     * @param name unique in its section, in kebab-case: where `parley picture --kind` draws it too, by the same word
     */
    record Shown(String name, String heading, Picture picture, Set<String> definitions) implements Part {
        public Shown {
            definitions = ordered(definitions);
        }

        public static Shown of(String name, String heading, Picture picture, String... definitions) {
            return new Shown(name, heading, picture, new LinkedHashSet<>(List.of(definitions)));
        }
    }

    private static Set<String> ordered(Set<String> ids) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }
}
