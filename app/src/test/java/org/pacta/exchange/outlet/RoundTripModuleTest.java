package org.pacta.exchange.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.council.Council;
import org.pacta.exchange.intake.Imports;
import org.pacta.exchange.intake.Outcome;
import org.pacta.exchange.intake.Request;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.ledger.Records;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Union;
import org.pacta.register.plan.Plan;

/// What is exported and imported into a new union is exported again the same.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripModuleTest {

    private static final String ON = "2022-12-31";

    /// What must differ: the union's own code, and when something was recorded.
    private static final Map<Kind, List<String>> ITS_OWN = Map.of(
            Kind.UNION, List.of("code"),
            Kind.CLAIMS, List.of("recorded"),
            Kind.CONFIRMATIONS, List.of("recorded"));

    private final OutletFixture at = new OutletFixture();

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        at.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void whatGoesOutComesBackTheSame(long seed) {
        new PlantedUnion(at, seed).plantWhole("from-" + seed, demoDay(seed));
        var union = at.union("from-" + seed);
        var format = ExportFormat.values()[(int) seed % 3];
        var file = folder.resolve("plan." + format.ending());

        write(union, format, file);
        var outcome = at.bean(Imports.class).run(request(file, "to-" + seed), (_, _, _) -> {});

        assertThat(outcome.findings().faults()).isEmpty();
        assertThat(outcome).isInstanceOf(Outcome.Imported.class);
        var went = said(union);
        var came = said(at.union("to-" + seed));
        assertThat(missing(came, went)).as("made up on the way").isEmpty();
        assertThat(missing(went, came)).as("lost on the way").isEmpty();
        var head = head("to-" + seed);
        var again = at.bean(Imports.class).run(request(file, "to-" + seed), (_, _, _) -> {});
        assertThat(again)
                .isInstanceOfSatisfying(
                        Outcome.Imported.class,
                        each -> assertThat(each.difference().nothing())
                                .as("the same file once more: %s", each.difference())
                                .isTrue());
        assertThat(head("to-" + seed)).isEqualTo(head);
    }

    /// A measure that left keeps its assignments and texts, a risk has texts and no sheet, and a meeting need not be
    /// called after its body: none of it stands in the way of bringing the file in.
    @Test
    void whatHasNoRowOfItsOwnStaysBehind() {
        new PlantedUnion(at, 50).plantWhole("left", null);
        var union = at.union("left");
        var ids = at.ledger.read(Viewer.PUBLIC, () -> at.bean(Records.class).ids(union.id()));
        var assigned = OutletFixture.of(at.items(union, ON), Kind.ASSIGNMENTS).stream()
                .filter(each -> each.field("thing").equals("MEASURE"))
                .findFirst()
                .orElseThrow()
                .field("code");
        long measure = id(ids, "measure", assigned);
        long body = id(ids, "body", "SC");
        var day = LocalDate.parse("2022-06-01");
        at.enter(union.id(), entry -> {
            at.bean(Plan.class).exclude(entry, measure, false, day);
            long meeting = entry.thing("meeting", 0, 0);
            entry.code(meeting, "meeting", 0, "extra", day);
            at.bean(Council.class).meeting(entry, meeting, body, 81, day);
            entry.text(meeting, "place", "ru", "Минск", true, day);
            long risk = entry.thing("risk", 0, 0);
            entry.code(risk, "risk", 0, "R1", day);
            entry.text(risk, "title", "ru", "Срыв поставок", true, day);
        });
        var file = folder.resolve("left.xlsx");

        write(union, ExportFormat.WORKBOOK, file);
        var outcome = at.bean(Imports.class).run(request(file, "came"), (_, _, _) -> {});

        assertThat(outcome.findings().faults()).isEmpty();
        var went = said(union);
        var came = said(at.union("came"));
        assertThat(missing(came, went)).as("made up on the way").isEmpty();
        assertThat(missing(went, came)).as("lost on the way").isEmpty();
    }

    private static long id(Map<Records.Name, Long> ids, String kind, String code) {
        return ids.entrySet().stream()
                .filter(each -> each.getKey().kind().equals(kind)
                        && each.getKey().code().equals(code))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static @Nullable LocalDate demoDay(long seed) {
        return seed % 2 == 0 ? null : LocalDate.parse("2022-12-0" + seed);
    }

    /// A former code is read and never written: an export is the plan of one moment.
    private static final List<String> READ_ONLY = List.of("groups/former", "measures/former", "steps/former");

    @Test
    void noColumnIsLeftOut() {
        var filled = new TreeSet<String>();
        for (var seed : List.of(100L, 101L, 102L)) {
            new PlantedUnion(at, seed).plantWhole("full-" + seed, demoDay(seed - 100));
            at.items(at.union("full-" + seed), ON)
                    .forEach(item -> item.fields()
                            .keySet()
                            .forEach(field -> filled.add(item.kind().key() + "/" + field.split(":")[0])));
        }

        var columns = new Description()
                .sheets().stream()
                        .flatMap(sheet -> sheet.columns().stream()
                                .map(column -> sheet.kind().key() + "/" + column.key()))
                        .filter(each -> !READ_ONLY.contains(each))
                        .toList();
        assertThat(missing(columns, List.copyOf(filled)))
                .as("columns that no planted union fills")
                .isEmpty();
    }

    private long head(String union) {
        var id = at.union(union).id();
        return at.ledger.read(Viewer.PUBLIC, () -> at.ledger.head(id).seq());
    }

    private void write(Union union, ExportFormat format, Path file) {
        at.ledger.read(Viewer.PUBLIC, () -> {
            try (var out = Files.newOutputStream(file)) {
                return at.exports.write(union, at.at(union, ON), format, "ru", out, (_, _, _) -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Request request(Path file, String union) {
        return new Request(
                file,
                union,
                "",
                Optional.empty(),
                Map.of(),
                "",
                Optional.empty(),
                "test",
                Optional.empty(),
                false,
                false);
    }

    private List<String> said(Union union) {
        return at.items(union, ON).stream()
                .map(RoundTripModuleTest::said)
                .sorted()
                .toList();
    }

    private static List<String> missing(List<String> of, List<String> in) {
        var rest = new ArrayList<>(of);
        in.forEach(rest::remove);
        return rest;
    }

    private static String said(Item item) {
        var fields = new TreeMap<>(item.fields());
        fields.keySet().removeAll(ITS_OWN.getOrDefault(item.kind(), List.of()));
        return item.kind() + " " + fields;
    }
}
