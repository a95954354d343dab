package parley.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.negotiation.AcceptTalks;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import tools.jackson.core.JacksonException;

class MoveJsonTest {

    @ParameterizedTest
    @EnumSource(MoveKind.class)
    void everyMoveIsReadAsItWasWritten(MoveKind kind) {
        Move move = Samples.of(kind.type());

        String sent = MoveJson.write(move).toString();

        assertThat(sent).startsWith("{\"move\":\"" + kind.word() + "\"");
        assertThat(MoveJson.read(Json.mapper().readTree(sent))).isEqualTo(move);
    }

    @Test
    void aListThatIsLeftOutIsEmpty() {
        assertThat(read("{\"move\":\"accept-talks\",\"proposal\":\"direct-talks\"}"))
                .isEqualTo(AcceptTalks.of(Name.of("direct-talks")));
    }

    @Test
    void saysWhatItExpected() {
        assertThatThrownBy(() -> read("{\"move\":\"shout\"}")).hasMessageContaining("propose-ceasefire");
        assertThatThrownBy(() -> read("{\"proposal\":\"x\"}")).hasMessageContaining("'move' is missing");
        assertThatThrownBy(() -> read("{\"move\":\"attend\",\"talks\":\"No Name\"}"))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("is not a name");
        assertThatThrownBy(() -> read("{\"move\":\"attend\",\"talks\":\"x\",\"loudly\":true}"))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("loudly");
    }

    private static Move read(String sent) {
        return MoveJson.read(Json.mapper().readTree(sent));
    }
}
