package parley.cli;

import java.util.Objects;
import parley.play.Negotiations;
import parley.play.Opening;
import parley.play.Replay;
import parley.scenario.Scenario;
import parley.scenario.Transcript;

/** Goes on with what is kept, and says what a user should know about it. */
final class Resumed {

    private Resumed() {}

    /** The playing that was asked for, as it is kept; says so if the data or the scenario are not as they were left. */
    static Transcript in(Backstage.Open open, Asked asked, Screen screen) {
        if (open.afterUncleanStop()) {
            screen.complain(
                    "parley: the last process that used this data was stopped before it could close it. The data was"
                            + " checked and is whole; a copy from before the check is kept beside it.");
        }
        Opening now = Replay.opening(asked.scenario(), asked.reading(), asked.course());
        if (wasEdited(open.negotiations(), asked.scenario(), now)) {
            screen.complain("parley: " + asked.scenario().name()
                    + " has been edited since it was last played here. A new negotiation begins beside the old one.");
        }
        return new Replay(open.negotiations())
                .resume(asked.scenario(), asked.reading(), asked.course())
                .transcript();
    }

    private static boolean wasEdited(Negotiations negotiations, Scenario scenario, Opening now) {
        return negotiations.opened(now).isEmpty()
                && negotiations.list().stream()
                        .anyMatch(kept ->
                                scenario.name().text().equals(kept.opening().scenario())
                                        && Objects.equals(
                                                now.reading(), kept.opening().reading())
                                        && !kept.opening().digest().startsWith(scenario.digest()));
    }
}
