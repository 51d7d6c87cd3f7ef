package org.pacta.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.claim.Acting;
import org.pacta.confirmation.claim.Draft.Paper;
import org.pacta.confirmation.claim.Draft.Step;
import org.pacta.confirmation.claim.Orders;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Entry;
import org.pacta.reporting.Submission;

/// Orders of approval of both Parties, and reports that are on their way through them: one that awaits a visa, one
/// whose visa was given on paper, one that may be submitted. The orders are facts, the drafts are none.
record Prepared(Doors doors, Ids ids, Quarters quarters) {

    private static final LocalDate DAY = UnionState.DEMO_DAY;
    private static final int MEASURES = 4;

    void tell(Entry entry) {
        entry.flush();
        order(entry, "A", 0, Step.VISA, Step.SIGNATURE, Step.REGISTRY);
        order(entry, "B", 0, Step.SIGNATURE, Step.REGISTRY);
        order(entry, "B", ids.of("body/B/economy"), Step.VISA, Step.SIGNATURE, Step.REGISTRY);
        entry.flush();
        write(entry, "A", "economy", "party-coordinator");
        write(entry, "B", "economy", "economy");
        write(entry, "A", "transport", "transport", new Paper("14-в", DAY.minusDays(1), null));
        write(entry, "B", "transport", "transport", null, null);
    }

    private void order(Entry entry, String party, long body, Step... steps) {
        var setting = new Orders.Setting(List.of(steps), "Приказ о порядке согласования", "ru");
        doors.orders().record(entry, coordinator(party), body, setting, DAY.minusMonths(6));
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
        var acting = new Acting(entry.union(), coordinator(party));
        for (var paper : taken) doors.approvals().take(entry.union(), draft.matter(), acting, paper, DAY);
    }

    private Actor.Holder coordinator(String party) {
        var of = "/" + party + "/party-coordinator";
        return new Actor.Holder(ids.of("person" + of), ids.of("mandate" + of), ids.of("party/" + party));
    }
}
