package org.pacta.scoreboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.confirmation.discretion.Discretion;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Counts in the database, for unions of any size.
@Component
class DatabaseCounting implements Counting {

    private static final String HIGHEST = "level:1";

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
        // a measure stands in one group of the highest level or in none: one statement serves the whole and these
        // groups
        if (by.isEmpty() && counted == Counted.MEASURES)
            return lines(question, counted, HIGHEST, discretion).map(TallyStore.Lines::whole);
        return lines(question, counted, by, discretion).map(each -> each.tallies(by));
    }

    private Optional<TallyStore.Lines> lines(Question question, Counted counted, String by, Discretion discretion) {
        var union = question.union().id();
        var framework = question.framework().id();
        return Slicing.by(by, counted, discretion)
                .map(slices -> ledger.once(
                        new Sliced(union, framework, counted, question.asOf(), slices.by(), discretion),
                        () -> ledger.planned(() -> tallies.lines(union, framework, counted, question.asOf(), slices))));
    }

    private record Sliced(int union, long framework, Counted counted, AsOf asOf, String by, Discretion discretion) {}

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
