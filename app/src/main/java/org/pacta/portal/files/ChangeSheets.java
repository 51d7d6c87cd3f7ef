package org.pacta.portal.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.portal.api.Asked;
import org.pacta.portal.compare.Spans;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.bridge.Bridges;
import org.pacta.scoreboard.bridge.Comparison;
import org.pacta.scoreboard.bridge.Term;
import org.pacta.scoreboard.bridge.Thing;
import org.springframework.stereotype.Component;

/// What changed between two moments, as a table: a row for each thing of each term, then dates moved, then wording.
@Component
class ChangeSheets {

    private final Bridges bridges;
    private final Spans spans;

    ChangeSheets(Bridges bridges, Spans spans) {
        this.bridges = bridges;
        this.spans = spans;
    }

    /// @throws Spans.Unclear if a moment is none
    Sheet sheet(Asked asked, @Nullable String from, @Nullable String to) {
        var question = asked.question();
        var span = spans.of(question, from == null ? "" : from, to == null ? "" : to);
        var counted = Counted.valueOf(question.framework().counted().toUpperCase(Locale.ROOT));
        return Sheets.sheet(
                asked,
                "changes",
                List.of(
                        "account",
                        "term",
                        "kind",
                        "code",
                        "title",
                        "due_before",
                        "due_after",
                        "field",
                        "language",
                        "words_before",
                        "words_after",
                        "from",
                        "to"),
                rows(bridges.between(span.from(), span.to(), counted)));
    }

    private static List<List<@Nullable Object>> rows(Comparison compared) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var balance : compared.balances()) {
            for (var term : Term.values()) {
                for (var thing : balance.of(term))
                    rows.add(row(compared, balance.account().word(), term.word(), thing));
            }
        }
        for (var thing : compared.moved()) rows.add(row(compared, "dates", "moved", thing));
        for (var it : compared.wordings()) {
            rows.add(Sheets.row(
                    "wording",
                    "changed",
                    it.kind(),
                    it.code(),
                    null,
                    null,
                    null,
                    it.field(),
                    it.language(),
                    it.before(),
                    it.after(),
                    compared.from().asOf().on(),
                    compared.to().asOf().on()));
        }
        return rows;
    }

    private static List<@Nullable Object> row(Comparison compared, String account, String term, Thing thing) {
        return Sheets.row(
                account,
                term,
                thing.kind(),
                thing.code(),
                thing.title(),
                due(thing.before()),
                due(thing.after()),
                null,
                null,
                null,
                null,
                compared.from().asOf().on(),
                compared.to().asOf().on());
    }

    private static @Nullable LocalDate due(Thing.@Nullable Side side) {
        return side == null ? null : side.due();
    }
}
