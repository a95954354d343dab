package parley.analysis.stability;

import java.util.List;
import java.util.Locale;

/**
 * Reads a sentence about options.
 *
 * <pre>
 * sentence = either [ ("if" | "iff") either ]
 * either   = both { ("or" | "|") both }
 * both     = single { ("and" | "&amp;") single }
 * single   = ("not" | "-" | "!") single | "(" sentence ")" | option
 * option   = its name | its name in double quotes | its number, from 1
 * </pre>
 *
 * <p>An option's name alone means that it is taken up. {@code A if B} is false only where B is true and A is not. The words may be
 * written in capitals; a name that is one of them, or holds anything but letters, digits, {@code - _ .}, is written in quotes.
 */
public final class StatementWords {

    /** Deeper than any sentence that a person can read. */
    private static final int DEEPEST = 50;

    private final String text;
    private final OptionForm form;
    private int at;
    private int depth;

    private StatementWords(String text, OptionForm form) {
        this.text = text;
        this.form = form;
    }

    /**
     * The sentence that these words are.
     *
     * @throws Unreadable where it cannot be read
     */
    public static Statement read(String text, OptionForm form) {
        StatementWords words = new StatementWords(text, form);
        Statement statement = words.sentence();
        words.skipSpace();
        if (words.at < text.length()) {
            throw words.unreadable(
                    "expected `and`, `or`, `if`, `iff` or the end", "Use brackets to say what belongs together");
        }
        return statement;
    }

    /** A sentence that cannot be read: where, what was expected, and how to mend it. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int at;
        private final String what;
        private final String mend;

        Unreadable(int at, String what, String mend) {
            super(what, null, false, false);
            this.at = at;
            this.what = what;
            this.mend = mend;
        }

        /** The character, from 0. */
        public int at() {
            return at;
        }

        public String what() {
            return what;
        }

        public String mend() {
            return mend;
        }
    }

    private Statement sentence() {
        if (++depth > DEEPEST) {
            throw unreadable("the sentence lies more than " + DEEPEST + " brackets deep", "Make it several statements");
        }
        Statement first = either();
        if (word("iff")) {
            first = new Statement.Iff(first, either());
        } else if (word("if")) {
            first = new Statement.If(first, either());
        }
        depth--;
        return first;
    }

    private Statement either() {
        Statement first = both();
        while (word("or") || sign('|')) {
            first = new Statement.Or(first, both());
        }
        return first;
    }

    private Statement both() {
        Statement first = single();
        while (word("and") || sign('&')) {
            first = new Statement.And(first, single());
        }
        return first;
    }

    private Statement single() {
        boolean not = false;
        while (word("not") || sign('-') || sign('!')) {
            not = !not;
        }
        Statement found = sign('(') ? bracket() : option();
        return not ? new Statement.Not(found) : found;
    }

    private Statement bracket() {
        Statement inside = sentence();
        if (!sign(')')) {
            throw unreadable("expected `)`", "Close the bracket");
        }
        return inside;
    }

    private Statement option() {
        skipSpace();
        int start = at;
        String name = sign('"') ? quoted(start) : bare();
        if (name.isEmpty() || (text.charAt(start) != '"' && isReserved(name))) {
            at = start;
            throw unreadable("expected an option", "Write its name or its number; " + known());
        }
        for (int i = 0; i < form.options().size(); i++) {
            if (form.options().get(i).name().equals(name)) {
                return new Statement.Taken(form.bit(i));
            }
        }
        if (name.length() < 4 && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(name);
            if (number >= 1 && number <= form.options().size()) {
                return new Statement.Taken(form.bit(number - 1));
            }
        }
        at = start;
        throw unreadable("there is no option `" + name + "`", known());
    }

    private String quoted(int start) {
        int end = text.indexOf('"', at);
        if (end < 0) {
            at = start;
            throw unreadable("the quote is not closed", "Add the other `\"`");
        }
        String name = text.substring(at, end);
        at = end + 1;
        return name;
    }

    private String bare() {
        int start = at;
        while (at < text.length() && isOfAName(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isOfAName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }

    private static boolean isReserved(String name) {
        return List.of("not", "and", "or", "if", "iff").contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether this word comes next; then it is read. */
    private boolean word(String word) {
        skipSpace();
        int end = at + word.length();
        if (!text.regionMatches(true, at, word, 0, word.length())
                || (end < text.length() && isOfAName(text.charAt(end)))) {
            return false;
        }
        at = end;
        return true;
    }

    private boolean sign(char sign) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String known() {
        return "Known: "
                + String.join(
                        ", ", form.options().stream().map(ConflictOption::name).toList());
    }

    private Unreadable unreadable(String what, String mend) {
        return new Unreadable(at, what, mend);
    }
}
