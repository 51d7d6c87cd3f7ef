package org.pacta.exchange.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.exchange.audit.LedgerFileFixture.bytes;
import static org.pacta.exchange.audit.LedgerFileFixture.leaves;
import static org.pacta.exchange.audit.LedgerFileFixture.lines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.seal.Seals;
import org.pacta.scoreboard.Figures;

/// The second verifier, in Python, says what the first one says.
class PythonVerifierModuleTest {

    private static TestApplication app;
    private static LedgerFileFixture at;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        app = TestApplication.quiet();
        at = new LedgerFileFixture(app);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "operator"})
    void aSecondVerifierInPythonSaysTheSame(String who) throws Exception {
        var python = python();
        org.junit.jupiter.api.Assumptions.assumeTrue(
                python, "python3 is not installed: the second verifier was not run");
        var plan = PlanFixture.of(app, "python-" + who, "A", "B");
        plan.group("1", "");
        for (int i = 1; i <= 7; i++) {
            plan.measure("M" + i, "1");
            plan.assign("M" + i, "a-1", "lead");
            plan.claim("M" + i, "A", "2021-0" + i + "-01");
            if (i % 3 > 0) plan.answer("M" + i, "A", "B", "confirmed");
        }
        plan.exclude("M1", "2022-01-01");
        var known = plan.head().recorded();
        plan.answer("M3", "A", "B", "confirmed");
        var viewer = who.equals("public") ? Viewer.PUBLIC : Viewer.operator(plan.unionId());
        var file = Files.write(folder.resolve(who + ".ledger"), at.file(plan, viewer));
        var head = Files.writeString(
                folder.resolve(who + ".head"),
                plan.read(
                        Viewer.PUBLIC,
                        () -> app.bean(Seals.class)
                                .head(plan.unionId())
                                .orElseThrow()
                                .note()
                                .toString()));

        var said = verify(file, "--head", head.toString(), "--on", "2022-04-01", "--known", known.toString());

        var question = plan.on(PlanFixture.day("2022-04-01"), known);
        var tally = plan.read(
                Viewer.PUBLIC, () -> app.bean(Figures.class).tally(question, org.pacta.scoreboard.Counted.MEASURES));
        assertThat(said)
                .contains("It holds.", "holds, up to entry")
                .contains("%d of %d confirmed"
                        .formatted(tally.all().confirmed(), tally.all().of()));
        assertThat(tally.all().confirmed()).isPositive();

        var forged = lines(Files.readAllBytes(file));
        forged.remove((int) leaves(forged).get(30));
        Files.write(file, bytes(forged));
        assertThat(verify(file)).contains("IT DOES NOT HOLD").containsPattern("entry \\d+: leaf \\d+ is not");
    }

    private static boolean python() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String verify(Path file, String... more) throws IOException, InterruptedException {
        var script =
                Path.of("src/main/resources/audit/verify.py").toAbsolutePath().normalize();
        var words = new ArrayList<>(List.of("python3", script.toString(), file.toString()));
        words.addAll(List.of(more));
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
