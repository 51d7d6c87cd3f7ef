package org.pacta.exchange.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.engine.calendar.Constraint;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.random.Estimate;
import org.pacta.exchange.network.PlanFault.Kind;

/// The readers of plan networks: what they take, and what they say to what they do not.
class PlanFilesTest {

    static final Path EXAMPLE = Path.of("../examples/network/customs.json");

    @TempDir
    Path folder;

    private PlanReading read(String text) throws IOException {
        var file = folder.resolve("plan");
        Files.writeString(file, text);
        return PlanFiles.read(file, null);
    }

    private PlanFile plan(String text) throws IOException {
        return taken(read(text)).plan();
    }

    private static PlanReading.Read taken(PlanReading reading) {
        assertThat(reading).isInstanceOf(PlanReading.Read.class);
        return (PlanReading.Read) reading;
    }

    private static List<PlanFault> faults(PlanReading reading) {
        return switch (reading) {
            case PlanReading.Refused(var faults) -> faults;
            case PlanReading.Read(var plan, var _) ->
                switch (Engines.of(plan, Map.of())) {
                    case Engines.Outcome.Refused(var faults) -> faults;
                    case Engines.Outcome.Ready _ -> List.of();
                };
        };
    }

    private List<PlanFault> faultsOf(String text) throws IOException {
        return faults(read(text));
    }

    private static EnginePlan engine(PlanFile plan) {
        return ((Engines.Outcome.Ready) Engines.of(plan, Map.of())).plan();
    }

    private static String withTasks(String tasks) {
        return "{\"dataDate\":\"2026-02-26\",\"tasks\":[%s]}".formatted(tasks);
    }

