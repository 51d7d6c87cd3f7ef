package org.pacta.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.TestApplication;

/// The Italian plan as its office publishes it, where the files lie beside the project: two editions, the difference
/// between them, the reports as claims, and what the pages say.
class PnrrModuleTest {

    private static TestApplication app(Path folder) {
        assumeTrue(Files.isDirectory(folder), "skipped: the files of the Italian plan are not at " + folder);
        return TestApplication.served();
    }

    private static Outcome run(
            TestApplication app, Path file, String mapping, String edition, @Nullable String inForce, boolean check)
            throws IOException {
        var request = new Request(
                file,
                "pnrr",
                "",
                Optional.of(Files.readString(root().resolve("examples/pnrr").resolve(mapping))),
                Map.of("EU", "European Commission"),
                edition,
                Optional.ofNullable(inForce).map(LocalDate::parse),
                "",
                Optional.empty(),
                check,
                false);
        return app.bean(Imports.class).run(request, (_, _, _) -> {});
    }

    private static Map<String, Long> counts(java.util.List<Difference.Count> counts) {
        return counts.stream().collect(Collectors.toMap(Difference.Count::kind, Difference.Count::count));
    }

    @Test
    void twoEditionsAndTheReportsAreOnePlanWithItsHistory() throws Exception {
        var folder = root().resolve("../shared/data/plans/pnrr").normalize();
        try (var app = app(folder)) {
            var first = folder.resolve("milestones-targets-v01.csv");
            var second = folder.resolve("milestones-targets-v02.csv");

            var founded = run(app, first, "mapping.yaml", "First published", "2021-07-13", false);
            var checked = run(app, second, "mapping.yaml", "Second published", "2021-12-31", true);
            var renewed = run(app, second, "mapping.yaml", "Second published", "2021-12-31", false);
            var autumn = run(app, folder.resolve("MeT_Attuazione_2021-T4.csv"), "claims.yaml", "", null, false);
            var summer = run(app, folder.resolve("MeT_Attuazione_2022-T2.csv"), "claims.yaml", "", null, false);

            assertThat(counts(((Outcome.Imported) founded).difference().added()))
                    .containsEntry("step", 1_147L)
                    .containsEntry("measure", 285L)
                    .containsEntry("body", 25L);
            var difference = ((Outcome.Checked) checked).difference();
            assertThat(counts(difference.added()))
                    .containsOnly(
                            Map.entry("step", 3L),
                            Map.entry("measure", 1L),
                            Map.entry("body", 1L),
                            Map.entry("edition", 1L));
            assertThat(difference.removed())
                    .singleElement()
                    .satisfies(each -> assertThat(each.codes()).containsExactly("M1C3I3.03.05", "M1C3I4.02.02"));
            assertThat(((Outcome.Imported) renewed).difference()).isEqualTo(difference);
            assertThat(counts(((Outcome.Imported) autumn).difference().added())).containsEntry("claim", 51L);
            assertThat(counts(((Outcome.Imported) summer).difference().added())).containsEntry("claim", 45L);
            saysSo(app.address());
        }
    }

    private static void saysSo(String address) throws Exception {
        var page = get(address + "/u/pnrr?on=2022-06-30&lang=en");
        assertThat(page)
                .contains("of 1,150 steps", "96 are reported done", "The groups add up to 1,151, the whole has 1,150");
        assertThat(get(address + "/u/pnrr?on=2021-09-30&lang=en")).contains("of 1,147 steps");
    }

    private static String get(String address) throws Exception {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body()
                    .replaceAll("<[^>]*>", "")
                    .replaceAll("\\s+", " ");
        }
    }

    /// The project's root, from wherever the build runs.
    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("examples"))
                ? here
                : here.resolve("..").normalize();
    }
}
