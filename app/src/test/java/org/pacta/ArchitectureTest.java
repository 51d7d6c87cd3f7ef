package org.pacta;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.machine.Slices;
import org.pacta.parties.presence.For;
import org.pacta.parties.presence.SignedIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;

/// The shape of the house: who may use whom, how large things may grow, where things belong.
class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.pacta");

    private static final JavaClasses OURS =
            ALL.that(new com.tngtech.archunit.base.DescribedPredicate<>("not generated templates") {
                @Override
                public boolean test(JavaClass each) {
                    return !each.getPackageName().startsWith("org.pacta.templates");
                }
            });

    @Test
    void slicesUseOnlyTheFrontDoorsTheyAreAllowed() {
        ApplicationModules.of(
                        Application.class,
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                                "org.pacta.templates..", "org.pacta.engine.."))
                .verify();
    }

    /// The engine is a library under the same root; which slices may use it is said here, for it knows no slices.
    @Test
    void onlyPlanningAndExchangeUseTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.pacta.engine..", "org.pacta.planning..", "org.pacta.exchange..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pacta.engine..")
                .check(ALL);
    }

    /// A controller is called by reflection: through a native frame it would hold its carrier while it waits for the
    /// database, and two such requests would hold up everybody on two cores.
    @Test
    void theLauncherLetsRequestsLeaveTheirCarriers() throws IOException {
        assertThat(Files.readString(Path.of("../pacta"))).contains("java").doesNotContain("useNativeAccessorOnly");
    }

    /// The beans of a server are written down when the program is built, for all servers alike (decision record 100).
    @Test
    void noBeanHangsOnASetting() {
        var conditional = OURS.stream()
                .filter(each -> each.isMetaAnnotatedWith(Conditional.class) || each.isMetaAnnotatedWith(Profile.class))
                .filter(each -> !each.isAnnotatedWith(ConditionalOnWebApplication.class))
                .map(JavaClass::getName)
                .toList();
        assertThat(conditional).isEmpty();
        assertThat(OURS.stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(each -> each.isMetaAnnotatedWith(Conditional.class))
                        .toList())
                .isEmpty();
    }

    /// The doorkeeper refuses whoever may not call a handler; here the handlers that forgot to say are found.
    @Test
    void everyHandlerSaysWhoMayCallIt() {
        var handlers = OURS.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(each -> each.isMetaAnnotatedWith(RequestMapping.class))
                .toList();
        assertThat(handlers).hasSizeGreaterThan(20);
        assertThat(handlers)
                .filteredOn(each -> WHO.stream()
                        .noneMatch(who ->
                                each.isAnnotatedWith(who) || each.getOwner().isAnnotatedWith(who)))
                .isEmpty();
    }

    private static final List<Class<? extends java.lang.annotation.Annotation>> WHO =
            List.of(org.pacta.page.Open.class, SignedIn.class, For.class);

    @Test
    void timeIsHandedInNeverLookedUp() {
        for (var type : List.of(LocalDate.class, Instant.class, LocalDateTime.class)) {
            noClasses().should().callMethod(type, "now").check(OURS);
        }
    }

    @Test
    void sqlStandsInStoresAndInTheLedgerAlone() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .resideOutsideOfPackages("org.pacta.ledger", "org.pacta.machine")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(OURS);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should(new ArchCondition<>("not be named after a pattern") {
                    @Override
                    public void check(JavaClass each, ConditionEvents events) {
                        if (each.getSimpleName()
                                .matches(".*(Impl|Manager|Helper|Util|Utils|Base|Dto|Entity|Data|Info)$")) {
                            events.add(SimpleConditionEvent.violated(each, each.getFullName()));
                        }
                    }
                })
                .check(OURS);
    }

    @Test
    void thereIsNoPackageForLeftovers() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..model..", "..internal..", "..impl..")
                .check(OURS);
    }

    @Test
    void nothingInOursIsStaticAndChanges() {
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
                .that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("org.pacta.templates..")
                .should()
                .beFinal()
                .check(OURS);
    }

    @Test
    void noFileHasMoreThanFourHundredLines() throws IOException {
        assertThat(tooLong(List.of(Path.of("src/main/java"), Path.of("src/test/java")), ".java", 400))
                .isEmpty();
    }

    /// A package-info beside the tests would hide what the slice's own says of its arrows.
    @Test
    void noTestPackageHidesWhatItsSliceSays() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            var hiding = files.filter(each -> each.endsWith("package-info.java"))
                    .filter(each -> Files.exists(Path.of("src/main/java")
                            .resolve(Path.of("src/test/java").relativize(each))))
                    .toList();
            assertThat(hiding).isEmpty();
        }
    }

    @Test
    void noTemplateHasMoreThanSixtyLines() throws IOException {
        assertThat(tooLong(List.of(Path.of("src/main/jte")), ".jte", 60)).isEmpty();
    }

    private static List<String> tooLong(List<Path> roots, String ending, int limit) throws IOException {
        var found = new TreeMap<String, Long>();
        for (var root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(ending)).toList()) {
                    try (var lines = Files.lines(file)) {
                        found.put(file.toString(), lines.count());
                    }
                }
            }
        }
        assertThat(found).as("files ending in %s", ending).isNotEmpty();
        return found.entrySet().stream()
                .filter(each -> each.getValue() > limit)
                .map(each -> each.getKey() + " has " + each.getValue() + " lines")
                .toList();
    }

    /// A slice's own SQL names its own schema, and of the slices above it in the order only what they publish as
    /// functions.
    @Test
    void noSqlNamesTheTablesOfAnotherSlice() throws IOException {
        var foreign = new java.util.ArrayList<String>();
        for (var slice : Slices.IN_ORDER) {
            var root = Path.of("src/main/java/org/pacta").resolve(slice);
            if (!Files.exists(root)) continue;
            try (Stream<Path> files = Files.walk(root)) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    foreign.addAll(foreignTables(slice, file));
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    private static final java.util.regex.Pattern TABLE = java.util.regex.Pattern.compile(
            "(?:from|join|into|update)\\s+([a-z_]+)\\.([a-z_]+)\\b(?!\\s*\\()",
            java.util.regex.Pattern.CASE_INSENSITIVE);

    private static List<String> foreignTables(String slice, Path file) throws IOException {
        var found = new java.util.ArrayList<String>();
        var tables = TABLE.matcher(Files.readString(file));
        while (tables.find()) {
            var schema = tables.group(1);
            var published = schema.equals("ledger") && List.of("thing").contains(tables.group(2));
            if (Slices.IN_ORDER.contains(schema) && !schema.equals(slice) && !published) {
                found.add(file + ": " + tables.group(0));
            }
        }
        return found;
    }
}
