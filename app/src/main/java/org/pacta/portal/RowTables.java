package org.pacta.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Badge;
import org.pacta.page.State;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Order;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.Rows;
import org.springframework.stereotype.Component;

/// The rows behind the figures, as tables.
@Component
public class RowTables {

    private final Rows rows;
    private final Records records;
    private final Deadlines deadlines;

    RowTables(Rows rows, Records records, Deadlines deadlines) {
        this.rows = rows;
        this.records = records;
        this.deadlines = deadlines;
    }

    /// The first few rows, without filters and pages.
    ///
    /// @param caption a key of the portal's words; the same with `.empty` says what an empty table means
    public TableView brief(Visit visit, String id, String caption, Filter filter, Order order, int few) {
        var counted = Standing.counted(visit.question().framework());
        var page = rows.first(visit.question(), counted, filter, order, few);
        return TableView.small(
                visit.words(),
                id,
                visit.say(caption),
                columns(visit, counted),
                cells(visit, counted, page.rows()),
                visit.say(caption + ".empty"));
    }

    public List<Column> columns(Visit visit, Counted counted) {
        return List.of(
                Column.of(visit.say("portal.column.code")),
                Column.of(visit.say(counted == Counted.STEPS ? "portal.column.step" : "portal.column.measure")),
                Column.of(visit.say("portal.column.deadline")),
                Column.of(visit.say("portal.column.state")));
    }

    public List<List<Cell>> cells(Visit visit, Counted counted, List<Row> page) {
        var texts = records.texts(visit.union().id(), page.stream().map(Row::id).toList(), visit.asOf());
        return page.stream()
                .map(each -> {
                    var href = visit.in((counted == Counted.STEPS ? "/steps/" : "/measures/")
                                    + Address.segment(each.code()))
                            .href();
                    var title = visit.text(texts.getOrDefault(each.id(), List.of()), "title", each.title());
                    return List.of(
                            Cell.of(new org.pacta.page.Link(each.code(), href)),
                            Cell.of(title, ""),
                            Cell.of(deadlines.words(visit, each.form(), each.due())),
                            Cell.of(badge(visit, each)));
                })
                .toList();
    }

    /// Where a row stands: its date where nothing has been reported, and planned where it has none.
    public static Badge badge(Visit visit, Row row) {
        if (!row.state().isEmpty()) return badge(visit, row.state());
        var dated = row.lateOn(visit.asOf().on()) ? State.OVERDUE : State.ON_TIME;
        return Badge.of(visit.words(), row.due() == null ? State.PLANNED : dated, visit.parties());
    }

    /// A state of the life cycle; nothing reported is `not reported`.
    public static Badge badge(Visit visit, @Nullable String state) {
        var known = state == null || state.isEmpty()
                ? State.NOT_REPORTED
                : State.valueOf(state.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        return Badge.of(visit.words(), known, visit.parties());
    }
}
