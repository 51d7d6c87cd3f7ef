package org.pacta.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pacta.confirmation.claim.Approvals;
import org.pacta.confirmation.claim.Draft;

/// What a body prepares to report in a cycle. It is no fact, and seen by its Party alone.
///
/// @param steps the order of approval with which it began
/// @param version grows with each change; steps of approval hold for one version
/// @param author and `changedBy` are ids of persons
/// @param number under which it was submitted; 0 while it was not
public record ReportDraft(
        UUID id,
        long party,
        long body,
        long cycle,
        List<Draft.Step> steps,
        State state,
        int version,
        long author,
        long changedBy,
        Instant changed,
        List<Statement> statements,
        int number) {

    public enum State {
        OPEN,
        SUBMITTED,
        DROPPED
    }

    public ReportDraft {
        steps = List.copyOf(steps);
        statements = List.copyOf(statements);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public Approvals.Matter matter() {
        return new Approvals.Matter(id, version, party, steps, author, changedBy);
    }

    Optional<Statement> about(long thing) {
        return statements.stream().filter(each -> each.thing() == thing).findFirst();
    }

    /// What open drafts say about a thing.
    public static Optional<Statement> statement(List<ReportDraft> open, long thing) {
        return open.stream().flatMap(each -> each.about(thing).stream()).findFirst();
    }

    /// The same in words; nothing where none speaks of it, or says "no change".
    static Reports.Said said(List<ReportDraft> open, long thing) {
        return statement(open, thing)
                .flatMap(each -> Optional.ofNullable(each.said()))
                .orElse(Reports.Said.nothing());
    }

    /// What version of words about a thing stands in open drafts; [Statement#UNSAID] where none speaks of it.
    static String version(List<ReportDraft> open, long thing) {
        return statement(open, thing).map(Statement::version).orElse(Statement.UNSAID);
    }

    /// These statements with newer ones in the place of those about the same things.
    static List<Statement> merged(List<Statement> old, List<Statement> newer) {
        Map<Long, Statement> all = new LinkedHashMap<>();
        old.forEach(each -> all.put(each.thing(), each));
        newer.forEach(each -> all.put(each.thing(), each));
        return new ArrayList<>(all.values());
    }
}
