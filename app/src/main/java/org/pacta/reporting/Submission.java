package org.pacta.reporting;

import java.util.List;

/// What a body hands in at once, under one registration number.
public record Submission(long body, List<Statement> statements) {

    public Submission {
        statements = List.copyOf(statements);
    }

    /// The same about each of these things: no change.
    static Submission unchanged(long body, List<Long> things) {
        return new Submission(
                body,
                things.stream()
                        .map(each -> new Statement(each, null, Statement.WHATEVER))
                        .toList());
    }
}
