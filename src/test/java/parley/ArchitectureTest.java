package parley;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructor;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which room may see which, as an allow-list: what is not listed here is not allowed. */
class ArchitectureTest {

    /**
     * A room.
     *
     * @param name its package under {@code parley}
     * @param rooms the other rooms that it may use
     * @param libraries the packages that it may use besides the JDK and JSpecify
     */
    record Room(String name, List<String> rooms, List<String> libraries) {

        @Override
        public String toString() {
            return name;
        }

        String packages() {
            return "parley." + name + "..";
        }

        Room uses(String... others) {
            return new Room(name, List.of(others), libraries);
        }

        Room with(String... packages) {
            return new Room(name, rooms, List.of(packages));
        }

        String[] mayUse() {
            List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify..", packages()));
            rooms.forEach(other -> allowed.add("parley." + other + ".."));
            if (rooms.contains("negotiation")) {
                // The table's maps and lists are persistent collections: whoever reads a table reads them.
                allowed.add("org.pcollections..");
            }
            allowed.addAll(libraries);
            return allowed.toArray(String[]::new);
        }
    }

    private static Room room(String name) {
        return new Room(name, List.of(), List.of());
    }

    /** Every room there is or is to be. The composition root, {@code parley} itself, may see them all. */
    static final List<Room> ROOMS = List.of(
            // pure: no framework, no input or output
            room("negotiation").with("org.pcollections.."),
            // playthroughs draw by a seed that is handed in, with a generator that gives the same on every Java
            room("scenario").uses("negotiation").with("org.apache.commons.rng.."),
            room("analysis")
                    .uses("negotiation", "scenario")
                    .with("org.jgrapht..", "org.apache.commons.rng..", "org.apache.commons.statistics.."),
            room("fact"),
            room("picture").uses("negotiation", "scenario", "analysis"),
            room("report").uses("negotiation", "scenario", "analysis", "fact", "picture"),
            // use cases; a scenario is checked by playing it, so the reader of scenarios stands above them
            room("play").uses("negotiation", "scenario"),
            room("yaml")
                    .uses("negotiation", "scenario", "analysis", "fact", "play")
                    .with("org.snakeyaml.engine..", "com.networknt.schema..", "tools.jackson.."),
            // shells
            room("json").uses("negotiation").with("tools.jackson..", "com.fasterxml.jackson.."),
            room("store")
                    .uses("negotiation", "scenario", "play", "json")
                    .with(
                            "org.axonframework..",
                            "org.springframework.jdbc..",
                            "org.springframework.transaction..",
                            "org.h2..",
                            "org.flywaydb..",
                            "com.zaxxer.hikari..",
                            "tools.jackson..",
                            "javax.sql..",
                            "org.slf4j.."),
            room("exchange")
                    .uses("negotiation", "scenario", "analysis", "fact", "picture", "play", "json")
                    .with("tools.jackson..", "org.apache.commons.csv.."),
            // what is drawn and set for slides and paper, and the libraries that do it
            room("paper")
                    .uses("picture")
                    .with(
                            "org.apache.batik..",
                            "org.apache.pdfbox..",
                            "org.apache.fontbox..",
                            "com.openhtmltopdf..",
                            "com.ibm.icu..",
                            "org.jsoup..",
                            "org.w3c.dom..",
                            "javax.xml..",
                            "org.xml.sax.."),
            // faces: neither knows the other, the store or Axon
            room("web")
                    .uses(
                            "negotiation",
                            "scenario",
                            "analysis",
                            "fact",
                            "picture",
                            "paper",
                            "report",
                            "play",
                            "yaml",
                            "json",
                            "exchange")
                    .with(
                            "org.springframework..",
                            "jakarta..",
                            "org.thymeleaf..",
                            "tools.jackson..",
                            "org.slf4j..",
                            // what is turned away before a servlet sees it
                            "org.apache.catalina..",
                            "org.apache.tomcat.."),
            room("cli")
                    .uses(
                            "negotiation",
                            "scenario",
                            "analysis",
                            "fact",
                            "picture",
                            "paper",
                            "report",
                            "play",
                            "yaml",
                            "json",
                            "exchange")
                    .with("picocli..", "me.tongfei.progressbar..", "tools.jackson.."));

