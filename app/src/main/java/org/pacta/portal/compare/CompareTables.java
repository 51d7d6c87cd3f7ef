package org.pacta.portal.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.scoreboard.bridge.Account;
import org.pacta.scoreboard.bridge.Balance;
import org.pacta.scoreboard.bridge.Comparison;
import org.pacta.scoreboard.bridge.Term;
import org.pacta.scoreboard.bridge.Thing;

/// A comparison as tables: the bridge, then the things behind each of its numbers.
final class CompareTables {

    private final Visit visit;
    private final Comparison compared;
    private final List<Balance> balances;

    CompareTables(Visit visit, Comparison compared) {
        this.visit = visit;
        this.compared = compared;
        this.balances = compared.balances();
    }

    TableView bridge() {
        var rows = new ArrayList<List<Cell>>();
        rows.add(row("before", Balance::before));
        for (var term : Term.values()) rows.add(terms(term));
        rows.add(row("after", Balance::after));
        var columns = new ArrayList<Column>();
        columns.add(Column.of(visit.say("compare.term")));
        for (var balance : balances) columns.add(Column.number(account(balance.account())));
        return TableView.small(
                visit.words(), "bridge", visit.say("compare.bridge"), columns, rows, visit.say("pages.none"));
    }

    private String account(Account account) {
        return visit.say(
                "compare.account." + account.word(),
                visit.words().formats().day(compared.to().asOf().on()));
    }

    private List<Cell> row(String name, java.util.function.ToLongFunction<Balance> count) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(visit.say("compare.term." + name)));
        for (var balance : balances) cells.add(Cell.of(visit.words().formats().number(count.applyAsLong(balance))));
        return cells;
    }

    private List<Cell> terms(Term term) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(visit.say("compare.term." + term.word())));
        for (var balance : balances) {
            var count = balance.of(term).size();
            var sign = count > 0 && term.sign() > 0 ? "+" : "";
            var words = sign + visit.words().formats().number((long) term.sign() * count);
            cells.add(count == 0 ? Cell.of(words) : Cell.of(new Link(words, "#" + id(balance.account(), term))));
        }
        return cells;
    }

    private static String id(Account account, Term term) {
        return account.word() + "-" + term.word();
    }

    /// The things of each term that has some, and the dates moved.
    List<TableView> lists() {
        var tables = new ArrayList<TableView>();
        for (var balance : balances) {
            for (var term : Term.values()) {
                var things = balance.of(term);
                if (things.isEmpty()) continue;
                var caption = visit.say(
                        "compare.list",
                        account(balance.account()),
                        visit.say("compare.term." + term.word()),
                        things.size());
                tables.add(table(id(balance.account(), term), caption, things));
            }
        }
        var moved = compared.moved();
        if (!moved.isEmpty()) tables.add(table("moved", visit.say("compare.moved", moved.size()), moved));
        return tables;
    }

    private TableView table(String id, String caption, List<Thing> things) {
        var acts = things.getFirst().kind().equals("act");
        var columns = new ArrayList<Column>();
        columns.add(Column.of(visit.say("portal.column.code")));
        columns.add(Column.of(visit.say("compare.thing")));
        if (!acts) columns.add(Column.of(visit.say("compare.due.before")));
        if (!acts) columns.add(Column.of(visit.say("compare.due.after")));
        var rows = things.stream()
                .map(each -> {
                    var cells = new ArrayList<Cell>();
                    cells.add(Cell.of(link(each.kind(), each.code(), each.after() == null)));
                    cells.add(Cell.of(each.title()));
                    if (!acts) cells.add(Cell.of(date(each.before())));
                    if (!acts) cells.add(Cell.of(date(each.after())));
                    return List.copyOf(cells);
                })
                .toList();
        return TableView.small(visit.words(), id, caption, columns, rows, visit.say("pages.none"));
    }

    /// Its page; for what the plan has no longer, as it was at the first moment.
    private Link link(String kind, String code, boolean gone) {
        var last = Address.segment(code);
        var address = kind.equals("act") ? visit.at("/acts/" + last) : visit.in("/" + kind + "s/" + last);
        var first = compared.from().asOf();
        return new Link(
                code,
                gone
                        ? address.with("on", first.on().toString())
                                .with("known", first.known().toString())
                                .href()
                        : address.href());
    }

    private String date(Thing.@Nullable Side side) {
        LocalDate due = side == null ? null : side.due();
        return due == null ? "–" : visit.words().formats().briefDay(due);
    }

    List<CompareView.Changed> wordings() {
        return compared.wordings().stream()
                .map(each -> new CompareView.Changed(
                        link(each.kind(), each.code(), false),
                        visit.say("compare.field." + field(each.field())) + " · "
                                + Language.of(each.language())
                                        .map(Language::ownName)
                                        .orElse(each.language()),
                        each.language().equals(visit.tag()) ? "" : each.language(),
                        each.pieces()))
                .toList();
    }

    private String field(String field) {
        return visit.words().knows("compare.field." + field) ? field : "other";
    }
}
