package parley.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the schema validator complains of.
 *
 * @param keyword the keyword of the schema that failed
 * @param place the pointer to the value in the file
 * @param way the way through the schema to the keyword
 * @param property the key concerned, where the keyword speaks of keys
 * @param message in the validator's own words
 * @param path the way, followed
 */
record Complaint(
        String keyword, NodePath place, NodePath way, Optional<String> property, String message, SchemaPath path) {

    static Complaint of(Error error, JsonNode schema) {
        return new Complaint(
                error.getKeyword(),
                error.getInstanceLocation(),
                error.getEvaluationPath(),
                Optional.ofNullable(error.getProperty()),
                error.getMessage(),
                new SchemaPath(schema, error.getEvaluationPath()));
    }

    /** Whether the other says the same of the same place. */
    boolean repeats(Complaint other) {
        return keyword.equals(other.keyword) && place.equals(other.place) && property.equals(other.property);
    }

    /** That the value fits no form of this choice, which lies on the way of this complaint. */
    Complaint ofChoice(SchemaPath.Choice choice, JsonNode schema) {
        NodePath shorter = SchemaPath.upTo(way, choice.length());
        return new Complaint(
                shorter.getName(-1),
                SchemaPath.upTo(place, choice.depth()),
                shorter,
                Optional.empty(),
                "",
                new SchemaPath(schema, shorter));
    }
}
