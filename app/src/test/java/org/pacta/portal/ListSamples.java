package org.pacta.portal;

import static org.pacta.portal.Samples.AT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pacta.language.Words;
import org.pacta.page.Badge;
import org.pacta.page.Link;
import org.pacta.page.State;
import org.pacta.portal.find.Method;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.Column.Sorted;
import org.pacta.portal.table.ListView;
import org.pacta.portal.table.MethodView;
import org.pacta.portal.table.OpenFilesView;
import org.pacta.portal.table.SearchView;
import org.pacta.portal.table.TableView;

/// Lists, search, method and open data.
final class ListSamples {
    private final Samples samples;
    private final Words words;

    ListSamples(Samples samples) {
        this.samples = samples;
        this.words = samples.words();
    }

    ListView list() {
        return new ListView(
                samples.frame("measures", List.of(new Link(samples.say("portal.section.overview"), AT)), null),
                samples.say("portal.section.measures"),
                samples.say("portal.counting.equal.measures"),
                measures());
    }

    ListView empty() {
        var nothing = TableView.small(
                words,
                "acts",
                samples.say("portal.section.acts"),
                List.of(Column.of(samples.say("portal.column.act"))),
                List.of(),
                samples.say("portal.table.empty"));
        return new ListView(samples.frame("acts", List.of(), null), samples.say("portal.section.acts"), "", nothing);
    }

    TableView measures() {
        var states = List.of(
                State.CONFIRMED,
                State.CLAIMED,
                State.OVERDUE,
                State.DISPUTED,
                State.PLANNED,
                State.AT_RISK,
                State.NOT_REPORTED);
        var rows = new ArrayList<List<Cell>>();
        for (var state : states) {
            var code = "9." + (rows.size() + 10);
            rows.add(List.of(
                    Cell.of(new Link(code, AT + "/measures/" + code)),
                    Cell.of(
                            samples.text(
                                    "Mutual recognition of electronic transport documents",
                                    "Взаимное признание электронных перевозочных документов"),
                            AT + "/measures/" + code),
                    Cell.of(samples.either("Tax and customs", "Налоги и таможня")),
                    Cell.of(words.formats().briefDay(LocalDate.of(2023, 12, 15).minusDays(rows.size() * 40L))),
                    Cell.of(Badge.of(words, state, 2))));
        }
        return new TableView(
                words,
                "measures",
                samples.say("portal.section.measures"),
                List.of(
                        Column.of(samples.say("portal.column.code")).sortedBy(AT + "/measures?sort=-code", Sorted.UP),
                        Column.of(samples.say("portal.column.measure")),
                        Column.minor(samples.say("portal.column.programme")),
                        Column.of(samples.say("portal.column.deadline"))
                                .sortedBy(AT + "/measures?sort=due", Sorted.NOT),
                        Column.of(samples.say("portal.column.state"))),
                rows,
                994,
                List.of(
                        new TableView.Filter("q", samples.say("portal.search"), "", List.of()),
                        new TableView.Filter(
                                "state",
                                samples.say("portal.column.state"),
                                "",
                                List.of(
                                        new TableView.Option(
                                                "confirmed", samples.say("portal.state.confirmed", 2), false),
                                        new TableView.Option("claimed", samples.say("portal.state.claimed"), true)))),
                AT + "/measures",
                List.of(new TableView.Kept("on", "2023-11-29")),
                AT + "/measures?after=9.16",
                "",
                List.of(
                        new Link("CSV", AT + "/measures.csv"),
                        new Link("XLSX", AT + "/measures.xlsx"),
                        new Link("JSON", AT + "/measures.json")),
                samples.say("portal.table.empty"));
    }

    SearchView search() {
        var hit = new SearchView.Hit(
                samples.say("portal.column.measure"),
                "9.14",
                samples.text(
                        "Mutual recognition of electronic transport documents",
                        "Взаимное признание электронных перевозочных документов"),
                AT + "/measures/9.14",
                samples.either("Tax and customs", "Налоги и таможня"),
                "…",
                "");
        return new SearchView(
                samples.frame("", List.of(), null), "<b>&", 21, List.of(hit), "/u/union-state/search?after=1");
    }

    MethodView method() {
        return new MethodView(
                samples.frame("method", List.of(), null),
                samples.say("portal.counting.equal.measures"),
                List.of(new MethodView.Rule(
                        "confirmed",
                        samples.say("portal.rule.confirmed", 2),
                        List.of(samples.say("portal.counting.equal.measures")),
                        "895 / 994")),
                Method.marks(words, 2));
    }

    OpenFilesView data() {
        var files = TableView.small(
                words,
                "files",
                samples.say("portal.data.files"),
                List.of(
                        Column.of(samples.say("portal.column.file")),
                        Column.of(samples.say("portal.column.format")),
                        Column.number(samples.say("portal.column.size"))),
                List.of(List.of(
                        Cell.of(samples.say("portal.section.measures")),
                        Cell.of(new Link("CSV", "/m.csv")),
                        Cell.of("120 KB"))),
                samples.say("portal.table.empty"));
        return new OpenFilesView(
                samples.frame("data", List.of(), null),
                samples.say("portal.demo.words"),
                files,
                "CC BY 4.0",
                "https://creativecommons.org/licenses/by/4.0/",
                "/api/openapi.json",
                "/u/union-state/data/catalog.jsonld",
                List.of(new Link(samples.say("reading.title"), "/u/union-state/data/reading")));
    }
}
