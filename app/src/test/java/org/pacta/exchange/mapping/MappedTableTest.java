package org.pacta.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Limits;
import org.pacta.exchange.table.Reading;
import org.pacta.exchange.table.Row;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;

class MappedTableTest {

    private static final Description DESCRIPTION = new Description();
    private static final String PLAIN =
            "language: ru\nmeasures: {code: Код, title: Название, deadline: {column: Срок, optional: true}}\n";

    private record Came(Reading reading, List<Item> items, Findings findings) {

        List<Item> of(Kind kind) {
            return items.stream().filter(i -> i.kind() == kind).toList();
        }

        List<Reason> reasons() {
            return findings.faults().stream().map(Fault::reason).toList();
        }
    }

    @Test
    void anAnnexWithHeadingRowsAndSeveralBodiesInACellIsRead() throws IOException {
        var folder = Files.isDirectory(Path.of("examples")) ? Path.of("examples") : Path.of("../examples");
        var yaml = Files.readString(folder.resolve("union-plan/mapping.yaml"));
        var came = read(yaml, Files.readAllBytes(folder.resolve("union-plan/annex.csv")));

        assertThat(came.findings.faults()).isEmpty();
        assertThat(came.of(Kind.GROUPS)).extracting(i -> i.field("code")).containsExactly("1", "2");
        assertThat(came.of(Kind.MEASURES)).extracting(i -> i.field("group")).containsExactly("1", "1", "2", "2");
        assertThat(came.of(Kind.MEASURES))
                .extracting(i -> i.field("deadline"))
                .containsExactly("2024-Q4", "2025-07-01", "R/P1Y", "P6M after вступления в силу Соглашения");
        assertThat(came.of(Kind.BODIES))
                .extracting(i -> i.field("name:ru"))
                .containsExactly("Министерство экономики, Сторона А", "Министерство финансов");
        assertThat(came.of(Kind.ASSIGNMENTS)).hasSize(5);
    }

    @Test
    void severalRowsOfOneThingMustAgreeUnlessTheFirstWins() {
        var table = "Код;Название;Срок\n1;a;2023\n1;b;2023\n1;a;\n";

        var refused = read(PLAIN, table);
        var first = read(PLAIN + "conflicts: first\n", table);

        assertThat(refused.reasons()).containsExactly(Reason.CONFLICT);
        assertThat(refused.findings.faults().getFirst().details()).containsExactly("title:ru", "1", "2");
        assertThat(first.reasons()).isEmpty();
        assertThat(first.findings.counts()).containsEntry(Reason.FIRST_WINS, 1L);
        assertThat(first.of(Kind.MEASURES))
                .singleElement()
                .satisfies(i -> assertThat(i.field("title:ru")).isEqualTo("a"));
    }

    @Test
    void aColumnNotFoundNamesTheHeadingsSeen() {
        var came = read(PLAIN, "Номер;Название\n1;a\n");

        assertThat(came.reasons()).containsExactly(Reason.MAPPING_COLUMN_NOT_FOUND);
        assertThat(came.findings.faults().getFirst().details()).contains("Номер | Название");
    }

    @Test
    void whatIsWrongWithAMappingIsToldAllAtOnceWithItsLine() {
        var findings = new Findings();

        var mapping = Mapping.parse(
                "langage: ru\nmeasures:\n  code: A\n  titel: B\nconflicts: maybe\nfile: {separator: abc}\n",
                DESCRIPTION,
                findings);

        assertThat(mapping).isNull();
        assertThat(findings.faults())
                .extracting(Fault::reason)
                .containsExactlyInAnyOrder(
                        Reason.MAPPING_UNKNOWN_KEY,
                        Reason.MAPPING_MISSING_KEY,
                        Reason.MAPPING_UNKNOWN_KEY,
                        Reason.MAPPING_MISSING_KEY,
                        Reason.MAPPING_WRONG_VALUE,
                        Reason.MAPPING_WRONG_VALUE);
        assertThat(findings.faults()).anySatisfy(f -> {
            assertThat(f.value()).isEqualTo("titel");
            assertThat(f.place().line()).isEqualTo(4);
            assertThat(f.details().getFirst()).isEqualTo("title");
        });
    }

