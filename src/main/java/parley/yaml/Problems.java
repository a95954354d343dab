package parley.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Collects what is wrong in one or more files. At most {@value #MOST} are kept a file: a hostile file must not cost more than an
 * honest one, and nobody mends more at once. Not for use by several threads.
 */
public final class Problems {

    /** The number of problems kept for one file. */
    public static final int MOST = 50;

    private final Map<String, Set<Problem>> byFile = new LinkedHashMap<>();
    private final Map<String, Integer> left = new LinkedHashMap<>();

    public void add(Problem problem) {
        add(problem.file(), () -> problem);
    }

    /** As {@link #add(Problem)}, but the problem is only worked out if it will be kept. */
    public void add(String file, Supplier<Problem> problem) {
        Set<Problem> kept = byFile.computeIfAbsent(file, name -> new LinkedHashSet<>());
        if (kept.size() < MOST) {
            kept.add(problem.get());
        } else {
            left.merge(file, 1, Integer::sum);
        }
    }

    public void addAll(List<Problem> problems) {
        problems.forEach(this::add);
    }

    public boolean isEmpty() {
        return byFile.isEmpty();
    }

    /** Whether this file has any problem so far. */
    public boolean in(String file) {
        return byFile.containsKey(file);
    }

    /** All of them: by file in the order read, then by place; the last one of a file says how many were left off. */
    public List<Problem> list() {
        List<Problem> all = new ArrayList<>();
        byFile.forEach((file, kept) -> {
            List<Problem> sorted = kept.stream().sorted(Problem.BY_PLACE).toList();
            all.addAll(sorted);
            int more = left.getOrDefault(file, 0);
            if (more > 0) {
                Problem last = sorted.get(sorted.size() - 1);
                all.add(new Problem(
                        file,
                        last.line(),
                        last.column(),
                        "at least " + more + (more == 1 ? " more problem" : " more problems") + " in this file",
                        "Mend those above, then check again"));
            }
        });
        return List.copyOf(all);
    }

    /** The value if nothing was wrong, and the problems otherwise; the value is worked out only if it is wanted. */
    public <T> Read<T> orElse(Supplier<T> value) {
        return isEmpty() ? new Read.Good<>(value.get()) : new Read.Bad<>(list());
    }
}
