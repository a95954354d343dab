package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Summary;
import parley.exchange.EnsembleJson;
import parley.scenario.Digest;
import parley.scenario.Transcript;
import tools.jackson.databind.JsonNode;

/**
 * Runs of one ensemble that several processes have played, added up. Only what is of the very same futures adds up: the same question, the
 * same assumptions, the same rules, each run once and none left out between them.
 *
 * @param trunk up to where the futures begin
 */
record Parts(EnsembleJson.Question question, Transcript trunk, Ensemble ensemble) {

    private static final String EXPECTED = ". Expected a file made with: parley ensemble ... --format json";

    /** So many futures at the beginning of a part are played again when it is added. */
    private static final long WITNESSES = 8;

    /**
     * Stands for the first futures of some runs, move by move. A future depends on the seed and its number alone as long as rules, policies
     * and chance are the same; if they differ, so does this.
     */
    static String witness(Ensemble ensemble, Transcript trunk, Summary summary) {
        long first = summary.blocks().get(0).first();
        long next = first;
        for (Summary.Block block : summary.blocks()) {
            next = block.first() == next ? next + block.runs() : next;
        }
        long runs = Math.min(WITNESSES, next - first);
        return runs + ":" + told(ensemble, trunk, first, runs);
    }

    private static String told(Ensemble ensemble, Transcript trunk, long first, long runs) {
        StringBuilder told = new StringBuilder();
        for (long number = first; number < first + runs; number++) {
            told.append(new OneFuture(ensemble, trunk, number).json());
        }
        return Digest.of(told.toString());
    }

    /** In whichever order the files are given. */
    Summary added(List<Path> files) {
        @Nullable Summary all = null;
        for (Path file : files) {
            Summary part = read(file);
            try {
                all = all == null ? part : all.plus(part);
            } catch (IllegalArgumentException e) {
                throw new BadInput(file + ": " + e.getMessage() + ". Give each process a --first of its own.");
            }
        }
        if (all == null) {
            throw new BadInput("--merge names no file" + EXPECTED);
        }
        checkThatNoneIsMissing(all);
        return all;
    }

    private Summary read(Path file) {
        EnsembleJson.Part part;
        try {
            part = EnsembleJson.read(Files.readString(file));
        } catch (IOException e) {
            throw new BadInput("There is no file " + file + " that can be read" + EXPECTED);
        } catch (IllegalArgumentException e) {
            throw new BadInput(file + ": " + e.getMessage() + EXPECTED);
        }
        String other = differences(part);
        if (!other.isEmpty()) {
            throw new BadInput(
                    file + " is of another question: " + other + ". Only runs of one and the same question add up.");
        }
        if (!part.witness().equals(witness(ensemble, trunk, part.summary()))) {
            throw new BadInput(file
                    + " was played by other rules: its first futures are not those that this version of Parley plays"
                    + " under these numbers. Play it again with this version.");
        }
        return part.summary();
    }

    /** What the part was asked and this question is not, in words; empty if nothing. */
    private String differences(EnsembleJson.Part part) {
        EnsembleJson.Question its = part.question();
        List<String> found = new ArrayList<>();
        if (!its.scenario().equals(question.scenario())) {
            found.add("it is of " + its.scenario() + ", not of " + question.scenario());
        } else if (!its.digest().equals(question.digest())) {
            found.add(question.scenario() + " has been edited since, or other options were taken in it");
        }
        if (!String.valueOf(its.reading()).equals(String.valueOf(question.reading()))) {
            found.add("its reading is " + its.reading() + ", not " + question.reading());
        }
        if (its.from() != question.from()) {
            found.add("it begins at position " + its.from() + ", not " + question.from());
        }
        if (its.seed() != question.seed()) {
            found.add("its seed is " + its.seed() + ", not " + question.seed());
        }
        JsonNode assumed = EnsembleJson.assumptions(
                ensemble.policies(), ensemble.from().cast().keySet());
        if (found.isEmpty() && !part.assumptions().equals(assumed)) {
            found.add("its parties were assumed to act otherwise (policies, or --vary)");
        }
        return String.join("; ", found);
    }

    private static void checkThatNoneIsMissing(Summary all) {
        long next = all.blocks().get(0).first();
        for (Summary.Block block : all.blocks()) {
            if (block.first() != next) {
                throw new BadInput("Between the files some are missing: nobody has played runs " + next + " to "
                        + (block.first() - 1) + ". Add them: --first " + next + " --runs " + (block.first() - next)
                        + ".");
            }
            next = block.first() + block.runs();
        }
    }
}
