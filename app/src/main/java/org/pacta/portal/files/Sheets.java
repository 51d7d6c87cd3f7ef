package org.pacta.portal.files;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.acts.Acts;
import org.pacta.council.Council;
import org.pacta.ledger.NotFound;
import org.pacta.parties.Bodies;
import org.pacta.portal.api.Asked;
import org.pacta.portal.api.RowQuery;
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
    private final Acts acts;
    private final Bodies bodies;
    private final Council council;
    private final Statements statements;

    Sheets(Rows rows, Figures figures, Acts acts, Bodies bodies, Council council, Statements statements) {
        this.rows = rows;
        this.figures = figures;
        this.acts = acts;
        this.bodies = bodies;
        this.council = council;
        this.statements = statements;
    }

    /// @throws NotFound if there is no such table
    Sheet sheet(Asked asked, String what, RowQuery query) {
        return switch (what) {
            case "measures" -> rows(asked, Counted.MEASURES, query);
            case "steps" -> rows(asked, Counted.STEPS, query);
            case "acts" ->
                sheet(
                        asked,
                        what,
                        List.of("code", "title", "party", "kind", "number", "published", "stage", "since"),
                        acts.acts(asked.unionId(), asked.framework().id(), asked.asOf(), asked.language()).stream()
                                .map(it -> row(
                                        it.code(),
                                        it.title(),
                                        it.party(),
                                        it.kind(),
                                        it.number(),
                                        it.published(),
                                        it.stage(),
                                        it.since()))
                                .toList());
            case "figures" -> figures(asked);
            case "bodies" ->
                sheet(
                        asked,
                        what,
                        List.of("code", "name", "party", "kind"),
                        bodies.bodies(asked.unionId(), asked.asOf(), asked.language()).stream()
                                .map(it -> row(it.code(), it.name(), it.party(), it.kind()))
                                .toList());
            case "meetings" ->
                sheet(
                        asked,
                        what,
                        List.of("code", "title", "number", "body", "held_on", "place"),
                        council.meetings(asked.unionId(), asked.asOf(), asked.language()).stream()
                                .map(it -> row(it.code(), it.title(), it.number(), it.body(), it.heldOn(), it.place()))
                                .toList());
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

    private Sheet rows(Asked asked, Counted counted, RowQuery query) {
        var all = rows.rows(
                        asked.question(),
                        counted,
                        query.filter(),
                        query.order(),
                        query.descending(),
                        0,
                        Integer.MAX_VALUE)
                .rows();
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
        return new Sheet(
                name,
                asked.union().code(),
                asked.framework().code(),
                asked.asOf().on(),
                asked.asOf().known(),
                asked.about().notice(),
                columns,
                rows);
    }
}
