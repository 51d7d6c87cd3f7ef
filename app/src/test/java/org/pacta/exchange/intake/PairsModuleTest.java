package org.pacta.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.exchange.faults.FaultTexts;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.outlet.Exports;
import org.pacta.exchange.workbook.Kind;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;

/// What a file calls otherwise than the register does: a person says which are one.
class PairsModuleTest {

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

    private static PlanFixture plan(String code) {
        var plan = PlanFixture.of(app, code, "A");
        plan.group("1", "");
        for (var measure : List.of("M1", "M2", "M3")) {
            plan.measure(measure, "1");
            plan.due(measure, "2023-Q2");
        }
        return plan;
    }

    private static List<String> codes(PlanFixture plan, String on) {
        var codes = new ArrayList<String>();
        plan.read(Viewer.PUBLIC, () -> {
            var asOf = new AsOf(LocalDate.parse(on), plan.head().recorded());
            app.bean(Exports.class).each(plan.union(), asOf, "en", (_, _, _) -> {}, item -> {
                if (item.kind() == Kind.MEASURES) codes.add(item.field("code"));
            });
            return true;
        });
        return codes;
    }

    @Test
    void aPairNamedByThePersonIsOneThingUnderANewCode() {
        var plan = plan("d12");
        var file = new Lines()
                .measure("M1", "1", "Measure M1", "2023-Q2")
                .measure("M2", "1", "Measure M2", "2023-Q2")
                .measure("M3-new", "1", "Measure M3", "2023-Q2")
                .in(folder);
        var asking = Lines.Asking.of(file, "d12").edition("Renamed", "2023-06-01");

        var unknown = app.bean(Imports.class).run(asking.pair("M9", "M3-new").request(), (_, _, _) -> {});
        var proposed = app.bean(Imports.class).run(asking.checkOnly().request(), (_, _, _) -> {});
        var done = app.bean(Imports.class).run(asking.pair("M3", "M3-new").request(), (_, _, _) -> {});

        assertThat(unknown).isInstanceOf(Outcome.Refused.class);
        assertThat(proposed)
                .isInstanceOfSatisfying(
                        Outcome.Checked.class,
                        each -> assertThat(each.difference().pairs())
                                .singleElement()
                                .satisfies(pair -> assertThat(List.of(pair.old(), pair.fresh()))
                                        .containsExactly("M3", "M3-new")));
        assertThat(done).isInstanceOfSatisfying(Outcome.Imported.class, each -> {
            assertThat(each.difference().removed()).isEmpty();
            assertThat(each.difference().added())
                    .extracting(Difference.Count::kind)
                    .doesNotContain("measure");
        });
        assertThat(codes(plan, "2023-05-31")).containsExactlyInAnyOrder("M1", "M2", "M3");
        assertThat(codes(plan, "2023-06-01")).containsExactlyInAnyOrder("M1", "M2", "M3-new");
    }

    @Test
    void aFormerCodeIsRefusedWithTheOneToUse() {
        var plan = plan("d13");
        plan.recode("M3", "M3-new", "2022-01-01");
        var former = new Lines().measure("M3", "1", "Another", "2023-Q2").in(folder);
        var back = new Lines().measure("M3", "1", "Measure M3", "2023-Q2").in(folder);

        var refused = app.bean(Imports.class).run(Lines.Asking.of(former, "d13").request(), (_, _, _) -> {});
        var renamed = app.bean(Imports.class)
                .run(Lines.Asking.of(back, "d13").pair("M3-new", "M3").request(), (_, _, _) -> {});

        assertThat(refused.findings().faults()).singleElement().satisfies(each -> {
            assertThat(each.reason()).isEqualTo(Reason.FORMER_CODE);
            assertThat(new FaultTexts("en").line(each)).contains("M3 is the former code of what is called M3-new now");
        });
        assertThat(renamed).isInstanceOf(Outcome.Imported.class);
        assertThat(codes(plan, "2100-01-01")).containsExactlyInAnyOrder("M1", "M2", "M3");
    }
}