    private static final JavaClasses ALL = new ClassFileImporter()
            // Wherever the profile in use compiles to.
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("parley");

    static Stream<Room> rooms() {
        return ROOMS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void aRoomSeesOnlyWhatItMay(Room room) {
        classes()
                .that()
                .resideInAPackage(room.packages())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room.mayUse())
                .allowEmptyShould(true)
                .check(ALL);
    }

    /** So that a rule above that holds for want of classes is seen to. */
    @Test
    void everyPackageBelongsToARoom() {
        List<String> names = ROOMS.stream().map(Room::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(ALL.stream().map(JavaClass::getPackageName).distinct())
                .as("packages that belong to no room in the list")
                .isNotEmpty()
                .allMatch(name -> name.equals("parley")
                        || (name.startsWith("parley.") && names.contains(name.split("\\.", -1)[1])));
        assertThat(names.stream().filter(name -> !isEmpty(name)))
                .as("rooms that the rules were really tried on")
                .contains("negotiation", "scenario", "fact", "yaml", "play", "json", "store");
    }

    private static boolean isEmpty(String room) {
        return ALL.that(resideInAPackage("parley." + room + "..")).isEmpty();
    }

    @Test
    void roomsFormNoCycle() {
        slices().matching("parley.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        List<String> unmarked = ALL.getPackage("parley").getSubpackagesInTree().stream()
                .filter(found -> !found.getClasses().isEmpty())
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertThat(unmarked).as("packages without a @NullMarked package-info").isEmpty();
        assertThat(ALL.getPackage("parley").isAnnotatedWith(NullMarked.class)).isTrue();
    }

    @Test
    void theRulebookKnowsNoClockAndNoChance() {
        DescribedPredicate<JavaMethodCall> readsTheClock = DescribedPredicate.describe(
                "asks what time it is",
                call -> call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().startsWith("java.time"));
        noClasses()
                .that()
                .resideInAnyPackage("parley.negotiation..", "parley.scenario..", "parley.analysis..")
                .should(dependOnClassesThat(DescribedPredicate.describe(
                        "give time, chance or ids",
                        used -> Stream.of(
                                        Clock.class,
                                        Random.class,
                                        SecureRandom.class,
                                        SplittableRandom.class,
                                        ThreadLocalRandom.class,
                                        UUID.class)
                                .anyMatch(used::isEquivalentTo))))
                .orShould(callMethodWhere(readsTheClock))
                .orShould(callMethod(System.class, "currentTimeMillis"))
                .orShould(callMethod(System.class, "nanoTime"))
                .orShould(callMethod(Math.class, "random"))
                .check(ALL);
    }

    @Test
    void onlyTheFrontDoorAndTheCommandLineSpeakToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackages("parley", "parley.cli..")
                .should(accessField(System.class, "out"))
                .orShould(accessField(System.class, "err"))
                .orShould(callMethod(Throwable.class, "printStackTrace"))
                .check(ALL);
    }

    /** The library of terminals takes Ctrl-C away from the JVM, which then ends without closing anything. */
    @Test
    void nobodyOpensATerminal() {
        noClasses()
                .should(callConstructor(ConsoleProgressBarConsumer.class, PrintStream.class))
                .orShould(dependOnClassesThat(resideInAPackage("org.jline..")))
                .check(ALL);
    }

    @Test
    void nobodyPersistsJavaObjects() {
        noClasses()
                .should(dependOnClassesThat(DescribedPredicate.describe(
                        "write or read Java objects",
                        used -> used.isEquivalentTo(java.io.ObjectInputStream.class)
                                || used.isEquivalentTo(java.io.ObjectOutputStream.class))))
                .check(ALL);
    }
}
