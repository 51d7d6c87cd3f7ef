package org.pacta.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Statements that write, sent to the database together and carried out there one after the other: the way to it and
/// back, which takes longer than a short statement, is gone once.
final class Script {

    private final StringJoiner statements = new StringJoiner(";\n");
    private final List<Object> values = new ArrayList<>();
    private int changes;

    /// Appends a statement.
    ///
    /// @param named the value of each `:name` in it
    void add(String statement, Map<String, ?> named) {
        var parsed = NamedParameterUtils.parseSqlStatement(statement);
        var given = new MapSqlParameterSource(named);
        statements.add(NamedParameterUtils.substituteNamedParameters(parsed, given));
        values.addAll(List.of(NamedParameterUtils.buildValueArray(parsed, given, null)));
    }

    /// Says that so many more leaves are written.
    void changes(int more) {
        changes += more;
    }

    /// Carries out all of it.
    void run(JdbcClient to) {
        if (statements.length() == 0) return;
        new PlanCache(to)
                .forMany(
                        changes,
                        () -> to.sql(statements.toString()).params(values).update());
    }
}