    @Test
    void aHostileMappingIsRefused() {
        var laughs =
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c]\n";
        for (var yaml : List.of(
                laughs + "e: [*d,*d,*d,*d,*d,*d]\n",
                "a: &a [*a]\n",
                "[",
                "x",
                "",
                "a: 1\na: 2\n",
                "\t",
                "!!java.lang.Runtime {}\n")) {
            var findings = new Findings();

            assertThat(Mapping.parse(yaml, DESCRIPTION, findings)).as(yaml).isNull();
            assertThat(findings.clean()).as(yaml).isFalse();
        }
    }

    @Test
    void emptyCellsTakeTheTextAboveWhereTheMappingSaysSo() {
        var came = read(
                "language: ru\nfile: {carry: [Раздел]}\nlevels: [{code: part, group: {code: Раздел}}]\n"
                        + "measures: {code: Код, title: Название}\n",
                "Раздел;Код;Название\nI;1;a\n;2;b\nII;3;c\n");

        assertThat(came.of(Kind.MEASURES)).extracting(i -> i.field("group")).containsExactly("I", "I", "II");
    }

    @Test
    void unknownBodiesAreRefusedWhereTheMappingSaysSo() {
        var yaml = PLAIN + "assignments: [{of: measures, body: Кто, split: [\",\"], unknown: refuse}]\n";
        var came = read(
                yaml,
                "Код;Название;Кто\n1;a;Министерство труда, занятости и семьи, Минфен\n"
                        .getBytes(StandardCharsets.UTF_8),
                Map.of("Министерство труда, занятости и семьи", "MINTRUD", "Минфин", "MINFIN"));

        assertThat(came.of(Kind.ASSIGNMENTS))
                .singleElement()
                .satisfies(i -> assertThat(i.field("body")).isEqualTo("MINTRUD"));
        assertThat(came.reasons()).containsExactly(Reason.BODY_UNKNOWN);
        assertThat(came.findings.faults().getFirst().details()).containsExactly("минфин");
    }

    @Test
    void aProposalFromOfficeHeadingsIsAMappingThatReads() {
        var header = new Row(
                "",
                1,
                List.of(
                        "№ п/п",
                        "Наименование мероприятия",
                        "Срок исполнения",
                        "Ответственные исполнители",
                        "Примечание"));
        var italian = new Row(
                "",
                1,
                List.of(
                        "Missione",
                        "Descrizione Missione",
                        "Codice Univoco Misura",
                        "Descrizione Misura",
                        "Codice Univoco Submisura",
                        "Descrizione Submisura",
                        "Amministrazione Titolare",
                        "Codice univoco Milestone-Target",
                        "Milestone-Target",
                        "Nome Milestone-Target",
                        "Trimestre di conseguimento",
                        "Anno di conseguimento"));

        var russian = Proposal.yaml(header, List.of());
        var yaml = Proposal.yaml(italian, List.of());

        assertThat(russian).contains("language: ru").contains("# Not used: Примечание");
        var came = read(
                russian,
                "№ п/п;Наименование мероприятия;Срок исполнения;Ответственные исполнители\n1.1;Пример;IV кв. 2024;А; Б\n");
        assertThat(came.findings.faults()).isEmpty();
        assertThat(came.of(Kind.MEASURES))
                .singleElement()
                .satisfies(i -> assertThat(i.field("deadline")).isEqualTo("2024-Q4"));
        var findings = new Findings();
        assertThat(Mapping.parse(yaml, DESCRIPTION, findings)).isNotNull();
        assertThat(yaml)
                .contains("code: {column: \"Codice Univoco Submisura\", else: \"Codice Univoco Misura\"}")
                .contains("deadline: {columns: [\"Trimestre di conseguimento\", \"Anno di conseguimento\"]}");
    }

    @Test
    void whatNoHeadingGivesAwayIsGuessedFromTheCellsAndMarked() {
        var table = """
                MLC ID;Commitment;Reporting Lead;All ministers
                100;Ensure the overall fiscal health of the government;Finance;Finance
                103;Top up the fund for ventilation improvement projects;Finance;Finance
                104;Improve the quality of indoor air in schools;Indigenous Services;Finance
                """;
        var header = new Row("", 1, List.of("MLC ID", "Commitment", "Reporting Lead", "All ministers"));
        var rows = List.of(
                new Row(
                        "",
                        2,
                        List.of("100", "Ensure the overall fiscal health of the government", "Finance", "Finance")),
                new Row(
                        "",
                        3,
                        List.of("103", "Top up the fund for ventilation improvement projects", "Finance", "Finance")),
                new Row(
                        "",
                        4,
                        List.of("104", "Improve the quality of indoor air in schools", "Indigenous", "Finance")));

        var yaml = Proposal.yaml(header, rows);

        assertThat(yaml)
                .contains("code: \"MLC ID\" # guessed from the cells: look at it")
                .contains("title: \"Commitment\" # guessed from the cells: look at it")
                .contains("body: \"Reporting Lead\", role: LEAD")
                .contains("body: \"All ministers\", role: CO_EXECUTOR")
                .doesNotContain("?", "# Not used");
        var came = read(yaml, table);
        assertThat(came.of(Kind.MEASURES)).hasSize(3);
        // whoever leads is no co-executor of the same as well
        assertThat(came.of(Kind.ASSIGNMENTS))
                .extracting(i -> i.field("code") + " " + i.field("body") + " " + i.field("role"))
                .containsExactly(
                        "100 FINANCE LEAD",
                        "103 FINANCE LEAD",
                        "104 INDIGENOUS-SERVICES LEAD",
                        "104 FINANCE CO_EXECUTOR");
        // two rows say nothing, and words that stand in many rows are no codes
        assertThat(Proposal.yaml(header, rows.subList(0, 2))).contains("code: \"?\"", "title: \"?\"");
        var same = rows.stream()
                .map(each -> new Row(
                        "", each.line(), List.of("100", "Ensure the same thing everywhere", "Finance", "Finance")))
                .toList();
        assertThat(Proposal.yaml(header, same)).contains("code: \"?\"", "title: \"?\"");
    }

    @Test
    void placesNameLineColumnAndHeading() {
        var came = read(PLAIN, "Код;Название;Срок\n1;a;до 2025 года\nM1\u0421;b;\n");

        assertThat(came.findings.faults().getFirst().place()).isEqualTo(new Place("", 2, "C", "Срок"));
        assertThat(came.reasons()).containsExactly(Reason.DEADLINE_AMBIGUOUS, Reason.LOOK_ALIKE);
    }

    private static Came read(String yaml, String table) {
        return read(yaml, table.getBytes(StandardCharsets.UTF_8));
    }

    private static Came read(String yaml, byte[] table) {
        return read(yaml, table, Map.of());
    }

    private static Came read(String yaml, byte[] table, Map<String, String> bodies) {
        var items = new ArrayList<Item>();
        var findings = new Findings();
        var mapping = Mapping.parse(yaml, DESCRIPTION, findings);
        if (mapping == null) {
            throw new AssertionError(findings.faults());
        }
        try {
            var file = Files.createTempFile("pacta-map", ".csv");
            try {
                Files.write(file, table);
                var reading = new MappedTable(mapping, DESCRIPTION, Limits.USUAL, bodies)
                        .read(file, "t.csv", findings, items::add);
                return new Came(reading, items, findings);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
