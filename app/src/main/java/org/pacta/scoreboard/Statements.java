package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Period;
import org.pacta.ledger.Sources;
import org.springframework.stereotype.Component;

/// Statements by others about the state of a plan, held beside the figures that reproduce them.
@Component
public class Statements {

    static final FactTable STATEMENT = FactTable.about(
            "scoreboard.statement",
            List.of("id"),
            List.of(
                    "framework_id",
                    "said_on",
                    "counted",
                    "numerator",
                    "denominator",
                    "percent",
                    "rule",
                    "shown_rule",
                    "source"));

    private static final Sources SAID = Sources.of(STATEMENT).named("statement");

    private final StatementStore store;
    private final Ledger ledger;

    Statements(StatementStore store, Ledger ledger) {
        this.ledger = ledger;
        this.store = store;
    }

    /// The statements about a framework made by the day asked, the latest first.
    public List<Statement> about(int union, long framework, AsOf asOf, String language) {
        return ledger.once(
                new About(union, framework, asOf, language),
                () -> ledger.lasting(
                        SAID,
                        union,
                        asOf,
                        new AboutIn(framework, language),
                        () -> List.copyOf(store.about(union, framework, asOf, language))));
    }

    private record About(int union, long framework, AsOf asOf, String language) {}

    private record AboutIn(long framework, String language) {}

    /// What is said of a statement apart from its texts (`who`, `words`).
    public record StatementState(
            long framework,
            LocalDate saidOn,
            String counted,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal percent,
            @Nullable String rule,
            String shownRule,
            @Nullable String source) {}

    public void state(Entry entry, long id, StatementState state) {
        entry.put(Fact.of(
                STATEMENT,
                Fact.row("id", id),
                Fact.row(
                        "framework_id",
                        state.framework,
                        "said_on",
                        state.saidOn,
                        "counted",
                        state.counted,
                        "numerator",
                        state.numerator,
                        "denominator",
                        state.denominator,
                        "percent",
                        state.percent,
                        "rule",
                        state.rule,
                        "shown_rule",
                        state.shownRule,
                        "source",
                        state.source),
                Period.since(state.saidOn)));
    }
}
