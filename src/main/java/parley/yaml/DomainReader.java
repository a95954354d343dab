package parley.yaml;

import java.util.Optional;
import parley.analysis.bargaining.Domain;

/** Reads a bargaining domain: what is bargained over, and what it is worth to whom. */
public final class DomainReader {

    private final YamlReader yaml = new YamlReader();

    /** Whether a file is meant to be a domain. */
    public static boolean isDomain(Spot root) {
        return root.has("issues");
    }

    /** Reads one domain file. */
    public Read<Domain> read(Sheet sheet) {
        Problems problems = new Problems();
        Optional<Domain> domain = yaml.read(sheet, problems).flatMap(root -> new DomainReading(root).domain());
        return problems.orElse(domain::orElseThrow);
    }
}
