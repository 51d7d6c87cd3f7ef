package org.pacta.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a body hands in at once, under one registration number.
///
/// @param read the version of what its draft said about the only statement when that was written; null where that does
/// not matter
public record Submission(
        long body, List<Statement> statements, @Nullable String read) {

    public Submission {
        statements = List.copyOf(statements);
    }

    public Submission(long body, List<Statement> statements) {
        this(body, statements, null);
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
