package parley.picture;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Party;
import parley.negotiation.Provenance;

/** A {@link Matrix} as a table: a row for each party, a column for each question. */
public final class MatrixPicture implements Picture {

    private static final double NAMES = 150;
    private static final double COLUMN = 200;
    private static final double HEAD = 38;
    private static final double LINE = 15;
    private static final double PAD = 10;
    private static final double SIZE = 12;
    private static final double FOOT = 26;
    private static final int MOST_LINES = 5;

    private final Matrix matrix;
    private final IntFunction<@Nullable String> link;

    private MatrixPicture(Matrix matrix, IntFunction<@Nullable String> link) {
        this.matrix = matrix;
        this.link = link;
    }

    public static MatrixPicture of(Matrix matrix) {
        return new MatrixPicture(matrix, position -> null);
    }

    /** Each cell leads to the event in which it was said; null leads nowhere. */
    public MatrixPicture linking(IntFunction<@Nullable String> to) {
        return new MatrixPicture(matrix, to);
    }

    @Override
    public double width() {
        return NAMES + COLUMN * Matrix.Question.values().length;
    }

    @Override
    public double height() {
        return HEAD + matrix.parties().stream().mapToDouble(this::rowHeight).sum() + FOOT;
    }

    private static List<String> lines(Matrix.@Nullable Cell cell) {
        String says = cell == null ? "\u2013" : cell.says();
        return Letters.wrap(says, SIZE, COLUMN - 2 * PAD, MOST_LINES);
    }

    private double rowHeight(Party party) {
        int most = 2;
        for (Matrix.Question question : Matrix.Question.values()) {
            Matrix.Cell cell = matrix.cell(party.id(), question);
            most = Math.max(most, lines(cell).size() + (cell == null ? 0 : 1));
        }
        return most * LINE + 2 * PAD;
    }

    @Override
    public String svg() {
        Svg svg = new Svg().picture(width(), height(), "matrix-title", "Who says what to which question");
        Matrix.Question[] questions = Matrix.Question.values();
        for (int i = 0; i < questions.length; i++) {
            svg.words("strong", NAMES + i * COLUMN + PAD, 24, questions[i].words());
        }
        Marks.hatch(svg, "hatch-matrix", "nobody");
        double y = HEAD;
        int row = 0;
        for (Party party : matrix.parties()) {
            double high = rowHeight(party);
            svg.group("p" + row % Look.PARTIES);
            if (row % 2 == 0) {
                svg.rect("band", 0, y, width(), high);
            }
            svg.path("rule", Svg.path("M0 *H*", y, width()));
            svg.rect("bar", 0, y + 6, 5, high - 12);
            double top = y + PAD + 12;
            svg.open("g").title(party.label());
            for (String line : Letters.wrap(party.label(), Letters.STRONG, NAMES - 24, 2)) {
                svg.words("strong", 14, top, line);
                top += 16;
            }
            svg.close();
            for (int i = 0; i < questions.length; i++) {
                cell(svg, matrix.cell(party.id(), questions[i]), NAMES + i * COLUMN, y, high);
            }
            svg.close();
            y += high;
            row++;
        }
        svg.path("rule", Svg.path("M0 *H*", y, width()));
        for (int i = 0; i < questions.length; i++) {
            svg.path("rule", Svg.path("M* 0V*", NAMES + i * COLUMN, y));
        }
        svg.words("quiet", 14, y + 18, "\u2013 " + Matrix.NOTHING + "; in italics: only said, or named by another");
        return svg.close().toString();
    }

    private void cell(Svg svg, Matrix.@Nullable Cell cell, double x, double y, double high) {
        double top = y + PAD + 11;
        if (cell == null) {
            svg.open("g")
                    .title(Matrix.NOTHING)
                    .words("quiet", x + PAD, top, "\u2013")
                    .close();
            return;
        }
        boolean supposed = cell.provenance() == Provenance.HYPOTHETICAL;
        String to = link.apply(cell.position());
        svg.open(to == null ? "g" : "a", "href", to).title(cell.says() + " (event " + cell.position() + ")");
        svg.rect("hit", x, y, COLUMN, high);
        if (supposed) {
            svg.leaf(
                    "rect",
                    "class",
                    "supposed",
                    "x",
                    x + 3,
                    "y",
                    y + 5,
                    "width",
                    5.0,
                    "height",
                    high - 10,
                    "fill",
                    "url(#hatch-matrix)");
        }
        for (String line : lines(cell)) {
            svg.words(cell.onlySaid() ? "said" : "word", x + PAD, top, line);
            top += LINE;
        }
        svg.words("small", x + PAD, top, "event " + cell.position() + (supposed ? " \u00b7 what if" : ""))
                .close();
    }

    @Override
    public String told() {
        return "Who says what to which question\n" + matrix.told();
    }
}
