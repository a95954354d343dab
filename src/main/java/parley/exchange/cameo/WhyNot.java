package parley.exchange.cameo;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.exchange.codes.EventCode;

/** Why a row has become no move. */
final class WhyNot {

    /** What the moves that are coded so need, besides somebody who makes them. */
    private static final Map<EventCode, String> NEEDS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    EventCode.APPEAL_FOR_CEASEFIRE,
                    "who may propose one here is also ready for it (0356, missing), and"
                            + " to urge one there has to be a proposal"),
            Map.entry(EventCode.READY_FOR_CEASEFIRE, "there is no proposed ceasefire that it could accept"),
            Map.entry(EventCode.APPEAL_TO_MEET, "there are no proposed talks that others could be urged to"),
            Map.entry(EventCode.READY_TO_MEET, "it names nobody to meet"),
            Map.entry(EventCode.READY_TO_RELEASE, "it names nobody to exchange with"),
            Map.entry(EventCode.ACCEPTS_MEDIATION, "nobody has offered good offices"),
            Map.entry(EventCode.OFFERS_MEDIATION, "good offices come from a third party"),
            Map.entry(EventCode.VISIT, "there are no talks to come to"),
            Map.entry(EventCode.HOSTS, "there are no talks to host"),
            Map.entry(EventCode.NEGOTIATES, "talks open by themselves once all have come, and they have not"),
            Map.entry(EventCode.ENDORSES, "there is nothing of theirs on the table to endorse"),
            Map.entry(EventCode.RELEASES, "no exchange is agreed"),
            Map.entry(EventCode.EASES_SANCTIONS, "it has imposed none"),
            Map.entry(EventCode.DEMANDS_MEETING, "there are no proposed talks that could be demanded"),
            Map.entry(EventCode.ACCUSES, "a violation is alleged of an undertaking, and none has been in force"),
            Map.entry(EventCode.REJECTS_CEASEFIRE, "there is no proposed ceasefire that it could decline"),
            Map.entry(EventCode.REJECTS_MEETING, "there are no proposed talks that it could decline"),
            Map.entry(EventCode.REJECTS_PLAN, "there is no proposed settlement that it could decline"),
            Map.entry(EventCode.NO_TALKS_UNLESS, "what is demanded first is not in the data"),
            Map.entry(EventCode.ULTIMATUM, "an ultimatum has a time, and event data give none"),
            Map.entry(EventCode.LEAVES_TALKS, "there are no open talks that it could leave")));

    private WhyNot() {}

    /** A code that no move of ours has; null where there is one. */
    static @Nullable String known(EventRow row) {
        return code(row).isPresent() ? null : "no move here has the code " + row.code();
    }

    static String of(EventRow row) {
        return code(row)
                .map(code -> NEEDS.getOrDefault(code, "the rules admit no such move then"))
                .orElseThrow();
    }

    private static Optional<EventCode> code(EventRow row) {
        return Arrays.stream(EventCode.values())
                .filter(code -> code.cameo().equals(row.code()))
                .findFirst();
    }
}
