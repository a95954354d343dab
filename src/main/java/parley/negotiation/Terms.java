package parley.negotiation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed. Whatever a party left unsaid is null or empty: unstated is not the same as unlimited.
 *
 * <p>Each kind has a {@code with} that lays changes over terms; that is how an acceptance that changes a term becomes a new offer.
 */
public sealed interface Terms {

    Subject subject();

    /** The terms' own date, after which an unanswered offer has lapsed; null where they name none. */
    @Nullable
    Window date();

    /** What the terms themselves wait for; none for most. */
    default List<Condition> waitFor() {
        return List.of();
    }

    /**
     * A suspension of violence.
     *
     * @param start when it is to begin; null means as soon as it is agreed
     * @param startsWhen begins when this holds, in place of a date
     * @param length how long; null where unstated
     * @param atLeast the length is a minimum: it does not end by itself
     * @param partial limited to some targets, areas or arms, such as energy sites
     * @param quality the words used for it, such as "full", "unconditional"
     * @param scope what it covers, such as "air", "sea", "land"
     * @param monitoring who is to watch it, in words
     */
    record Ceasefire(
            @Nullable Window start,
            @Nullable Condition startsWhen,
            @Nullable Duration length,
            boolean atLeast,
            boolean partial,
            List<String> quality,
            List<String> scope,
            @Nullable String monitoring)
            implements Terms {

        public Ceasefire {
            quality = List.copyOf(quality);
            scope = List.copyOf(scope);
        }

        @Override
        public Subject subject() {
            return Subject.CEASEFIRE;
        }

        @Override
        public @Nullable Window date() {
            return start;
        }

        @Override
        public List<Condition> waitFor() {
            return startsWhen == null ? List.of() : List.of(startsWhen);
        }

        public Ceasefire with(Ceasefire changes) {
            boolean lengthChanged = changes.length != null;
            return new Ceasefire(
                    changes.startsWhen != null ? null : or(changes.start, start),
                    changes.start != null ? null : or(changes.startsWhen, startsWhen),
                    or(changes.length, length),
                    lengthChanged ? changes.atLeast : atLeast,
                    partial || changes.partial,
                    changes.quality.isEmpty() ? quality : changes.quality,
                    changes.scope.isEmpty() ? scope : changes.scope,
                    or(changes.monitoring, monitoring));
        }
    }

    /**
     * A meeting to negotiate.
     *
     * @param place as the party named it; "Türkiye" is not "Istanbul"
     * @param date when it is to open
     * @param withoutPreconditions the offer says of itself that it waits for nothing; whoever changes it has not said so by that
     */
    record Talks(
            @Nullable String place,
            @Nullable Window date,
            @Nullable Form form,
            @Nullable Level level,
            List<String> agenda,
            boolean withoutPreconditions)
            implements Terms {

        public Talks {
            agenda = List.copyOf(agenda);
        }

        @Override
        public Subject subject() {
            return Subject.TALKS;
        }

        public Talks with(Talks changes) {
            return new Talks(
                    or(changes.place, place),
                    or(changes.date, date),
                    or(changes.form, form),
                    or(changes.level, level),
                    changes.agenda.isEmpty() ? agenda : changes.agenda,
                    changes.withoutPreconditions);
        }
    }

    /**
     * Prisoners, bodies or others for the like.
     *
     * @param what who or what is exchanged
     * @param each how many from each side; null where unstated
     * @param by when it is to be carried out
     */
    record Exchange(
            String what, @Nullable Integer each, @Nullable Window by) implements Terms {

        @Override
        public Subject subject() {
            return Subject.EXCHANGE;
        }

        @Override
        public @Nullable Window date() {
            return by;
        }

        public Exchange with(Exchange changes) {
            return new Exchange(
                    changes.what.isEmpty() ? what : changes.what, or(changes.each, each), or(changes.by, by));
        }
    }

    /**
     * A text to settle the matter, or a step towards one.
     *
     * @param points its points, in order, in words
     */
    record Settlement(List<String> points) implements Terms {

        public Settlement {
            points = List.copyOf(points);
        }

        @Override
        public Subject subject() {
            return Subject.SETTLEMENT;
        }

        @Override
        public @Nullable Window date() {
            return null;
        }

        public Settlement with(Settlement changes) {
            return new Settlement(changes.points.isEmpty() ? points : changes.points);
        }
    }

    private static <T> @Nullable T or(@Nullable T changed, @Nullable T kept) {
        return changed != null ? changed : kept;
    }
}
