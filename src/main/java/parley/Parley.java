package parley;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Parley. */
@SpringBootApplication(proxyBeanMethods = false)
public class Parley {

    public static void main(String[] arguments) {
        keepAxonAtHome();
        SpringApplication.run(Parley.class, arguments);
    }

    /** Axon would otherwise look for updates over the network, write into the user's home and print advertisements. */
    private static void keepAxonAtHome() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
