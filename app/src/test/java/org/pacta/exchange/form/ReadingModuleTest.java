package org.pacta.exchange.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.parties.presence.Browser.text;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Browser;
import org.pacta.parties.presence.Cast;

/// The page that shows how a table would be read.
class ReadingModuleTest {

    private static final String READING = "/u/offices/data/reading";
    private static final String ANNEX = """
            Приложение;;;
            № п/п;Наименование мероприятия;Исполнители;Срок исполнения
            Программа 1. Налоги;;;
            1.1;Гармонизация;Минфин;IV квартал 2021 г.
            1.2;Обмен данными;Минфин;когда-нибудь
            """;

    private static TestApplication app;
    private static PlanFixture plan;
    private static Cast cast;

    @BeforeAll
    static void start() {
        app = TestApplication.served("--pacta.demo=true");
        plan = PlanFixture.demonstration(app, "offices", "2023-06-30", "A", "B");
        cast = new Cast(app, plan.unionId())
                .is("Arno", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-1"))
                .is("Otto", Role.OBSERVER, 0, 0);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Browser entered(String name) {
        var browser = new Browser(app.address());
        assertThat(browser.send("/enter", "mandate", String.valueOf(cast.mandate(name)))
                        .statusCode())
                .isEqualTo(303);
        return browser;
    }

    private static HttpResponse<String> sent(Browser browser, String name, byte[] bytes, String... fields) {
        return browser.upload(READING + "?lang=en", "table", name, bytes, fields);
    }

    private static long entries() {
        return app.bean(Ledger.class)
                .read(
                        Viewer.PUBLIC,
                        () -> app.bean(Ledger.class).head(plan.unionId()).seq());
    }

    @Test
    void onlyThoseWhoWorkOnThePlanMayShowTables() {
        assertThat(new Browser(app.address()).open(READING).statusCode()).isNotEqualTo(200);
        var otto = entered("Otto");
        assertThat(otto.open(READING).statusCode()).isEqualTo(403);
        assertThat(sent(otto, "annex.csv", ANNEX.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(403);
        assertThat(otto.send(READING + "/mapping.yaml", "mapping", "a: b").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMappingIsProposedAndTheRowsAndFaultsAreShown() {
        var arno = entered("Arno");
        assertThat(text(arno.open("/u/offices/data?lang=en"))).contains("How a table would be read");
        var before = entries();

        var read = sent(arno, "annex.csv", ANNEX.getBytes(Charset.forName("windows-1251")));

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(text(read))
                .contains(
                        "1 fault in the whole file",
                        "Гармонизация",
                        "line 5",
                        "когда-нибудь",
                        "header: 2",
                        "pacta import annex.csv --union offices --mapping mapping.yaml --check");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void aMappingThatWasWrittenIsTriedAndSaved() {
        var arno = entered("Arno");
        var mapping = """
                file: {header: 2}
                language: ru
                framework: {code: PLAN, title: {ru: План}}
                levels:
                  - {code: group, rows: '(?<code>[^.]+)\\. (?<title>.+)'}
                measures:
                  code: "№ п/п"
                  title: "Наименование мероприятия"
                """;

        var read = sent(arno, "annex.csv", ANNEX.getBytes(StandardCharsets.UTF_8), "mapping", mapping);
        assertThat(text(read)).contains("no faults", "Обмен данными").doesNotContain("когда-нибудь");

        var broken = sent(arno, "annex.csv", ANNEX.getBytes(StandardCharsets.UTF_8), "mapping", "measures: [");
        assertThat(broken.statusCode()).isEqualTo(200);
        assertThat(text(broken)).contains("1 fault in the whole file", "None of the first rows");

        var saved = arno.send(READING + "/mapping.yaml", "mapping", mapping);
        assertThat(saved.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"mapping.yaml\"");
        assertThat(saved.body()).isEqualTo(mapping);
    }

    @Test
    void hostileOrMissingFilesAreRefusedInASentence() {
        var arno = entered("Arno");

        var none = sent(arno, "", new byte[0], "sheet", "Лист 7");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(text(none)).contains("Please choose a table.");
        assertThat(none.body()).contains("Лист 7");

        var empty = sent(arno, "empty.csv", "\n\n".getBytes(StandardCharsets.UTF_8));
        assertThat(empty.statusCode()).isEqualTo(422);
        var binary = sent(arno, "x.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 1, 2, 3});
        assertThat(binary.statusCode()).isEqualTo(422);
        assertThat(text(binary)).contains("The file is cut off: its end is missing. Send the whole file again.");
        var script = sent(
                arno,
                "<script>alert(1)</script>.csv",
                "№;Название;Срок\n1;<script>alert(2)</script>;2024\n".getBytes(StandardCharsets.UTF_8));
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.body()).doesNotContain("<script>alert");
        assertThat(sent(arno, "annex.csv", ANNEX.getBytes(StandardCharsets.UTF_8), "header", "99999999999999")
                        .statusCode())
                .isEqualTo(422);
    }
}
