package parley.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published JSON Schema, against which a file is checked; what does not fit is said in plain words, with line and column. */
public final class Shape {

    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf");

    /** Our schemas name themselves by file name; this is what those names are relative to. Nothing is ever fetched. */
    private static final String BASE = "parley:///";

    /** Keywords that speak of which keys a map has; all others speak of the value itself. */
    private static final Set<String> ABOUT_KEYS =
            Set.of("required", "dependentRequired", "additionalProperties", "unevaluatedProperties", "not");

    /** Sorting out complaints takes the square of their number, and a hostile file could have a great many. */
    private static final int MOST = 2_000;

    private final JsonNode json;
    private final Schema schema;

    private Shape(JsonNode json) {
        this.json = json;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(BASE), json);
    }

    /**
     * Reads a schema of ours.
     *
     * @throws IllegalStateException if it cannot be read or is no schema: it comes with the program, so the program is broken
     */
    public static Shape of(Sheet sheet) {
        try (InputStream in = sheet.open()) {
            return new Shape(JsonMapper.builder().build().readTree(in));
        } catch (IOException | JacksonException e) {
            throw new IllegalStateException("The schema " + sheet.label() + " cannot be read", e);
        }
    }

    /** Notes everything in the file that does not fit; true if all does. */
    public boolean fits(Spot root) {
        List<Error> errors = schema.validate(SpotJson.of(root));
        List<Error> first = errors.subList(0, Math.min(errors.size(), MOST));
        for (Error error : withoutRepeats(settled(first))) {
            new Misfit(root, json, error).note();
        }
        return errors.isEmpty();
    }

    /** Where a value fits none of several forms, keeps what is wrong with the form that was meant, or else the choice alone. */
    private static List<Error> settled(List<Error> errors) {
        List<Error> kept = new ArrayList<>(errors);
        for (Error choice : errors) {
            if (CHOICES.contains(choice.getKeyword()) && kept.contains(choice)) {
                List<Error> below =
                        kept.stream().filter(error -> isBelow(error, choice)).toList();
                List<Error> meant = meant(choice, below);
                kept.removeIf(error -> below.contains(error) && !meant.contains(error));
                if (!meant.isEmpty()) {
                    kept.remove(choice);
                }
            }
        }
        return kept;
    }

    /** The errors of the only form that has the type of the value; none if there is no such form, or several. */
    private static List<Error> meant(Error choice, List<Error> below) {
        int at = choice.getEvaluationPath().getNameCount();
        List<Object> otherType = below.stream()
                .filter(error -> error.getKeyword().equals("type") && samePlace(error, choice))
                .map(error -> error.getEvaluationPath().getElement(at))
                .toList();
        List<Error> sameType = below.stream()
                .filter(error -> !otherType.contains(error.getEvaluationPath().getElement(at)))
                .toList();
        long forms = sameType.stream()
                .map(error -> error.getEvaluationPath().getElement(at))
                .distinct()
                .count();
        return forms == 1 ? sameType : List.of();
    }

    /** What holds only under a condition need not be said of a value that is wrong in any case. */
    private List<Error> withoutRepeats(List<Error> errors) {
        List<NodePath> wrongAnyway = errors.stream()
                .filter(error -> !isConditional(error) && !ABOUT_KEYS.contains(error.getKeyword()))
                .map(Error::getInstanceLocation)
                .toList();
        return errors.stream()
                .filter(error -> !isConditional(error)
                        || ABOUT_KEYS.contains(error.getKeyword())
                        || wrongAnyway.stream().noneMatch(error.getInstanceLocation()::startsWith))
                .toList();
    }

    private boolean isConditional(Error error) {
        return new SchemaPath(json, error.getEvaluationPath()).isConditional();
    }

    private static boolean samePlace(Error one, Error other) {
        return one.getInstanceLocation().equals(other.getInstanceLocation());
    }

    private static boolean isBelow(Error error, Error choice) {
        // The evaluation path names no index of a list, so the place in the file must fit as well.
        return error.getEvaluationPath().getNameCount()
                        > choice.getEvaluationPath().getNameCount()
                && error.getEvaluationPath().startsWith(choice.getEvaluationPath())
                && error.getInstanceLocation().startsWith(choice.getInstanceLocation());
    }
}
