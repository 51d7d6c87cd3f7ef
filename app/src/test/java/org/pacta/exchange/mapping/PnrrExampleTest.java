package org.pacta.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.FaultTexts;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Limits;
import org.pacta.exchange.table.Reading;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;

/// The real files of the Italian plan, where they lie beside the project; they are not part of it.
class PnrrExampleTest {

    private static final Description DESCRIPTION = new Description();

    private record Came(List<Item> items, Findings findings) {

        List<Item> of(Kind kind) {
            return items.stream().filter(i -> i.kind() == kind).toList();
        }
    }

    @Test
    void theExampleMappingsAreValid() throws IOException {
        for (var name : List.of("mapping.yaml", "claims.yaml")) {
            var findings = new Findings();

            assertThat(Mapping.parse(example(name), DESCRIPTION, findings)).isNotNull();
            assertThat(findings.faults()).isEmpty();
        }
    }

    @Test
    void theFirstEditionGivesItsStepsMeasuresAndBodies() throws IOException {
        var came = read("milestones-targets-v01.csv", "mapping.yaml");

        assertThat(lines(came)).isEmpty();
        assertThat(came.of(Kind.STEPS)).hasSize(1_147);
        assertThat(came.of(Kind.MEASURES)).hasSize(285);
        assertThat(came.of(Kind.GROUPS)).hasSize(6 + 16);
        assertThat(came.of(Kind.STEP_MEASURES)).hasSize(1_642);
        assertThat(came.of(Kind.BODIES)).hasSize(25);
        assertThat(servingSeveral(came)).isEqualTo(187);
        assertThat(came.findings.counts().get(Reason.FIRST_WINS)).isGreaterThan(0);
        var step = came.of(Kind.STEPS).stream()
                .filter(s -> s.field("code").equals("M1C1-00-ITA-10"))
                .findFirst()
                .orElseThrow();
        assertThat(step.fields())
                .containsEntry("deadline", "2025-Q2")
                .containsEntry("deadline_words", "Q2 2025")
                .containsEntry("type", "TARGET")
                .containsEntry("goal", "100");
        assertThat(step.field("title:it")).contains("enti pubblici e privati che hanno");
    }

    @Test
    void theSecondEditionIsReadByTheSameMappingThoughColumnsWereRenamed() throws IOException {
        var first = read("milestones-targets-v01.csv", "mapping.yaml");
        var second = read("milestones-targets-v02.csv", "mapping.yaml");

        assertThat(lines(second)).isEmpty();
        assertThat(second.of(Kind.STEPS)).hasSize(1_150);
        assertThat(second.of(Kind.MEASURES)).hasSize(284);
        assertThat(second.of(Kind.STEP_MEASURES)).hasSize(1_489);
        assertThat(servingSeveral(second)).isEqualTo(120);
        var added = codes(second, Kind.STEPS);
        added.removeAll(codes(first, Kind.STEPS));
        var removed = codes(first, Kind.STEPS);
        removed.removeAll(codes(second, Kind.STEPS));
        assertThat(added.size() - removed.size()).isEqualTo(3);
    }

    @Test
    void theFulfilmentReportsAreClaimsOfStepsInThePlan() throws IOException {
        var plan = codes(read("milestones-targets-v02.csv", "mapping.yaml"), Kind.STEPS);
        var first = read("MeT_Attuazione_2021-T4.csv", "claims.yaml");
        var second = read("MeT_Attuazione_2022-T2.csv", "claims.yaml");

        assertThat(lines(first)).isEmpty();
        assertThat(lines(second)).isEmpty();
        assertThat(first.of(Kind.CLAIMS))
                .hasSize(51)
                .allSatisfy(c -> assertThat(c.field("since")).isEqualTo("2021-12-31"));
        assertThat(second.of(Kind.CLAIMS))
                .hasSize(45)
                .allSatisfy(c -> assertThat(c.field("since")).isEqualTo("2022-06-30"));
        assertThat(plan).containsAll(codes(first, Kind.CLAIMS)).containsAll(codes(second, Kind.CLAIMS));
    }

    private static HashSet<String> codes(Came came, Kind kind) {
        return came.of(kind).stream().map(i -> i.field("code")).collect(Collectors.toCollection(HashSet::new));
    }

    private static long servingSeveral(Came came) {
        return came.of(Kind.STEP_MEASURES).stream()
                .collect(Collectors.groupingBy(i -> i.field("step"), Collectors.counting()))
                .values()
                .stream()
                .filter(n -> n > 1)
                .count();
    }

    private static List<String> lines(Came came) {
        var texts = new FaultTexts("en");
        return came.findings.faults().stream().map(texts::line).toList();
    }

    private static Came read(String file, String mapping) throws IOException {
        var folder = root().resolve("../shared/data/plans/pnrr").normalize();
        assumeTrue(Files.isDirectory(folder), "skipped: the files of the Italian plan are not at " + folder);
        var findings = new Findings();
        var items = new ArrayList<Item>();
        var parsed = Objects.requireNonNull(Mapping.parse(example(mapping), DESCRIPTION, findings));
        var table = new MappedTable(parsed, DESCRIPTION, Limits.USUAL, Map.of());

        var reading = table.read(folder.resolve(file), file, findings, items::add);

        assertThat(reading).isInstanceOf(Reading.Read.class);
        assertThat(findings.faults()).extracting(Fault::reason).doesNotContain(Reason.MAPPING_YAML);
        return new Came(items, findings);
    }

    private static String example(String name) throws IOException {
        return Files.readString(root().resolve("examples/pnrr").resolve(name));
    }

    /// The project's root, from wherever the build runs.
    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("examples"))
                ? here
                : here.resolve("..").normalize();
    }
}
