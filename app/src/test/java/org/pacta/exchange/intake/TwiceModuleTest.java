package org.pacta.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.machine.Refused;

/// A file that is brought in once more, or says nothing new.
class TwiceModuleTest {

    @TempDir
    private static Path folder;

    private static TestApplication app;

    @BeforeAll
    static void open() {
        app = TestApplication.quiet();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Outcome run(Path file) {
        var request = new Request(
                file,
                "twice",
                "",
                Optional.empty(),
                Map.of(),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                false,
                false);
        return app.bean(Imports.class).run(request, (_, _, _) -> {});
    }

    /// History goes before all else, oldest first: what comes too late is refused in words.
    @Test
    void historyAfterAnOrdinaryCommandIsRefused() {
        var plan = PlanFixture.of(app, "ordinary", "A");
        plan.group("1", "");
        var file = new Lines().measure("M1", "1", "One", "2023").in(folder);
        var request = new Request(
                file,
                "ordinary",
                "",
                Optional.empty(),
                Map.of(),
                "",
                Optional.empty(),
                "",
                Optional.of(Instant.parse("2022-03-01T12:00:00Z")),
                false,
                false);

        assertThatThrownBy(() -> app.bean(Imports.class).run(request, (_, _, _) -> {}))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("before the first ordinary command");
    }

    /// The second framework stands after the first, and stays there when a file says its days and no place.
    @Test
    void changesNothing() {
        var file = new Lines()
                .row("union", "code", "twice", "name:en", "Twice", "time_zone", "UTC")
                .row("parties", "code", "A", "name:en", "Alpha")
                .row("frameworks", "code", "F1", "title:en", "First", "from", "2022-01-01", "to", "2023-12-31")
                .row("frameworks", "code", "F2", "title:en", "Second", "from", "2024-01-01", "to", "2026-12-31")
                .row("measures", "framework", "F1", "code", "1", "title:en", "One", "deadline", "2023")
                .in(folder);

        var first = run(file);
        var again = run(file);

        assertThat(first).isInstanceOf(Outcome.Imported.class);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Outcome.Imported.class,
                        each -> assertThat(each.difference())
                                .isEqualTo(
                                        new Difference(List.of(), List.of(), List.of(), 0, 0, List.of(), List.of())));
    }
}
