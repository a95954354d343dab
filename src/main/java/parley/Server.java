package parley;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import parley.web.Holdings;

/** The page's web server, running. */
final class Server implements AutoCloseable {

    /** The store is opened before and closed after the page, by whoever starts it, so Spring configures no database of its own. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {
                DataSourceAutoConfiguration.class,
                FlywayAutoConfiguration.class,
                // Nobody signs in.
                UserDetailsServiceAutoConfiguration.class
            })
    @ComponentScan("parley.web")
    static class Page {}

    private final ServletWebServerApplicationContext context;

    private Server(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts serving; returns once the port answers.
     *
     * @param listen this machine's address to listen on; null for the one that only this machine reaches
     * @param port 0 takes any free one
     * @param settings otherwise than usual, each as {@code --name=value}
     * @throws PortInUseException if the port is taken
     */
    static Server start(Holdings holdings, @Nullable InetAddress listen, int port, String... settings) {
        ApplicationContextInitializer<GenericApplicationContext> give =
                context -> context.registerBean(Holdings.class, () -> holdings);
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--server.port=" + port);
        all.add("--server.address=" + (listen == null ? Reachable.LOOPBACK : listen.getHostAddress()));
        try {
            return new Server((ServletWebServerApplicationContext)
                    new SpringApplicationBuilder(Page.class).initializers(give).run(all.toArray(new String[0])));
        } catch (ApplicationContextException failed) {
            // Spring wraps what a part of it that is started late throws.
            if (failed.getCause() instanceof PortInUseException taken) {
                throw taken;
            }
            throw failed;
        }
    }

    int port() {
        var server = context.getWebServer();
        return server == null ? -1 : server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
