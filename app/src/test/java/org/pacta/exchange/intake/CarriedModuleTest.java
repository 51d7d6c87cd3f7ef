package org.pacta.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.TestApplication;
import org.pacta.exchange.outlet.Exports;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Moments;
import org.pacta.parties.Unions;
import org.pacta.portal.api.Asker;

/// What goes on in the next plan, or does not, comes with what became of it and with the reason.
class CarriedModuleTest {

    private static final String API = "/api/v1/unions/next/measures/";
    private static final String PAGES = "/u/next/frameworks/";

    @TempDir
    private static Path folder;

    private static TestApplication app;

    private static Asker asker;

    @BeforeAll
    static void open() {
        app = TestApplication.served();
        asker = new Asker(app.address());
        var file = new Lines()
                .row("union", "code", "next", "name:en", "Next", "time_zone", "UTC", "languages", "en; ru")
                .row("parties", "code", "A", "name:en", "Alpha")
                .row("frameworks", "code", "F1", "title:en", "First", "from", "2022-01-01", "to", "2023-12-31")
                .row("frameworks", "code", "F2", "title:en", "Second", "from", "2024-01-01", "to", "2026-12-31")
                .row("measures", "framework", "F1", "code", "1", "title:en", "One", "deadline", "2023")
                .row("measures", "framework", "F1", "code", "2", "title:en", "Two", "deadline", "2023")
                .row(
                        "measures",
                        "framework",
                        "F1",
                        "code",
                        "3",
                        "title:en",
                        "Three",
                        "deadline",
                        "2023",
                        "left_out:en",
                        "Common rules made it needless")
                .row(
                        "measures",
                        "framework",
                        "F2",
                        "code",
                        "M",
                        "title:en",
                        "Both",
                        "deadline",
                        "2025",
                        "continues",
                        "F1:1; F1:2",
                        "fate",
                        "MERGED",
                        "reason:en",
                        "They have one subject",
                        "reason:ru",
                        "Предмет один")
                .in(folder);
        var outcome = app.bean(Imports.class).run(Lines.Asking.of(file, "next").request(), (_, _, _) -> {});
        assertThat(outcome.findings().faults()).isEmpty();
        assertThat(outcome).isInstanceOf(Outcome.Imported.class);
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @Test
    void theReasonIsToldOnBothSides() {
        for (var of : List.of("F1/measures/1", "F1/measures/2", "F2/measures/M")) {
            assertThat(asker.get(PAGES + of + "?lang=en").body())
                    .as(of)
                    .contains("data-label=\"Reason\"")
                    .contains("merged")
                    .contains("They have one subject");
            assertThat(asker.get(PAGES + of + "?lang=ru").body()).as(of).contains("Предмет один");
        }
        assertThat(asker.get(PAGES + "F1/measures/3?lang=en").body())
                .contains("What became of it")
                .contains("Common rules made it needless");
    }

    @Test
    void programsAreToldTheReasonToo() {
        var old = asker.json(API + "1?framework=F1&lang=ru").at("/carried/0");
        var fresh = asker.json(API + "M?framework=F2&lang=en").at("/carried/1");

        assertThat(old.get("fate").asString()).isEqualTo("merged");
        assertThat(old.get("reason").asString()).isEqualTo("Предмет один");
        assertThat(fresh.get("code").asString()).isEqualTo("2");
        assertThat(fresh.get("reason").asString()).isEqualTo("They have one subject");
    }

    @Test
    void theReasonsGoOutInTheirColumnsInEachLanguage() {
        var rows = exported();

        assertThat(rows.getOrDefault("M", Map.of()))
                .containsEntry("fate", "MERGED")
                .containsEntry("reason:en", "They have one subject")
                .containsEntry("reason:ru", "Предмет один");
        assertThat(rows.getOrDefault("3", Map.of())).containsEntry("left_out:en", "Common rules made it needless");
        assertThat(texts).as("texts that have no column").isEmpty();
    }

    @Test
    void everySheetOfAPlanHasBothColumnsUnderThreeHeadings() {
        for (var kind : List.of(Kind.GROUPS, Kind.MEASURES, Kind.STEPS)) {
            for (var key : List.of("reason", "left_out")) {
                var column = new Description().sheet(kind).column(key).orElseThrow();
                assertThat(List.of(column.heading("en"), column.heading("ru"), column.heading("be")))
                        .doesNotHaveDuplicates()
                        .noneMatch(String::isBlank);
            }
        }
    }

    private final List<Item> texts = new ArrayList<>();

    private Map<String, Map<String, String>> exported() {
        var rows = new HashMap<String, Map<String, String>>();
        app.bean(Ledger.class).read(Viewer.PUBLIC, () -> {
            var union = app.bean(Unions.class).find("next").orElseThrow();
            var known = app.bean(Moments.class).asOf(union, null, null).known();
            var asOf = new AsOf(LocalDate.parse("2100-01-01"), known);
            app.bean(Exports.class).each(union, asOf, "en", (_, _, _) -> {}, item -> {
                if (item.kind() == Kind.MEASURES) rows.put(item.field("code"), item.fields());
                if (item.kind() == Kind.TEXTS) texts.add(item);
            });
            return true;
        });
        return rows;
    }
}
