package org.pacta.scoreboard;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Chooses how to count: from memory where the union is held there, else in the database.
@Component
class Counters {

    private final Memory memory;
    private final DatabaseCounting database;

    Counters(Memory memory, DatabaseCounting database) {
        this.memory = memory;
        this.database = database;
    }

    Counting of(Question question) {
        return memory.of(question.union().id()).orElse(database);
    }

    /// @return empty if there is no such way of slicing
    Optional<Map<String, Tally>> tallies(Question question, Counted counted, String by) {
        return of(question).tallies(question, counted, by).or(() -> database.tallies(question, counted, by));
    }

    Rows.Page rows(Counting.Asked asked) {
        return of(asked.question())
                .rows(asked)
                .or(() -> database.rows(asked))
                .orElseThrow(() -> new IllegalStateException("the database answers every question for rows"));
    }
}
