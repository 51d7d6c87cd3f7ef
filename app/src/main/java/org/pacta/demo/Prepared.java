package org.pacta.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.claim.Acting;
import org.pacta.confirmation.claim.Draft.Paper;
import org.pacta.confirmation.claim.Draft.Step;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Entry;
import org.pacta.reporting.Submission;

/// Orders of approval of both Parties, and reports that are on their way through them: one that awaits a visa, one
/// whose visa was given on paper, one that may be submitted. None of it is a fact.
record Prepared(Doors doors, Ids ids, Quarters quarters) {

    private static final LocalDate DAY = UnionState.DEMO_DAY;
    private static final int MEASURES = 4;

    void tell(Entry entry) {
        entry.flush();
        order(entry, "A", 0, Step.VISA, Step.SIGNATURE, Step.REGISTRY);
        order(entry, "B", 0, Step.SIGNATURE, Step.REGISTRY);
        order(entry, "B", ids.of("body/B/economy"), Step.VISA, Step.SIGNATURE, Step.REGISTRY);
        write(entry, "A", "economy", "party-coordinator");
        write(entry, "B", "economy", "economy");
        write(entry, "A", "transport", "transport", new Paper("14-в", DAY.minusDays(1), null));
        write(entry, "B", "transport", "transport", null, null);
    }

    private void order(Entry entry, String party, long body, Step... steps) {
        doors.approvals().order(entry.union(), ids.of("party/" + party), body, List.of(steps));
    }

    /// @param author the field of the officer's body, or the role of who wrote it
    /// @param taken the steps taken by the coordinator, each on paper or, where null, here
    private void write(Entry entry, String party, String field, String author, @Nullable Paper... taken) {
        var statements = quarters.left(party, field, DAY).stream()
                .limit(MEASURES)
                .map(quarters::statement)
                .toList();
        var id = ids.of("party/" + party);
        var submission = new Submission(ids.of("body/" + party + "/" + field), statements);
        var draft = doors.reportDrafts()
                .write(entry, id, quarters.open(), submission, ids.of("person/" + party + "/" + author));
        var coordinator = "/" + party + "/party-coordinator";
        var holder = new Actor.Holder(ids.of("person" + coordinator), ids.of("mandate" + coordinator), id);
        for (var paper : taken)
            doors.approvals().take(entry.union(), draft.matter(), new Acting(entry.union(), holder), paper, DAY);
    }
}
