package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

/** Out of the box nobody but this machine reaches Parley, and nothing but a health check is shown of its inside. */
class ClosedDoorsTest {

    private final PropertyResolver settings = shippedSettings();

    @Test
    void onlyThisMachineIsServed() {
        assertThat(settings.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void theActuatorTellsHealthAndNothingElse() {
        assertThat(settings.getProperty("management.endpoints.access.default")).isEqualTo("none");
        assertThat(settings.getProperty("management.endpoints.web.exposure.include"))
                .isEqualTo("health");
    }

    @Test
    void whereTheDataLivesIsNotDecidedHere() {
        assertThat(settings.getProperty("spring.datasource.url")).isNull();
    }

    private static PropertyResolver shippedSettings() {
        var sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load("shipped", new ClassPathResource("application.yaml"))
                    .forEach(sources::addLast);
        } catch (IOException unreadable) {
            throw new AssertionError("application.yaml cannot be read", unreadable);
        }
        return new PropertySourcesPropertyResolver(sources);
    }
}
