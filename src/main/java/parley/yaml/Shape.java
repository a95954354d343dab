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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published JSON Schema, against which a file is checked; what does not fit is said in plain words, with line and column. */
public final class Shape {

    /** Our schemas name themselves by file name; this is what those names are relative to. Nothing is ever fetched. */
    private static final String BASE = "parley:///";

    /** Keywords that speak of which keys a map has; all others speak of the value itself. */
    private static final Set<String> ABOUT_KEYS =
            Set.of("required", "dependentRequired", "additionalProperties", "unevaluatedProperties", "not");

    /** Sorting out complaints takes the square of their number, and a hostile file could have a great many. */
    private static final int MOST = 1_000;

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
     * @throws IllegalStateException if it cannot be read: it comes with the program, so the program is broken
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
        List<Complaint> complaints = errors.stream()
                .limit(MOST)
                .map(error -> Complaint.of(error, json))
                .toList();
        onePerValue(settled(complaints, 0)).forEach(complaint -> new Misfit(root, complaint).note());
        return errors.isEmpty();
    }

    /**
     * Where a value fits none of several forms, keeps what is wrong with the form that was meant, or else complains of the choice
     * alone.
     *
     * @param level which choice on the way to look at, from the outermost
     */
    private List<Complaint> settled(List<Complaint> complaints, int level) {
        List<Complaint> kept = new ArrayList<>();
        Map<String, List<Complaint>> byChoice = new LinkedHashMap<>();
        for (Complaint complaint : complaints) {
            if (complaint.path().choices().size() <= level) {
                kept.add(complaint);
            } else {
                SchemaPath.Choice choice = complaint.path().choices().get(level);
                String key = SchemaPath.upTo(complaint.way(), choice.length()) + " "
                        + SchemaPath.upTo(complaint.place(), choice.depth());
                byChoice.computeIfAbsent(key, name -> new ArrayList<>()).add(complaint);
            }
        }
        byChoice.values().forEach(group -> kept.addAll(chosen(group, level)));
        return kept;
    }

    private List<Complaint> chosen(List<Complaint> group, int level) {
        Complaint first = group.get(0);
        SchemaPath.Choice choice = first.path().choices().get(level);
        Map<String, List<Complaint>> byForm = group.stream()
                .filter(complaint -> complaint.way().getNameCount() > choice.length())
                .collect(Collectors.groupingBy(complaint -> complaint.way().getName(choice.length())));
        List<List<Complaint>> possible = byForm.values().stream()
                .filter(form -> form.stream().noneMatch(complaint -> isOtherForm(complaint, choice)))
                .toList();
        return possible.size() == 1 ? settled(possible.get(0), level + 1) : List.of(first.ofChoice(choice, json));
    }

    /** Whether the value is of another type than this form, or bears another word by which the forms are told apart. */
    private static boolean isOtherForm(Complaint complaint, SchemaPath.Choice choice) {
        int depth = complaint.place().getNameCount();
        return (complaint.keyword().equals("type") && depth == choice.depth())
                || (complaint.keyword().equals("const") && depth == choice.depth() + 1);
    }

    /** What holds only under a condition need not be said of a value that is wrong in any case, nor two things of one value. */
    private static List<Complaint> onePerValue(List<Complaint> complaints) {
        List<NodePath> wrong = new ArrayList<>();
        List<Complaint> kept = new ArrayList<>();
        // Of several conditions, the one that leads furthest says most.
        List<Complaint> anyCaseFirst = complaints.stream()
                .sorted(Comparator.comparingInt(complaint -> complaint.path().isConditional()
                        ? Integer.MAX_VALUE - complaint.way().getNameCount()
                        : 0))
                .toList();
        for (Complaint complaint : anyCaseFirst) {
            if (ABOUT_KEYS.contains(complaint.keyword())) {
                if (kept.stream().noneMatch(complaint::repeats)) {
                    kept.add(complaint);
                }
            } else if (wrong.stream().noneMatch(place -> covers(place, complaint))) {
                wrong.add(complaint.place());
                kept.add(complaint);
            }
        }
        return kept;
    }

    private static boolean covers(NodePath wrong, Complaint complaint) {
        return complaint.path().isConditional()
                ? complaint.place().startsWith(wrong)
                : complaint.place().equals(wrong);
    }
}
