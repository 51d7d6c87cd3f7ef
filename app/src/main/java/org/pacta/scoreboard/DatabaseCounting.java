package org.pacta.scoreboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.confirmation.discretion.Discretion;
import org.pacta.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Counts in the database, for unions of any size.
@Component
class DatabaseCounting implements Counting {

    private final TallyStore tallies;
    private final SeriesStore series;
    private final ChangeStore changes;
    private final RowStore rows;
    private final Ledger ledger;

    DatabaseCounting(TallyStore tallies, SeriesStore series, ChangeStore changes, RowStore rows, Ledger ledger) {
        this.ledger = ledger;
        this.tallies = tallies;
        this.series = series;
        this.changes = changes;
        this.rows = rows;
    }

    @Override
    public Optional<Map<String, Tally>> tallies(Question question, Counted counted, String by, Discretion discretion) {
        return Slicing.by(by, counted, discretion)
                .map(slicing -> ledger.planned(() -> tallies.tallies(
                        question.union().id(), question.framework().id(), counted, question.asOf(), slicing)));
    }

    @Override
    public List<Figures.Programme> programmes(Question question, Counted counted) {
        return ledger.planned(() ->
                tallies.programmes(question.union().id(), question.framework().id(), counted, question.asOf()));
    }

    @Override
    public List<Series.Point> confirmed(Question question, Counted counted) {
        return ledger.planned(() -> series.confirmed(question, counted));
    }

    @Override
    public List<Series.Point> confirmedAsReportedThen(Question question, Counted counted) {
        return ledger.planned(() -> series.confirmedAsReportedThen(question, counted));
    }

    @Override
    public List<Series.Point> due(Question question, Counted counted) {
        return ledger.planned(() -> series.due(question, counted));
    }

    @Override
    public Changes.Bridge between(Question from, Question to, Counted counted) {
        return ledger.planned(() -> changes.between(from, to, counted));
    }

    @Override
    public List<Changes.Change> changes(Question from, Question to, Counted counted) {
        return ledger.planned(() -> changes.list(from, to, counted));
    }

    @Override
    public Optional<Rows.Page> rows(Asked asked) {
        return Optional.of(ledger.planned(() -> rows.rows(asked)));
    }
}
