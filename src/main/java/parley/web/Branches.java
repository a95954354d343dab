package parley.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.picture.BranchTreePicture;
import parley.picture.Limb;
import parley.play.Descent;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.play.Negotiations;

/** The negotiations that have a beginning in common: what one branched from, and what branched from it. */
@Component
final class Branches {

    private final Negotiations negotiations;
    private final Stages stages;

    Branches(Holdings holdings, Stages stages) {
        this.negotiations = holdings.negotiations();
        this.stages = stages;
    }

    /**
     * One of them.
     *
     * @param forkedAt the last event that it shares with its parent; 0 for the root
     * @param last its last event
     * @param here it is the one that is shown
     */
    public record Twig(String id, String title, int forkedAt, int last, boolean here, List<Twig> twigs) {

        /** How many there are, itself included. */
        public int size() {
            return 1 + twigs.stream().mapToInt(Twig::size).sum();
        }
    }

    /** The tree as a picture; each place in it leads there. */
    static String picture(Twig root, String here, int position) {
        return drawn(root, here, position)
                .linking((limb, at) -> "/negotiations/" + limb + "?at=" + at)
                .svg();
    }

    /** The same, leading nowhere. */
    static BranchTreePicture drawn(Twig root, String here, int position) {
        List<Limb> limbs = new ArrayList<>();
        limbs(root, null, limbs);
        return BranchTreePicture.of(limbs).at(here, position);
    }

    private static void limbs(Twig twig, @Nullable String parent, List<Limb> into) {
        into.add(
                parent == null
                        ? Limb.trunk(twig.id(), twig.title(), twig.last())
                        : Limb.whatIf(twig.id(), twig.title(), parent, twig.forkedAt(), twig.last()));
        twig.twigs().forEach(inner -> limbs(inner, twig.id(), into));
    }

    Twig around(NegotiationId id) {
        NegotiationId root = id;
        for (var descent = negotiations.descent(root); descent.isPresent(); descent = negotiations.descent(root)) {
            root = descent.get().parent();
        }
        List<Listed> all = negotiations.list();
        NegotiationId first = root;
        Listed trunk = all.stream()
                .filter(one -> one.id().equals(first))
                .findFirst()
                .orElseThrow(() -> new parley.play.UnknownNegotiation(first));
        return twig(trunk, all, id);
    }

    private Twig twig(Listed one, List<Listed> all, NegotiationId here) {
        List<Twig> twigs = new ArrayList<>();
        all.stream()
                .filter(other ->
                        other.descent() != null && other.descent().parent().equals(one.id()))
                .sorted(Comparator.comparing(Listed::openedAt))
                .forEach(child -> twigs.add(twig(child, all, here)));
        Descent descent = one.descent();
        return new Twig(
                one.id().text(),
                stages.titleOf(one.id()),
                descent == null ? 0 : descent.position(),
                one.events(),
                one.id().equals(here),
                twigs);
    }
}
