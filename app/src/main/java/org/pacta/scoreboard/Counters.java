package org.pacta.scoreboard;

import java.util.Map;
import java.util.Optional;
import org.pacta.confirmation.discretion.Discretion;
import org.pacta.confirmation.discretion.Discretions;
import org.springframework.stereotype.Component;

/// Chooses how to count: from memory where the union is held there, else in the database. What the reader may not be
/// told of Parties and bodies ends here, for every page, file and answer.
@Component
class Counters {

    private final Memory memory;
    private final DatabaseCounting database;
    private final Discretions discretions;

    Counters(Memory memory, DatabaseCounting database, Discretions discretions) {
        this.memory = memory;
        this.database = database;
        this.discretions = discretions;
    }

    Counting of(Question question) {
        return memory.of(question.union().id()).orElse(database);
    }

    /// @return empty if there is no such way of slicing
    /// @throws NotPublic if the reader may not see these slices
    Optional<Map<String, Tally>> tallies(Question question, Counted counted, String by) {
        var discretion = Discretion.NONE;
        if (by.equals("party") || by.equals("body")) {
            discretion = discretions.of(question.union(), question.asOf());
            if (by.equals("party") ? !discretion.byParty() : !discretion.byBody()) throw new NotPublic("by", by);
        }
        var told = discretion;
        return of(question)
                .tallies(question, counted, by, told)
                .or(() -> database.tallies(question, counted, by, told));
    }

    /// @throws NotPublic if the reader may not see lists by a Party or body
    Rows.Page rows(Question question, Counted counted, Filter filter, Rows.Cut cut) {
        var discretion = discretions.of(question.union(), question.asOf());
        if (!filter.party().isEmpty() && !discretion.byParty()) throw new NotPublic("party", filter.party());
        if (!filter.body().isEmpty() && !discretion.byBody()) throw new NotPublic("body", filter.body());
        return rows(question, counted, filter, cut, discretion);
    }

    /// Rows without their leads: of these everybody may be told, and what may be told need not be asked.
    Rows.Page first(Question question, Counted counted, Filter filter, Rows.Cut cut) {
        var page = filter.party().isEmpty() && filter.body().isEmpty()
                ? rows(question, counted, filter, cut, Discretion.NONE)
                : rows(question, counted, filter, cut);
        return new Rows.Page(page.rows().stream().map(Row::withoutLeads).toList(), page.total());
    }

    private Rows.Page rows(Question question, Counted counted, Filter filter, Rows.Cut cut, Discretion discretion) {
        var asked = new Counting.Asked(
                question, counted, filter, cut.order(), cut.descending(), cut.skip(), cut.limit(), discretion);
        return of(question)
                .rows(asked)
                .or(() -> database.rows(asked))
                .orElseThrow(() -> new IllegalStateException("the database answers every question for rows"));
    }
}
