package org.pacta.reporting;

import java.util.List;
import java.util.Map;

/// What a body hands in at once, under one registration number.
///
/// @param read by thing, the version of what its draft said about it when this was written
/// ([ReportDraft#version]); without those for which that does not matter
public record Submission(long body, List<Statement> statements, Map<Long, String> read) {

    public Submission {
        statements = List.copyOf(statements);
        read = Map.copyOf(read);
    }

    public Submission(long body, List<Statement> statements) {
        this(body, statements, Map.of());
    }

    /// The same about each of these things: no change.
    static Submission unchanged(long body, List<Long> things, Map<Long, String> read) {
        return new Submission(
                body,
                things.stream()
                        .map(each -> new Statement(each, null, Statement.WHATEVER))
                        .toList(),
                read);
    }
}
