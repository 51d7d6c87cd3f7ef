package org.pacta.exchange.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.Application;
import org.pacta.machine.CommandFrame;
import org.pacta.machine.Starter;
import picocli.CommandLine.Command;

/// `pacta export` and `pacta template` as they are typed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportCommandModuleTest {

    @Command(
            name = "pacta",
            subcommands = {ExportCommand.class, TemplateCommand.class})
    private static final class Root {}

    private final OutletFixture at = new OutletFixture();
    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeAll
    void plant() {
        new PlantedUnion(at, 1).plant("west", null);
    }

    @AfterAll
    void close() {
        at.close();
    }

    private int pacta(String... words) {
        return CommandFrame.of(new Root(), new Starter(Application.class))
                .setErr(new PrintWriter(said, true))
                .execute(words);
    }

    private int export(Path file, String... more) {
        var words = new java.util.ArrayList<String>();
        words.addAll(java.util.List.of("export", "--union", "west", "--format", "json", "--out", file.toString()));
        words.addAll(java.util.List.of(
                "--db-url", url(at.database.ownerAddress()), "--db-app-url", url(at.database.appAddress())));
        words.addAll(java.util.List.of(more));
        return pacta(words.toArray(String[]::new));
    }

    private static String url(org.pacta.machine.DatabaseAddress address) {
        return address.url()
                .replace("jdbc:postgresql://", "postgresql://%s:%s@".formatted(address.user(), address.password()));
    }

    @Test
    void aFileIsWrittenAndNeverOverwrittenUnasked() throws IOException {
        var file = folder.resolve("west.jsonl");

        assertThat(export(file, "--on", "2022-12-31")).isZero();
        var lines = Files.readAllLines(file);
        assertThat(export(file)).isEqualTo(1);
        assertThat(said.toString()).contains("is there already").contains("--force");
        assertThat(export(file, "--force", "--on", "2020-01-01")).isZero();

        assertThat(lines.getFirst()).startsWith("{\"kind\":\"union\"");
        assertThat(lines).hasSizeGreaterThan(30);
        assertThat(Files.readAllLines(file)).hasSizeLessThan(lines.size());
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void wrongWordsAndWrongUnionsAreToldApart() {
        assertThat(export(folder.resolve("x"), "--known", "yesterday")).isEqualTo(2);
        assertThat(pacta("export", "--out", "x")).isEqualTo(2);
        assertThat(pacta("template", "--out", folder.resolve("nowhere/x.xlsx").toString()))
                .isEqualTo(1);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void theTemplateIsAWorkbook() throws IOException {
        var file = folder.resolve("template.xlsx");

        assertThat(pacta("template", "--out", file.toString(), "--language", "ru"))
                .isZero();

        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
    }
}
