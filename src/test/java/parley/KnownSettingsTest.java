package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** A misspelt or outdated setting is ignored without a word at start; here it is not. */
class KnownSettingsTest {

    /** Read by Axon, but missing from the list of settings that it publishes. */
    private static final String UNPUBLISHED = "axon.axonserver.enabled";

    private final Set<String> shipped = new HashSet<>();
    private final Set<String> known = new HashSet<>(Set.of(UNPUBLISHED));
    private final Set<String> outdated = new HashSet<>();

    @Test
    void everyShippedSettingIsOneThatSomebodyReads() {
        assertThat(shipped).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void noShippedSettingIsOutdated() {
        assertThat(shipped).isNotEmpty().doesNotContainAnyElementsOf(outdated);
    }

    @BeforeEach
    void readWhatWeShip() throws IOException {
        for (var source : new YamlPropertySourceLoader().load("shipped", new ClassPathResource("application.yaml"))) {
            Collections.addAll(shipped, ((EnumerablePropertySource<?>) source).getPropertyNames());
        }
    }

    @BeforeEach
    void readWhatTheLibrariesPublish() throws IOException {
        var lists = getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json");
        for (var list : Collections.list(lists)) {
            try (InputStream json = list.openStream()) {
                for (var setting : JsonMapper.shared().readTree(json).path("properties")) {
                    String name = setting.path("name").asString();
                    known.add(name);
                    if (setting.has("deprecation") || setting.path("deprecated").asBoolean(false)) {
                        outdated.add(name);
                    }
                }
            }
        }
    }
}
