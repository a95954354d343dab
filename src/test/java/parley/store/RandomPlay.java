package parley.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.Option;
import parley.negotiation.Party;
import parley.negotiation.Precision;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;

/** Attempts made up from a seed: mostly ones that the rulebook admits, some that it refuses. */
public final class RandomPlay {

    private final Random random;

    public RandomPlay(long seed) {
        this.random = new Random(seed);
    }

    /** The next attempt at this table; null now and then, to let only time pass. */
    public @Nullable Attempt next(Table table) {
        Instant at = later(table);
        if (random.nextInt(20) == 0) {
            return null;
        }
        Party party =
                table.setting().cast().get(random.nextInt(table.setting().cast().size()));
        boolean admissible = random.nextInt(8) > 0;
        List<Option> options = Rulebook.options(table, party.id()).stream()
                .filter(option -> option.move() != null && option.admissible() == admissible)
                .toList();
        if (options.isEmpty()) {
            return null;
        }
        Option option = options.get(random.nextInt(options.size()));
        Name speaker = random.nextBoolean() ? party.speakers().get(0).id() : null;
        Note note = random.nextBoolean()
                ? Note.HYPOTHETICAL
                : Note.documented("in words", random.nextBoolean() ? Precision.DAY : Precision.EXACT, "S1", "S2a");
        return new Attempt(party.id(), speaker, at, java.util.Objects.requireNonNull(option.move()), note);
    }

    /** Never before the table's clock. */
    public Instant later(Table table) {
        return table.now().plus(Duration.ofMinutes(random.nextInt(random.nextInt(10) == 0 ? 5000 : 90)));
    }
}
