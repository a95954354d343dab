package parley.analysis.stability;

/** A sentence about the options of a conflict, true of a state or not. {@link StatementWords} has the grammar. */
public sealed interface Statement {

    boolean holds(long state);

    /** The option is taken up. */
    record Taken(long bit) implements Statement {
        @Override
        public boolean holds(long state) {
            return (state & bit) != 0;
        }
    }

    record Not(Statement what) implements Statement {
        @Override
        public boolean holds(long state) {
            return !what.holds(state);
        }
    }

    record And(Statement one, Statement other) implements Statement {
        @Override
        public boolean holds(long state) {
            return one.holds(state) && other.holds(state);
        }
    }

    record Or(Statement one, Statement other) implements Statement {
        @Override
        public boolean holds(long state) {
            return one.holds(state) || other.holds(state);
        }
    }

    /** The first is true wherever the second is. */
    record If(Statement what, Statement condition) implements Statement {
        @Override
        public boolean holds(long state) {
            return what.holds(state) || !condition.holds(state);
        }
    }

    /** Both are true, or neither is. */
    record Iff(Statement one, Statement other) implements Statement {
        @Override
        public boolean holds(long state) {
            return one.holds(state) == other.holds(state);
        }
    }
}
