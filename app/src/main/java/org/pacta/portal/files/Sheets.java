package org.pacta.portal.files;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.NotFound;
import org.pacta.portal.api.Asked;
import org.pacta.portal.api.RowQuery;
import org.pacta.portal.body.UnionRows;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.FigureLine;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Rows;
import org.pacta.scoreboard.Statements;
import org.springframework.stereotype.Component;

/// The tables of a union at a moment. Called inside a reading.
@Component
class Sheets {

    private final Rows rows;
    private final Figures figures;
    private final UnionRows lists;
    private final Statements statements;

    Sheets(Rows rows, Figures figures, UnionRows lists, Statements statements) {
        this.rows = rows;
        this.figures = figures;
        this.lists = lists;
        this.statements = statements;
    }

    /// A table of a framework.
    ///
    /// @param fields what stands in a field of the address, empty where nothing does
    /// @throws NotFound if there is no such table
    Sheet sheet(Asked asked, String what, RowQuery query, UnaryOperator<String> fields) {
        return switch (what) {
            case "measures" -> rows(asked, Counted.MEASURES, query);
            case "steps" -> rows(asked, Counted.STEPS, query);
            case "acts", "bodies", "meetings" ->
                ofUnion(
                                asked,
                                what,
                                name -> name.equals("framework")
                                        ? asked.framework().code()
                                        : fields.apply(name))
                        .of(asked.framework().code());
            case "figures" -> figures(asked);
            case "statements" ->
                sheet(
                        asked,
                        what,
                        List.of(
                                "said_on",
                                "words",
                                "who",
                                "counted",
                                "numerator",
                                "denominator",
                                "percent",
                                "rule",
                                "shown_rule",
                                "source"),
                        statements
                                .about(asked.unionId(), asked.framework().id(), asked.asOf(), asked.language())
                                .stream()
                                .map(it -> row(
                                        it.saidOn(),
                                        it.words(),
                                        it.who(),
                                        it.counted(),
                                        it.numerator(),
                                        it.denominator(),
                                        it.percent(),
                                        it.rule(),
                                        it.shownRule(),
                                        it.source()))
                                .toList());
            default -> throw new NotFound("file " + what);
        };
    }

    /// A table of the whole union, as [UnionRows] reads an address.
    ///
    /// @throws NotFound if there is no such table
    /// @throws org.pacta.page.Unreadable if it has no rows because nothing has a code that the fields ask for
    Sheet ofUnion(Asked asked, String what, UnaryOperator<String> fields) {
        var sheet = listed(asked, what, fields);
        if (sheet.rows().isEmpty()) {
            lists.unnamed(asked.union(), asked.frameworks(), asked.asOf(), asked.language(), fields)
                    .ifPresent(asked::refuse);
        }
        return sheet;
    }

    private Sheet listed(Asked asked, String what, UnaryOperator<String> fields) {
        var union = asked.union();
        return switch (what) {
            case "acts" -> {
                var counted = lists.counted(union, asked.frameworks(), asked.asOf(), asked.language());
                yield ofUnion(
                        asked,
                        what,
                        List.of("code", "title", "party", "kind", "number", "published", "stage", "since", "counted"),
                        lists.acts(union, asked.frameworks(), asked.asOf(), asked.language(), fields).stream()
                                .map(it -> row(
                                        it.code(),
                                        it.title(),
                                        it.party(),
                                        it.kind(),
                                        it.number(),
                                        it.published(),
                                        it.stage(),
                                        it.since(),
                                        counted.contains(it.id())))
                                .toList());
            }
            case "bodies" ->
                ofUnion(
                        asked,
                        what,
                        List.of("code", "name", "party", "kind"),
                        lists.bodies(union, asked.asOf(), asked.language(), fields).stream()
                                .map(it -> row(it.code(), it.name(), it.party(), it.kind()))
                                .toList());
            case "meetings" ->
                ofUnion(
                        asked,
                        what,
                        List.of("code", "title", "number", "body", "held_on", "place"),
                        lists.meetings(union, asked.asOf(), asked.language(), fields).stream()
                                .map(it -> row(it.code(), it.title(), it.number(), it.body(), it.heldOn(), it.place()))
                                .toList());
            default -> throw new NotFound("file " + what);
        };
    }

    private Sheet rows(Asked asked, Counted counted, RowQuery query) {
        var all = query.page(rows, asked, counted, 0, Integer.MAX_VALUE).rows();
        return sheet(
                asked,
                counted.word(),
                List.of(
                        "code",
                        "title",
                        "group",
                        "result",
                        "deadline",
                        "due",
                        "first_due",
                        "moves",
                        "state",
                        "since",
                        "reported_by",
                        "lead"),
                seen(
                        all,
                        it -> row(
                                it.code(),
                                it.title(),
                                it.group(),
                                it.result(),
                                it.form(),
                                it.due(),
                                it.firstDue(),
                                it.moves(),
                                it.state().isEmpty() ? null : it.state(),
                                it.since(),
                                String.join(" ", it.reporters()),
                                String.join(" ", it.leads()))));
    }

    private Sheet figures(Asked asked) {
        var all = figures.figures(asked.question(), "").orElseThrow();
        return sheet(
                asked,
                "figures",
                List.of(
                        "counted",
                        "rule",
                        "basis",
                        "weighting",
                        "numerator",
                        "denominator",
                        "percent",
                        "due_by",
                        "edition",
                        "viewer"),
                all.stream()
                        .map(it -> FigureLine.of(asked.question(), it))
                        .map(it -> row(
                                it.counted(),
                                it.rule(),
                                it.basis(),
                                it.weighting(),
                                it.numerator(),
                                it.denominator(),
                                it.percent(),
                                it.dueBy(),
                                it.edition(),
                                it.viewer()))
                        .toList());
    }

    /// The rows of a long table, each made when it is asked for and not kept.
    private static <T> List<List<@Nullable Object>> seen(List<T> all, Function<T, List<@Nullable Object>> row) {
        return new AbstractList<>() {
            @Override
            public List<@Nullable Object> get(int i) {
                return row.apply(all.get(i));
            }

            @Override
            public int size() {
                return all.size();
            }
        };
    }

    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    static Sheet sheet(Asked asked, String name, List<String> columns, List<List<@Nullable Object>> rows) {
        return ofUnion(asked, name, columns, rows).of(asked.framework().code());
    }

    private static Sheet ofUnion(Asked asked, String name, List<String> columns, List<List<@Nullable Object>> rows) {
        return new Sheet(
                name,
                asked.union().code(),
                "",
                asked.asOf().on(),
                asked.asOf().known(),
                asked.about().notice(),
                columns,
                rows);
    }
}
