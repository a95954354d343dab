package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.negotiation.Name;
import parley.scenario.Fork;
import parley.scenario.Scenario;

/** The packed scripts, and those that were named beside them. */
final class Grown {

    private final Bookcase books;
    private final Map<Name, Scenario> scripts = new LinkedHashMap<>();

    Grown(Bookcase books) {
        this.books = books;
        books.scenarios().forEach(script -> scripts.put(script.name(), script));
    }

    List<Scenario> all() {
        return List.copyOf(scripts.values());
    }

    /** These, all that they branch from, and all that branches from them. */
    List<Scenario> around(List<String> asked) {
        Set<Name> wanted = new HashSet<>();
        Set<Name> above = new HashSet<>();
        for (String word : asked) {
            Scenario script = books.scenario(word);
            scripts.put(script.name(), script);
            wanted.add(script.name());
            for (Fork fork = script.fork(); fork != null; fork = script.fork()) {
                script = trunk(fork.of(), word);
                scripts.putIfAbsent(script.name(), script);
                above.add(script.name());
            }
        }
        List<Scenario> around = new ArrayList<>();
        for (Scenario script : scripts.values()) {
            if (above.contains(script.name()) || growsFrom(script, wanted)) {
                around.add(script);
            }
        }
        return around;
    }

    private boolean growsFrom(Scenario script, Set<Name> wanted) {
        for (Scenario next = script; next != null; ) {
            if (wanted.contains(next.name())) {
                return true;
            }
            Fork fork = next.fork();
            next = fork == null ? null : scripts.get(fork.of());
        }
        return false;
    }

    /** A file beside the one that was named, or one that comes with Parley. */
    private Scenario trunk(Name name, String word) {
        Path beside = Path.of(word).resolveSibling(name + ".yaml");
        return Files.isRegularFile(beside) ? books.scenario(beside.toString()) : books.scenario(name.text());
    }
}
