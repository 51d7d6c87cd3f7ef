package org.pacta.portal;

import static org.pacta.portal.Samples.AT;

import java.util.List;
import org.pacta.language.Words;
import org.pacta.page.Link;
import org.pacta.page.Text;
import org.pacta.portal.provision.ProvisionsView;
import org.pacta.portal.provision.ProvisionsView.Finding;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.portal.thing.Fact;
import org.pacta.portal.thing.ThingView;

/// The register of provisions, and one whose words are too long for a heading.
final class ProvisionSamples {
    private static final String PAGE = "/u/union-state/provisions";

    private final Samples samples;
    private final Words words;

    ProvisionSamples(Samples samples) {
        this.samples = samples;
        this.words = samples.words();
    }

    ProvisionsView provisions() {
        var gaps = new Link(samples.say("portal.figure.show", 1), PAGE + "?show=gaps");
        var unaligned = new Link(samples.say("portal.figure.show", 896), AT + "/measures?show=unaligned");
        return new ProvisionsView(
                samples.frame("provisions", List.of(new Link(samples.say("portal.section.overview"), AT)), null),
                samples.say("portal.section.provisions"),
                samples.say("provisions.intro", "2021–2023"),
                List.of(
                        new Finding(samples.say("provisions.finding.gaps", 1, 3), List.of(gaps)),
                        new Finding(samples.say("provisions.finding.unaligned", 896, 994), List.of(unaligned)),
                        new Finding(
                                samples.say(
                                        "provisions.finding.confirmed",
                                        words.formats().fraction(41, 98)),
                                List.of())),
                List.of(new Link(samples.say("provisions.plan", "2024–2026"), PAGE + "?framework=2024-2026")),
                instruments(),
                table());
    }

    private Text treaty() {
        return samples.text("Treaty", "Договор");
    }

    private TableView instruments() {
        var columns = List.of(
                Column.of(samples.say("provisions.column.instrument")),
                Column.of(samples.say("provisions.column.signed")),
                Column.number(samples.say("provisions.column.gaps")));
        var row = List.of(
                Cell.of(treaty(), PAGE + "?instrument=T"),
                Cell.of(words.formats().briefDay(Samples.ON)),
                Cell.of(new Link("1", PAGE + "?show=gaps")));
        return TableView.small(
                words,
                "instruments",
                samples.say("provisions.instruments"),
                columns,
                List.of(row),
                samples.say("pages.none"));
    }

    private TableView table() {
        var columns = List.of(
                Column.of(samples.say("portal.column.code")),
                Column.of(samples.say("provisions.column.provision")),
                Column.number(samples.say("portal.section.measures")),
                Column.number(samples.say("provisions.column.confirmed")));
        var rows = List.of(
                row("3", 0, "Transport and communications", "Транспорт и связь", 98),
                row("3.1", 1, "Carriage", "Перевозки", 98),
                row("3.2", 1, "Communications", "Связь", 0));
        return new TableView(
                words,
                "provisions",
                samples.say("portal.section.provisions"),
                columns,
                rows,
                rows.size(),
                List.of(),
                PAGE,
                List.of(),
                "",
                "",
                List.of(new Link("CSV", "/u/union-state/data/2021-2023/provisions.csv")),
                samples.say("provisions.none"));
    }

    private List<Cell> row(String code, int depth, String english, String russian, long measures) {
        return List.of(
                Cell.of(new Link(code, PAGE + "/T:" + code)).at(depth),
                Cell.of(samples.text(english, russian), ""),
                measures == 0
                        ? Cell.of(samples.say("provisions.gap"))
                        : Cell.of(new Link("98", AT + "/measures?show=carries-out:T:" + code)),
                Cell.of(measures == 0 ? "–" : words.formats().fraction(41, measures)));
    }

    ThingView provision() {
        var first = samples.text(
                "The Parties recognise each other's electronic transport documents.",
                "Стороны взаимно признают электронные перевозочные документы.");
        return new ThingView(
                samples.frame("provisions", List.of(new Link(samples.say("portal.section.provisions"), PAGE)), null),
                samples.say("provisions.one", "3.1"),
                List.of(treaty()),
                List.of(new ThingView.Paragraph(samples.say("provisions.text.original", first.ownName()), first)),
                List.of(),
                List.of(
                        new Fact(
                                samples.say("provisions.column.instrument"),
                                List.of(Cell.of(treaty(), PAGE + "?instrument=T"))),
                        new Fact(samples.say("provisions.part.of"), List.of(Cell.of(new Link("3", PAGE + "/T:3"))))),
                null,
                List.of(table()),
                List.of());
    }
}
