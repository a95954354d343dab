package parley.web;

import java.util.List;

/**
 * A field of the form of a move.
 *
 * @param name under which it is sent
 * @param sort in small letters, for the template
 * @param rare folded away until it is asked for
 * @param example what could be written there; empty for none
 * @param values what stands there now
 * @param fields of a group
 */
public record MoveField(
        String name,
        String label,
        String hint,
        String sort,
        boolean required,
        boolean rare,
        String example,
        List<Choice> choices,
        List<String> values,
        List<MoveField> fields) {

    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Several texts, one a line. */
    public String lines() {
        return String.join("\n", values);
    }

    /** Whether anything in it has been filled in. */
    public boolean filled() {
        return fields.isEmpty()
                ? !sort.equals("new_name") && values.stream().anyMatch(value -> !value.isEmpty())
                : fields.stream().anyMatch(MoveField::filled);
    }

    /** The fields that most will fill in. */
    public static List<MoveField> usual(List<MoveField> fields) {
        return fields.stream().filter(field -> !field.rare()).toList();
    }

    /** The others. */
    public static List<MoveField> rare(List<MoveField> fields) {
        return fields.stream().filter(MoveField::rare).toList();
    }

    /** One thing to choose. */
    public record Choice(String value, String label, boolean chosen) {}
}
