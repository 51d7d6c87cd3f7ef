package org.pacta.portal.paper;

import java.util.ArrayList;
import java.util.List;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.portal.Frames;
import org.pacta.portal.Standing;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.report.Papers;
import org.pacta.report.paper.Block;
import org.pacta.scoreboard.Counted;
import org.springframework.stereotype.Component;

/// Fills the page of the positions: the tables of the paper, with links.
@Component
class PositionPages {

    private final Frames frames;
    private final Papers papers;

    PositionPages(Frames frames, Papers papers) {
        this.frames = frames;
        this.papers = papers;
    }

    PositionView of(Visit visit) {
        var paper = papers.paper(Papers.Kind.POSITIONS, visit.question(), visit.words(), "");
        var summary = paper.front().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
        var tables = new ArrayList<TableView>();
        for (var block : paper.annex()) {
            if (block instanceof Block.Table it) tables.add(table(visit, "programme-" + tables.size(), it, true));
        }
        var here = visit.at("/positions")
                .with("framework", visit.question().framework().code());
        var links = new ArrayList<Link>();
        for (var each : List.of("docx", "pdf"))
            links.add(new Link(
                    each.toUpperCase(java.util.Locale.ROOT),
                    here.at(here.path() + "." + each + "/making").href()));
        links.add(visit.link(visit.say("report.handed.title"), visit.at("/papers")));
        return new PositionView(
                frames.of(visit, "compare", Frames.crumbs(visit)),
                visit.say(
                        "portal.moment.position",
                        visit.words().formats().day(visit.asOf().on())),
                table(visit, "summary", summary, false),
                tables,
                links);
    }

    private static TableView table(Visit visit, String id, Block.Table it, boolean linked) {
        var columns = it.columns().stream()
                .map(each -> each.number() ? Column.number(each.words()) : Column.of(each.words()))
                .toList();
        var things = Standing.counted(visit.question().framework()) == Counted.STEPS ? "/steps/" : "/measures/";
        var rows = it.rows().stream()
                .map(row -> {
                    var cells = new ArrayList<Cell>();
                    for (var words : row) {
                        cells.add(
                                linked && cells.isEmpty()
                                        ? Cell.of(new Link(
                                                words,
                                                visit.in(things + Address.segment(words))
                                                        .href()))
                                        : Cell.of(words));
                    }
                    return List.copyOf(cells);
                })
                .toList();
        return TableView.small(
                visit.words(),
                id,
                it.caption().isEmpty() ? visit.say("report.positions.summary") : it.caption(),
                columns,
                rows,
                visit.say("pages.none"));
    }
}
