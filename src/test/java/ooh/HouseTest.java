package ooh;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house as the design draws it: which way the doors open, who may import what, and what a file looks like. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ooh");

    private static final Set<String> TRADE =
            Set.of("problem", "time", "trail", "access", "staff", "pay", "demand", "cover", "rota");

    /** The rooms that each room may enter, besides itself. The start-up classes in the root may enter all. */
    private static final Map<String, Set<String>> DOORS = Map.ofEntries(
            entry("problem", Set.of()),
            entry("time", Set.of("problem")),
            entry("trail", Set.of("problem", "time")),
            entry("rates", Set.of("problem")),
            entry("access", Set.of("problem", "time", "trail", "rates")),
            entry("council", Set.of("problem", "access")),
            entry("account", Set.of("problem", "time", "trail", "access")),
            entry("staff", Set.of("problem", "time", "trail", "access")),
            entry("pay", Set.of("problem", "time", "staff")),
            entry("demand", Set.of("problem", "time", "trail", "access", "staff")),
            entry("cover", Set.of("problem", "time", "trail", "access", "staff", "pay", "demand")),
            entry("rota", Set.of("problem", "time", "trail", "access", "staff", "pay", "demand", "cover")),
            entry("planning", TRADE),
            entry("oncall", TRADE),
            entry("feed", with("oncall")),
            entry("leave", TRADE),
            entry("board", with("oncall")),
            entry("notice", with("oncall", "feed")),
            entry("desk", with("planning")),
            entry("swap", with("planning", "desk")));

    private static final List<String> FORBIDDEN_ENDINGS =
            List.of("Service", "Manager", "Helper", "Util", "Utils", "Impl", "Dto", "Entity", "Factory");

    private static final int MOST_LINES = 300;
    /** The aim is 40. A pipe hands its values from room to room, and there are few types yet that stay in one. */
    private static final int MOST_PUBLIC_PERCENT = 46;

    @Test
    void doors_open_downward_only() {
        List<String> wrong = HOUSE.stream()
                .filter(from -> DOORS.containsKey(room(from)))
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .filter(HouseTest::goesThroughNoDoor)
                .map(Dependency::getDescription)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_class_stands_in_a_room_or_at_the_front_door() {
        assertThat(HOUSE.stream().map(HouseTest::room).distinct())
                .allMatch(room -> room.isEmpty() || DOORS.containsKey(room));
    }

    @Test
    void no_rooms_depend_on_each_other_in_a_ring() {
        slices().matching("ooh.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void only_planning_knows_the_solver() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ooh.planning")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.optaplanner..")
                .check(HOUSE);
    }

    @Test
    void only_the_feed_knows_ical4j() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ooh.feed")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.fortuna..")
                .check(HOUSE);
    }

    @Test
    void only_notices_know_mail() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ooh.notice")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
                .check(HOUSE);
    }

    @Test
    void only_the_councils_sign_in_knows_its_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ooh.council")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.nimbusds..", "io.micronaut.security.oauth2..")
                .check(HOUSE);
    }

    @Test
    void only_accounts_know_how_passwords_are_hashed() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ooh.account")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .check(HOUSE);
    }

    @Test
    void only_leave_goes_out_to_other_servers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ooh.leave")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.hc..")
                .check(HOUSE);
    }

    /** StartFault tells a fault of the database from others, and does nothing else with it. */
    @Test
    void only_stores_know_the_database() {
        noClasses()
                .that(areNot(
                        "stores",
                        type -> outermost(type).endsWith("Store")
                                || outermost(type).equals("StartFault")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "io.micronaut.data..", "io.micronaut.transaction..")
                .check(HOUSE);
    }

    @Test
    void only_controllers_and_the_doors_to_the_web_know_http() {
        noClasses()
                .that(areNot(
                        "controllers",
                        type -> outermost(type).endsWith("Controller")
                                || Set.of("problem", "access", "council").contains(room(type))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micronaut.http..")
                .check(HOUSE);
    }

    @Test
    void time_enters_as_an_argument() {
        noClasses().should().callMethod(Instant.class, "now").check(HOUSE);
        noClasses().should().callMethod(LocalDate.class, "now").check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("ooh.time")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(LocalDateTime.class)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage("ooh.time", "ooh.staff", "ooh.cover", "ooh.rota")
                .and(areNot("controllers", type -> outermost(type).endsWith("Controller")))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class)
                .check(HOUSE);
    }

    @Test
    void names_are_the_trades_own() {
        assertThat(HOUSE.stream().map(HouseTest::outermost))
                .noneMatch(name -> FORBIDDEN_ENDINGS.stream().anyMatch(name::endsWith));
    }

    @Test
    void most_types_stay_in_their_room() {
        List<JavaClass> written = HOUSE.stream()
                .filter(type ->
                        !type.getName().contains("$") && !type.getSimpleName().equals("package-info"))
                .toList();
        long open = written.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(open * 100 / written.size()).isLessThanOrEqualTo(MOST_PUBLIC_PERCENT);
    }

    @Test
    void files_are_short() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> long_ones = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > MOST_LINES)
                    .toList();
            assertThat(long_ones).isEmpty();
        }
    }

    /** Micronaut's and javac's own classes. */
    private static boolean isGenerated(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        return name.startsWith("$")
                || name.contains("$$")
                || name.contains("$Intercepted")
                || name.equals("package-info");
    }

    private static boolean goesThroughNoDoor(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String from = room(dependency.getOriginClass());
        String to = room(target);
        return target.getPackageName().startsWith("ooh")
                && !from.equals(to)
                && !DOORS.getOrDefault(from, Set.of()).contains(to);
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length < 2 ? "" : parts[1];
    }

    private static String outermost(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        return name.replaceFirst("^\\$+", "").replaceFirst("\\$.*", "");
    }

    private static Set<String> with(String... rooms) {
        return Stream.concat(TRADE.stream(), Stream.of(rooms)).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static DescribedPredicate<JavaClass> areNot(String what, java.util.function.Predicate<JavaClass> these) {
        return DescribedPredicate.describe("are not " + what, type -> !these.test(type));
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
