package org.pacta.demo;

import java.time.LocalDate;
import java.util.List;
import org.pacta.demo.Share.Reply;

/// How two Parties come from report to confirmation.
///
/// @param start nothing is fulfilled before the day after
record Pace(Chance chance, Calendar calendar, LocalDate start) {

    static String other(String party) {
        return party.equals("A") ? "B" : "A";
    }

    LocalDate since(Task task, String party, LocalDate reported) {
        var since = reported.minusDays(chance.between(1, 19, "since" + party + task.key()));
        return since.isAfter(start) ? since : start.plusDays(1);
    }

    Share report(Task task, String party, LocalDate reported) {
        return new Share(task.key(), party, since(task, party, reported), reported, List.of());
    }

    /// Reported some weeks before, confirmed on that day.
    Share confirmed(Task task, String party, LocalDate day, int atLeast, int atMost) {
        var lag = chance.between(atLeast, atMost, "lag" + party + task.key());
        return report(task, party, calendar.reportBy(day.minusDays(lag))).replied(Reply.confirmed(other(party), day));
    }

    /// The Party whose report came last.
    String last(Task task) {
        var parties = task.parties();
        return parties.size() == 1 ? parties.getFirst() : chance.at("last" + task.key()) < 0.62 ? "A" : "B";
    }

    /// An earlier report that was sent back, before the one that was confirmed.
    Share returned(Task task, Share later, String reason) {
        var day = calendar.answers().lower(later.reported());
        if (day == null) throw new IllegalStateException("no answer before %s".formatted(later.reported()));
        var reported = calendar.reportBy(day.minusDays(4));
        return new Share(task.key(), later.party(), reported.minusDays(3), reported, List.of())
                .replied(new Reply(other(later.party()), "", "returned", day, reason));
    }
}
