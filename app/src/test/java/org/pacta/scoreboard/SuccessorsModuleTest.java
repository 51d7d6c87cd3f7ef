package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.PlanFixture.day;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Bodies;

/// Bodies that were renamed, merged or split: whoever asks by one name finds what is recorded under the other.
class SuccessorsModuleTest {

    private static TestApplication app;
    private static PlanFixture plan;

    @BeforeAll
    static void bodiesThatWentOnAsOthers() {
        app = TestApplication.quiet();
        plan = PlanFixture.of(app, "successors", "A", "B");
        plan.group("1", "");
        for (var body : new String[] {"old", "renamed", "left", "right", "other"}) {
            plan.body(body, "A");
            plan.measure("of-" + body, "1");
            plan.assign("of-" + body, body, "lead");
        }
        succeed("old", "renamed", "renamed", "2021-06-01");
        succeed("renamed", "left", "split", "2022-01-01");
        succeed("renamed", "right", "split", "2022-01-01");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static void succeed(String body, String successor, String kind, String from) {
        plan.enter(entry -> app.bean(Bodies.class)
                .succeed(entry, plan.id("body", body), plan.id("body", successor), kind, day(from)));
    }

    @ParameterizedTest
    @CsvSource({
        "old, 2021-05-31, of-old",
        "renamed, 2021-05-31, of-renamed",
        "old, 2021-06-01, of-old of-renamed",
        "renamed, 2021-06-01, of-old of-renamed",
        "old, 2022-06-01, of-left of-old of-renamed of-right",
        // the other half of what was split is none of its business
        "left, 2022-06-01, of-left of-old of-renamed",
        "other, 2022-06-01, of-other",
        "only:renamed, 2022-06-01, of-renamed",
    })
    void aFilterKnowsBothNames(String body, String on, String expected) {
        var question = plan.on(on);
        var filter = new Filter("", "", "", body, "", "", "", "");
        var rows = plan.read(
                Viewer.parties(plan.unionId()), () -> app.bean(Rows.class).all(question, Counted.MEASURES, filter));

        assertThat(rows.stream().map(Row::code).sorted()).containsExactly(expected.split(" "));
    }

    /// A figure by body counts each body by itself, and so do the rows that it names.
    @Test
    void theRowsOfAFigureByBodyAreAsManyAsItCounts() {
        plan.claim("of-old", "A", "2021-04-01");
        plan.claim("of-renamed", "A", "2021-04-01");
        var question = plan.on("2022-06-01");
        plan.read(Viewer.parties(plan.unionId()), () -> {
            var figures = app.bean(Figures.class).figures(question, "body").orElseThrow().stream()
                    .filter(each -> each.rule().equals("claimed-by-any"))
                    .toList();
            assertThat(figures).hasSizeGreaterThanOrEqualTo(5);
            for (var each : figures) {
                var code = each.slice().code();
                assertThat(RowAddress.of(question, each).orElseThrow()).contains("show=reported&body=only%3A" + code);
                var filter = new Filter("reported", "", "", Filter.only(code), "", "", "", "");
                assertThat(app.bean(Rows.class).all(question, Counted.MEASURES, filter))
                        .as(code)
                        .hasSize(each.numerator().intValueExact());
            }
            return true;
        });
    }
}