    @Test
    void theExampleIsReadFieldByField() {
        var plan = taken(PlanFiles.read(EXAMPLE, null)).plan();

        assertThat(plan.tasks()).hasSize(12);
        assertThat(plan.links()).contains(new PlanFile.Tie("tariff", "common-text", LinkType.FINISH_FINISH, 10));
        var system = plan.tasks().get(9);
        assertThat(system.duration()).isEqualTo(new Estimate.Triangular(90, 140, 260));
        assertThat(system.constraints())
                .containsExactly(new PlanFile.Dated(Constraint.Kind.START_NO_EARLIER, LocalDate.of(2026, 4, 1)));
        assertThat(plan.risks().getFirst().effects().getFirst().factor()).isEqualTo(1.4);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        for (var source : sources()) {
            var plan = taken(PlanFiles.read(source, null)).plan();

            var bytes = new ByteArrayOutputStream();
            PlanFiles.write(plan, bytes);

            assertThat(plan(bytes.toString(StandardCharsets.UTF_8))).isEqualTo(plan);
        }
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.list(Path.of("../examples/network"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyKindOfDurationIsRead() throws IOException {
        var plan = plan(withTasks("""
                {"code":"a","duration":3}, {"code":"b","duration":{"low":1,"mode":2,"high":5}},
                {"code":"c","duration":{"kind":"pert","low":1,"mode":2,"high":5}},
                {"code":"d","duration":{"kind":"uniform","low":1,"high":5}},
                {"code":"e","duration":{"kind":"lognormal","median":10,"sigma":0.3}},
                {"code":"f","duration":{"kind":"exponential","mean":4}},
                {"code":"g","duration":{"kind":"quantiles","chances":[0,0.5,1],"days":[1,2,9]}},
                {"code":"h","duration":{"kind":"fixed","days":7}}
                """));

        assertThat(plan.tasks().stream().map(PlanFile.Task::duration))
                .containsExactly(
                        new Estimate.Fixed(3),
                        new Estimate.Triangular(1, 2, 5),
                        new Estimate.Pert(1, 2, 5),
                        new Estimate.Uniform(1, 5),
                        new Estimate.LogNormal(10, 0.3),
                        new Estimate.Exponential(4),
                        new Estimate.Quantiles(List.of(0.0, 0.5, 1.0), List.of(1.0, 2.0, 9.0)),
                        new Estimate.Fixed(7));
    }

    @Test
    void aRunningTaskIsCensoredAtTheDataDate() throws IOException {
        var plan = engine(plan(withTasks(
                "{\"code\":\"a\",\"started\":\"2026-02-19\",\"duration\":{\"low\":3,\"mode\":9,\"high\":20}}")));

        assertThat(plan.uncertainty().estimate(0))
                .isEqualTo(new Estimate.Running(new Estimate.Triangular(3, 9, 20), 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"dataDate\":\"2026-02-30\",\"tasks\":[]}|NOT_A_DAY",
                "{\"tasks\":[{\"code\":\"a\",\"duration\":1}]}|KEY_MISSING",
                "{\"dataDate\":\"2026-02-26\",\"tasks\":[]}|NO_TASKS",
                "{\"dataDate\":\"2026-02-26\",\"task\":[]}|KEY_UNKNOWN",
                "{\"dataDate\":\"2026-02-26\",\"tasks\":{}}|WRONG_TYPE",
                "{\"dataDate\":\"2026-02-26\",\"tasks\":[|JSON_SYNTAX",
                "{\"dataDate\":\"2026-02-26\",\"dataDate\":\"2026-02-26\"}|JSON_SYNTAX",
                "{\"dataDate\":\"2026-02-26\"} {}|JSON_SYNTAX",
                "[]|FORMAT_UNKNOWN",
                "PK|FORMAT_UNKNOWN",
                "' '|FILE_EMPTY",
                "<!DOCTYPE Project><Project/>|XML_DOCTYPE",
                "<Project xmlns='http://schemas.microsoft.com/project'><Tasks>|PROJECT_DAMAGED",
                "<APIBusinessObjects><Project>|PROJECT_DAMAGED",
                "<html/>|FORMAT_UNKNOWN",
                "ERMHDR\t8.0|TRUNCATED",
                "*** file with basedata|PSPLIB_SECTION",
            })
    void whatIsWrongIsSaid(String text, Kind kind) throws IOException {
        assertThat(faultsOf(text)).extracting(PlanFault::kind).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\":\"a\"}|KEY_MISSING",
                "{\"duration\":1}|KEY_MISSING",
                "{\"code\":\"a\",\"duration\":\"3\"}|WRONG_TYPE",
                "{\"code\":\"a\",\"duration\":-1}|OUT_OF_RANGE",
                "{\"code\":\"a\",\"duration\":1e300}|OUT_OF_RANGE",
                "{\"code\":\"a\",\"duration\":{\"low\":5,\"mode\":2,\"high\":9}}|ESTIMATE",
                "{\"code\":\"a\",\"duration\":{\"kind\":\"beta\"}}|NOT_IN_LIST",
                "{\"code\":\"a\",\"duration\":1,\"colour\":\"red\"}|KEY_UNKNOWN",
                "{\"code\":\"a\",\"duration\":1,\"calendar\":\"x\"}|UNKNOWN_CODE",
                "{\"code\":\"a\",\"duration\":1,\"gate\":\"x\"}|UNKNOWN_CODE",
                "{\"code\":\"a\",\"duration\":1,\"body\":\"x\"}|UNKNOWN_CODE",
                "{\"code\":\"a\",\"duration\":1,\"needs\":{\"x\":1}}|UNKNOWN_CODE",
                "{\"code\":\"a\",\"duration\":1},{\"code\":\"a\",\"duration\":1}|DUPLICATE_CODE",
                "{\"code\":\"a\",\"started\":\"2026-02-02\",\"finished\":\"2026-01-02\"}|FINISH_BEFORE_START",
                "{\"code\":\"a\",\"duration\":{\"kind\":\"lognormal\",\"median\":50000,\"sigma\":3}}|TOO_LONG",
            })
    void whatIsWrongWithATaskIsSaid(String tasks, Kind kind) throws IOException {
        assertThat(faultsOf(withTasks(tasks))).extracting(PlanFault::kind).contains(kind);
    }

    @Test
    void allFaultsAreSaidAtOnceEachWithItsPlaceAndTheNearestWord() throws IOException {
        var faults = faultsOf("""
                {"dataDate": "2026-02-26",
                 "tasks": [
                  {"code": "a", "duraton": 1},
                  {"code": "b", "duration": 1, "started": "26.02.2026"}]}
                """);

        assertThat(faults).hasSize(3);
        assertThat(faults).contains(PlanFault.of(Kind.KEY_UNKNOWN, "tasks[0] (line 3)", "duraton", "duration"));
        assertThat(faults).contains(PlanFault.of(Kind.NOT_A_DAY, "tasks[1].started (line 4)", "26.02.2026"));
    }

    @Test
    void aCircleIsNamed() throws IOException {
        var faults = faultsOf("{\"dataDate\":\"2026-02-26\",\"tasks\":[{\"code\":\"a\",\"duration\":1},"
                + "{\"code\":\"b\",\"duration\":1}],\"links\":[{\"from\":\"a\",\"to\":\"b\"},"
                + "{\"from\":\"b\",\"to\":\"a\"},{\"from\":\"a\",\"to\":\"c\"}]}");

        assertThat(faults).extracting(PlanFault::kind).containsExactly(Kind.UNKNOWN_CODE, Kind.CYCLE);
        assertThat(faults.getLast().details().getFirst()).contains("→");
    }

    @Test
    void aProjectOfMicrosoftKeepsItsLinksCalendarsProgressAndGroups() {
        var read = taken(PlanFiles.read(Path.of("../examples/network/project.xml"), null));

        var plan = engine(read.plan());
        assertThat(read.plan().tasks()).extracting(PlanFile.Task::code).containsExactly("2", "3", "5", "6");
        assertThat(plan.groups()).containsExactly("Text", "Decision");
        assertThat(plan.timing().finished(0)).isTrue();
        assertThat(plan.remaining()[1]).isEqualTo(3);
        // A link of the summary task "Text" to the council is one of each task below it.
        assertThat(read.plan().links())
                .contains(
                        new PlanFile.Tie("2", "5", LinkType.FINISH_START, 0),
                        new PlanFile.Tie("3", "5", LinkType.FINISH_START, 0),
                        new PlanFile.Tie("5", "6", LinkType.START_START, 2));
        assertThat(read.plan().calendars().getFirst().holidays()).contains(LocalDate.of(2026, 5, 1));
        assertThat(read.notices()).extracting(PlanFault::kind).contains(Kind.LINKS_OF_SUMMARIES);
    }

    @Test
    void anExportOfPrimaveraKeepsItsDataDateTypesAndConstraints() {
        var plan = taken(PlanFiles.read(Path.of("../examples/network/primavera.xer"), null))
                .plan();

        assertThat(plan.dataDate()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(plan.tasks()).extracting(PlanFile.Task::code).containsExactly("A10", "A20", "A30");
        assertThat(plan.tasks().get(1).duration()).isEqualTo(new Estimate.Fixed(10));
        assertThat(plan.tasks().get(2).constraints())
                .containsExactly(new PlanFile.Dated(Constraint.Kind.FINISH_NO_LATER, LocalDate.of(2026, 4, 30)));
        assertThat(plan.links())
                .containsExactlyInAnyOrder(
                        new PlanFile.Tie("A10", "A20", LinkType.FINISH_START, 1),
                        new PlanFile.Tie("A20", "A30", LinkType.FINISH_FINISH, 0));
    }

    @Test
    void anInstanceOfPsplibHasItsNeedsAndUnits() {
        var plan = taken(PlanFiles.read(Path.of("../examples/network/small.sm"), null))
                .plan();

        assertThat(plan.resources()).extracting(PlanFile.Resource::units).containsExactly(2, 1);
        assertThat(plan.tasks().get(1).needs()).isEqualTo(Map.of("R1", 2));
        assertThat(plan.links()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"project.xml", "primavera.xer", "primavera.xml", "small.sm"})
    void aFileCutOffAnywhereIsRefusedOrWholeNeverHalf(String name) throws IOException {
        var bytes = Files.readAllBytes(Path.of("../examples/network", name));
        var whole = taken(PlanFiles.read(Path.of("../examples/network", name), null))
                .plan();
        var file = folder.resolve("cut");
        for (int length = 0; length < bytes.length; length += 97) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));

            switch (PlanFiles.read(file, null)) {
                case PlanReading.Refused(var faults) -> assertThat(faults).isNotEmpty();
                case PlanReading.Read(var plan, var _) ->
                    assertThat(plan.tasks()).hasSameSizeAs(whole.tasks());
            }
        }
    }
}
