package org.pacta.exchange.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.exchange.outlet.OutletFixture.of;
import static org.pacta.exchange.outlet.OutletFixture.the;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.parties.Union;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.plan.Plan;

/// What comes out of a register with something of every kind in it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportsModuleTest {

    private static final String ON = "2022-12-31";

    private OutletFixture at;
    private PlantedUnion planted;
    private Union union;
    private List<Item> items;

    @BeforeAll
    void plant() {
        at = new OutletFixture();
        planted = new PlantedUnion(at, 7);
        planted.plant("west", null);
        union = at.union("west");
        items = at.items(union, ON);
    }

    @AfterAll
    void close() {
        at.close();
    }

    @Test
    void everyKindComesOutInOrder() {
        assertThat(items).extracting(Item::kind).isSorted();
        assertThat(items).extracting(Item::kind).contains(Kind.values());
    }

    @Test
    void theOutlineIsWhole() {
        assertThat(the(items, Kind.UNION, "west").fields())
                .containsEntry("time_zone", "Europe/Minsk")
                .containsEntry("languages", "ru; en")
                .containsEntry("original", "ru");
        assertThat(of(items, Kind.PARTIES))
                .extracting(each -> each.field("code"))
                .containsExactly("BY", "RU");
        assertThat(the(items, Kind.BODIES, "ME").fields())
                .containsEntry("predecessors", "MF-BY")
                .containsEntry("synonyms", "Минэк; Минэкономики")
                .containsEntry("kind", "BODY")
                .containsEntry("from", "2022-01-01")
                .containsEntry("party", "BY");
        assertThat(the(items, Kind.BODIES, "SC").fields())
                .containsEntry("kind", "DECIDING")
                .doesNotContainKey("party");
        assertThat(of(items, Kind.EDITIONS))
                .singleElement()
                .satisfies(each -> assertThat(each.fields())
                        .containsEntry("name", "Первая редакция")
                        .containsEntry("in_force", "2021-01-01")
                        .containsEntry("decided_on", "2020-12-02"));
        assertThat(the(items, Kind.GROUPS, "G.1").fields())
                .containsEntry("level", "L2")
                .containsEntry("parent", "G.0");
    }

    @Test
    void aMeasureHasItsFirstAndItsPresentDeadline() {
        assertThat(the(items, Kind.MEASURES, "1.2").fields())
                .containsEntry("framework", "2021-2023")
                .containsEntry("group", "G.1")
                .containsEntry("deadline", "2022-Q3")
                .containsEntry("deadline_words", "в срок № 2")
                .containsEntry("deadline_first", "2022-03-31")
                .containsEntry("deadline_moves", "1");
        assertThat(the(items, Kind.MEASURES, "1.3").fields()).containsEntry("parent", "1.0");
        assertThat(the(items, Kind.STEPS, "S-1").fields())
                .containsEntry("type", "TARGET")
                .containsEntry("unit", "км")
                .containsEntry("start_value", "-1.5")
                .containsEntry("goal", "1200");
    }

    @Test
    void whatBindsThemComesOut() {
        assertThat(of(items, Kind.STEP_MEASURES)).hasSize(4);
        assertThat(of(items, Kind.ASSIGNMENTS))
                .extracting(each -> each.field("thing") + " " + each.field("code") + " " + each.field("body") + " "
                        + each.field("role"))
                .containsExactly(
                        "GROUP G.0 SC COORDINATOR",
                        "MEASURE 1.0 MF-BY LEAD",
                        "MEASURE 1.0 MF-RU CO_EXECUTOR",
                        "STEP S-0 MF-RU LEAD");
        assertThat(of(items, Kind.LINKS).getFirst().fields())
                .containsEntry("from", "1.0")
                .containsEntry("to", "1.1")
                .containsEntry("kind", "FINISH_START");
        assertThat(of(items, Kind.TEXTS))
                .singleElement()
                .satisfies(each -> assertThat(each.fields())
                        .containsEntry("thing", "MEASURE")
                        .containsEntry("field", "note")
                        .containsEntry("original", "true"));
        assertThat(of(items, Kind.ALIGNMENTS))
                .singleElement()
                .satisfies(each -> assertThat(each.fields())
                        .containsEntry("provision", "2")
                        .containsEntry("degree", "FULL"));
        assertThat(the(items, Kind.PROVISIONS, "2").fields())
                .containsEntry("instrument", "TREATY")
                .containsEntry("parent", "1");
    }

    @Test
    void aTermHasItsOwnTextsAndNoOthers() {
        for (var kind : List.of(Kind.TAXONOMIES, Kind.TERMS)) {
            assertThat(of(items, kind))
                    .singleElement()
                    .satisfies(each ->
                            assertThat(each.fields()).containsKey("title:ru").doesNotContainKey("name:ru"));
        }
        assertThat(of(items, Kind.TERMS).getFirst().field("title:ru"))
                .isNotEqualTo(of(items, Kind.TAXONOMIES).getFirst().field("title:ru"));
    }

    @Test
    void actsMeetingsAndStatementsComeOut() {
        assertThat(the(items, Kind.ACTS, "ACT-RU").fields())
                .containsEntry("twin", "ACT-BY")
                .containsEntry("publication", "pravo.by");
        assertThat(the(items, Kind.ACTS, "ACT-BY").fields()).doesNotContainKey("twin");
        assertThat(of(items, Kind.ACT_STAGES))
                .extracting(each -> each.field("act") + " " + each.field("stage") + " " + each.field("since"))
                .containsExactly(
                        "ACT-BY DRAFTING 2021-05-01",
                        "ACT-BY ADOPTED 2022-05-01",
                        "ACT-RU DRAFTING 2021-05-01",
                        "ACT-RU ADOPTED 2022-05-01");
        assertThat(of(items, Kind.MEETINGS))
                .singleElement()
                .satisfies(each -> assertThat(each.fields())
                        .containsEntry("number", "80")
                        .containsEntry("body", "SC")
                        .containsEntry("place", "Москва"));
        assertThat(the(items, Kind.DOCUMENTS, "DECREE-6").fields())
                .containsEntry("meeting", "80")
                .containsEntry("stage", "APPROVED")
                .containsEntry("approved", "2021-11-04");
        assertThat(the(items, Kind.STATEMENTS, "PM-1").fields())
                .containsEntry("figure", "measures 895/994 90 %")
                .containsEntry("who", "=Премьер")
                .containsEntry("framework", "2021-2023");
    }

    @Test
    void claimsAndWhatWasSaidToThemComeOut() {
        assertThat(of(items, Kind.CLAIMS))
                .hasSize(4)
                .first()
                .satisfies(each -> assertThat(each.fields())
                        .containsEntry("since", "2022-02-01")
                        .containsEntry("rule", "all")
                        .containsEntry("words", "Соглашение подписано")
                        .doesNotContainKey("language")
                        .containsKey("recorded"));
        assertThat(of(items, Kind.CONFIRMATIONS))
                .extracting(each -> each.field("code") + " " + each.field("party") + " " + each.field("claimed_by")
                        + " " + each.field("since") + " " + each.field("answer") + " " + each.field("words"))
                .containsExactlyInAnyOrder(
                        "1.0 RU BY 2022-02-01 CONFIRMED ",
                        "1.0 BY RU 2022-03-01 SILENCE ",
                        "1.0  RU 2022-03-01 REVERSED Отменено",
                        "1.1 RU BY 2022-04-01 RETURNED Нет текста приказа",
                        "S-0  RU 2022-05-01 OBJECTED ");
        assertThat(of(items, Kind.CONFIRMATIONS).stream()
                        .filter(each -> each.field("answer").equals("REVERSED")))
                .singleElement()
                .satisfies(each -> assertThat(each.field("date")).isEqualTo("2022-09-01"));
    }

    @Test
    void aPastDayAndAPastMomentAreAsTheyWere() {
        var before = at.at(union, ON);
        at.enter(union.id(), entry -> {
            at.bean(Plan.class)
                    .due(
                            entry,
                            planted.id("measure 2"),
                            Deadline.parse("2024", ""),
                            null,
                            LocalDate.parse("2022-06-01"));
            at.bean(Plan.class).exclude(entry, planted.id("step 2"), true, LocalDate.parse("2022-06-01"));
        });

        var now = at.items(union, ON);

        assertThat(the(now, Kind.MEASURES, "1.2").fields())
                .containsEntry("deadline", "2024")
                .containsEntry("deadline_moves", "2");
        assertThat(of(now, Kind.STEPS)).hasSize(2);
        assertThat(of(at.items(union, "2022-05-31"), Kind.STEPS)).hasSize(3);
        assertThat(said(at.items(union, before, Viewer.PUBLIC))).isEqualTo(said(items));
        assertThat(of(at.items(union, "2022-02-28"), Kind.CLAIMS)).hasSize(1);
    }

    @Test
    void whatIsNarrowerComesOutOnlyForWhomItIs() {
        var hidden = new PlantedUnion(at, 8);
        hidden.plant("east", null);
        var east = at.union("east");
        at.enter(east.id(), entry -> entry.ceiling(List.of(hidden.id("measure 0")), Visibility.PARTIES));

        var open = at.items(east, ON);
        var parties = at.items(east, at.at(east, ON), Viewer.parties(east.id()));

        assertThat(of(parties, Kind.MEASURES)).hasSize(of(open, Kind.MEASURES).size() + 1);
        assertThat(open.toString()).doesNotContain("Соглашение подписано").doesNotContain("code=1.0,");
        assertThat(parties.toString()).contains("Соглашение подписано").contains("code=1.0,");
    }

    @Test
    void noTextLeavesAsAFormula() throws Exception {
        var out = new ByteArrayOutputStream();
        at.ledger.read(Viewer.PUBLIC, () -> written(ExportFormat.CSV, union, out));

        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            while (zip.getNextEntry() != null) text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }

        assertThat(text).contains("'=Премьер").contains("'=1+1");
        assertThat(text).doesNotContainPattern("(?m)(^|,)\"?=");
    }

    @Test
    void aDemonstrationSaysSoInItsFileAndItsName() {
        new PlantedUnion(at, 9).plant("shown", LocalDate.parse(ON));
        var shown = at.union("shown");

        assertThat(the(at.items(shown, ON), Kind.UNION, "shown").fields())
                .containsEntry("demo_day", ON)
                .containsEntry("notice", "Demonstration: all rows, bodies and dates are invented.");
        assertThat(at.exports.fileName(shown, at.at(shown, ON), ExportFormat.JSON))
                .isEqualTo("demo-shown-2022-12-31.jsonl");
        assertThat(the(items, Kind.UNION, "west").fields()).doesNotContainKey("notice");
    }

    private long written(ExportFormat format, Union of, java.io.OutputStream out) {
        try {
            return at.exports.write(of, at.at(of, ON), format, "en", out, (_, _, _) -> {});
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> said(List<Item> items) {
        return items.stream()
                .map(each -> each.kind() + " " + new java.util.TreeMap<>(each.fields()))
                .toList();
    }
}
