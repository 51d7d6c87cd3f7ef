package org.pacta.portal;

import java.util.List;
import org.pacta.exchange.quarter.QuarterView;
import org.pacta.language.Difference;
import org.pacta.page.Link;
import org.pacta.page.form.FormView;
import org.pacta.reporting.ReportDraftView;
import org.pacta.reporting.SheetView;

/// The pages of a quarter, filled with invented things.
final class ReportSamples {

    private static final String HERE = "/u/union-state/cycles/2023-Q4";

    private final Samples samples;

    ReportSamples(Samples samples) {
        this.samples = samples;
    }

    private String quarter() {
        return samples.either("Fourth quarter of 2023", "IV квартал 2023 года");
    }

    private String body() {
        return samples.either("Ministry of Finance", "Министерство финансов");
    }

    private SheetView sheet(String action) {
        var done = Difference.of(
                samples.either("Draft sent to the ministries.", "Проект направлен в министерства."),
                samples.either("Draft law sent to the parliament.", "Проект закона направлен в парламент."));
        return new SheetView(
                samples.frame("", List.of(new Link(samples.say("reporting.title"), HERE)), null),
                body(),
                quarter(),
                List.of(new FormView.Line(
                        samples.say("reporting.column.due"),
                        samples.words().formats().day(Samples.ON))),
                List.of(new Link(samples.say("quarter.download"), HERE + "/workbook.xlsx")),
                List.of(),
                List.of(samples.say("reporting.column.measure"), samples.say("reporting.column.done")),
                List.of(
                        new SheetView.Line(
                                action.isEmpty() ? "" : "1.1",
                                new Link(samples.either("1.1 Exchange of data", "1.1 Обмен данными"), HERE + "/1.1"),
                                List.of(new SheetView.Cell(done))),
                        new SheetView.Line(
                                action.isEmpty() ? "" : "1.2",
                                new Link(samples.either("1.2 Indirect taxes", "1.2 Косвенные налоги"), HERE + "/1.2"),
                                List.of(new SheetView.Cell(Difference.none(samples.say("reporting.unchanged")))))),
                action,
                "token");
    }

    SheetView ticked() {
        return sheet(HERE + "/bodies/mf");
    }

    ReportDraftView draft() {
        return new ReportDraftView(
                sheet(""),
                samples.say("reporting.draft.awaits", samples.say("claims.step.signature")),
                List.of(
                        new ReportDraftView.Step(samples.say("claims.step.visa"), "29.11.2023"),
                        new ReportDraftView.Step(samples.say("claims.step.signature"), "")),
                List.of(
                        new ReportDraftView.Button("approve", samples.say("claims.submit.approve"), false),
                        new ReportDraftView.Button("drop", samples.say("claims.submit.drop"), true)),
                HERE + "/drafts/1",
                3);
    }

    private QuarterView view(List<QuarterView.Wrong> wrong, List<QuarterView.Conflict> conflicts) {
        return new QuarterView(
                samples.frame("", List.of(new Link(samples.say("reporting.title"), HERE)), null),
                samples.say("quarter.title"),
                quarter(),
                List.of(new Link(body(), HERE + "/bodies/mf/workbook.xlsx")),
                List.of(),
                wrong,
                "",
                conflicts,
                conflicts.isEmpty() ? "" : "H4sI",
                List.of(),
                HERE + "/workbooks",
                "token");
    }

    QuarterView faults() {
        return view(
                List.of(new QuarterView.Wrong(
                        "mf.xlsx",
                        "5",
                        samples.say("quarter.column.cause"),
                        samples.either("slow", "медленно"),
                        samples.say("quarter.fault.cause"))),
                List.of());
    }

    QuarterView conflicts() {
        var one = new FormView.Difference(
                samples.say("quarter.column.done"),
                samples.either("Sent to the parliament.", "Направлено в парламент."),
                samples.either("Adopted.", "Принято."));
        return view(
                List.of(),
                List.of(new QuarterView.Conflict(
                        "choose-0-5",
                        "4",
                        samples.either("1.1 Exchange of data", "1.1 Обмен данными"),
                        samples.say("quarter.theirs", "2023-Q4/4"),
                        samples.say("quarter.mine", "mf.xlsx", 5),
                        List.of(one))));
    }
}
