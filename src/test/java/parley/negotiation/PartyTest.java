package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a party is called: within a sentence, at its beginning, and by itself. */
class PartyTest {

    private static Party called(String name) {
        return new Party(PartyId.of("ANY"), name, List.of(Role.PRINCIPAL), List.of());
    }

    @Test
    void byItselfItHasNoArticle() {
        assertThat(called("the United States").label()).isEqualTo("United States");
        assertThat(called("the observers' mission").label()).isEqualTo("Observers' mission");
        assertThat(called("Ukraine").label()).isEqualTo("Ukraine");
    }

    @Test
    void whatIsTheirsHasAnApostrophe() {
        assertThat(called("the United States").whose()).isEqualTo("the United States'");
        assertThat(called("Ukraine").whose()).isEqualTo("Ukraine's");
    }

    @Test
    void aNameThatOnlyLooksLikeAnArticleStays() {
        assertThat(called("the").label()).isEqualTo("The");
        assertThat(called("Thebes").label()).isEqualTo("Thebes");
        assertThat(called("the ").label()).isEqualTo("The ");
    }
}
