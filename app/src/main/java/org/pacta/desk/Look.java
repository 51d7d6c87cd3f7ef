package org.pacta.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.ledger.AsOf;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.reporting.Cycle;

/// One look at a desk.
///
/// @param own the things that the holder's body or Party still carries out
/// @param cycles of reporting, the latest first; none for those who do not report
record Look(
        Call call,
        Mandate mandate,
        AsOf now,
        Set<Long> own,
        List<Cycle> cycles,
        Map<Pile, List<Task>> piles,
        List<Reminder> reminders) {

    boolean officer() {
        return mandate.role() == Role.BODY_OFFICER;
    }

    boolean coordinates() {
        return mandate.role() == Role.PARTY_COORDINATOR;
    }

    boolean secretariat() {
        return mandate.role() == Role.SECRETARIAT_OFFICER;
    }

    /// Whether a thing of his Party is also his: an officer has those of his body alone.
    boolean mine(long thing) {
        return !officer() || own.contains(thing);
    }

    LocalDate today() {
        return now.on();
    }

    void put(Pile pile, List<Task> tasks) {
        if (tasks.isEmpty()) return;
        piles.computeIfAbsent(pile, _ -> new ArrayList<>()).addAll(tasks);
    }
}
