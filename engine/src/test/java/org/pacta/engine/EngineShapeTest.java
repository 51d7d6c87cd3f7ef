package org.pacta.engine;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The engine's house rules: which package may use which, how large a file may be, and what it may need.
final class EngineShapeTest {

    private static final String ROOT = "org.pacta.engine.";
    private static final int MOST_LINES = 400;
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.pacta.engine");

    private static void onlyUses(String from, String... to) {
        var allowed = new String[to.length + 3];
        allowed[0] = ROOT + from + "..";
        allowed[1] = "java..";
        allowed[2] = "org.jspecify..";
        for (int i = 0; i < to.length; i++) {
            allowed[i + 3] = ROOT + to[i] + "..";
        }
        classes()
                .that()
                .resideInAPackage(ROOT + from + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void thereIsSomethingToHold() {
        assertThat(ENGINE.that(alwaysTrue())).hasSizeGreaterThan(20);
    }

    @Test
    void theArrowsPointDown() {
        onlyUses("network");
        onlyUses("calendar");
        onlyUses("schedule", "network", "calendar");
        onlyUses("check", "schedule", "network", "calendar");
        onlyUses("random");
        onlyUses("forecast", "schedule", "check", "random", "network", "calendar");
        onlyUses("calibration");
        slices().matching("org.pacta.engine.(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void theEngineReadsNoClockFileOrSettingAndPrintsNothing() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
                .check(ENGINE);
        noClasses()
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(ENGINE);
    }

    @Test
    void nothingIsGotOrSet() {
        noMethods().should().haveNameMatching("(get|set)[A-Z].*").check(ENGINE);
    }

    @Test
    void noFileIsLong() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(20);
            for (var source : sources) {
                try (var lines = Files.lines(source)) {
                    assertThat(lines.count()).as(source.toString()).isLessThanOrEqualTo(MOST_LINES);
                }
            }
        }
    }
}
