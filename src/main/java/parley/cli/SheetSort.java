package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import parley.yaml.ConflictReader;
import parley.yaml.DomainReader;
import parley.yaml.Problems;
import parley.yaml.Sheet;
import parley.yaml.Spot;
import parley.yaml.YamlReader;

/** What a YAML file holds. */
enum SheetSort {
    FACTS,
    SCENARIO,
    CONFLICT,
    CONCEPTS,
    DOMAIN;

    /** By what is in it; by where it stands, if nothing in it tells. */
    static SheetSort of(Sheet sheet, Path given) {
        Optional<Spot> root = new YamlReader(ConflictReader.BOUNDS).read(sheet, new Problems());
        return root.filter(spot -> spot.type() == Spot.Type.MAP)
                .flatMap(SheetSort::byContent)
                .orElseGet(() -> byPlace(given.toAbsolutePath()));
    }

    private static Optional<SheetSort> byContent(Spot map) {
        if (map.has("moves") || map.has("cast") || map.has("branch")) {
            return Optional.of(SCENARIO);
        }
        if (map.has("facts") || map.has("sources") || map.has("silences")) {
            return Optional.of(FACTS);
        }
        if (map.has("concepts")) {
            return Optional.of(CONCEPTS);
        }
        if (DomainReader.isDomain(map)) {
            return Optional.of(DOMAIN);
        }
        return ConflictReader.isConflict(map) ? Optional.of(CONFLICT) : Optional.empty();
    }

    private static SheetSort byPlace(Path place) {
        Path folder = Files.isDirectory(place) ? place : place.getParent();
        if (folder != null && folder.endsWith(Bookcase.CONFLICTS)) {
            return CONFLICT;
        }
        if (folder != null && folder.endsWith(Bookcase.DOMAINS)) {
            return DOMAIN;
        }
        return folder != null && folder.endsWith("seeds") ? FACTS : SCENARIO;
    }
}
