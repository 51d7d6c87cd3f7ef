package org.pacta.exchange.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.Rule;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;

/// Claims and what was said to them: all at once, so that each thing's standing is worked out once. A claim that
/// stands
/// already (same thing, Party and day) is not made again.
final class ClaimIntake {

    private final Doors doors;
    private final Intake intake;
    private final Taking to;
    private final Map<IntakeStore.ClaimKey, Long> standing;
    private long made;

    ClaimIntake(Doors doors, Intake intake, Taking to, Map<IntakeStore.ClaimKey, Long> standing) {
        this.doors = doors;
        this.intake = intake;
        this.to = to;
        this.standing = new HashMap<>(standing);
    }

    /// What was added, the claims included.
    List<Difference.Count> added(List<Difference.Count> others) {
        if (made == 0) return others;
        var all = new ArrayList<>(others);
        all.add(new Difference.Count("claim", made, List.of()));
        return all;
    }

    void take(Staged items) {
        var reports = new ArrayList<Confirmations.Report>();
        items.each(Kind.CLAIMS, item -> report(item, reports));
        var ids = doors.confirmations().claim(to.entry(), reports);
        for (int i = 0; i < ids.size(); i++) {
            var report = reports.get(i);
            standing.put(new IntakeStore.ClaimKey(report.thing(), report.party(), report.since()), ids.get(i));
        }
        made = ids.size();
        var answers = new ArrayList<Confirmations.Answer>();
        items.each(Kind.CONFIRMATIONS, item -> answer(item, answers));
        if (!answers.isEmpty()) doors.confirmations().answer(to.entry(), answers);
    }

    private void report(Item item, List<Confirmations.Report> reports) {
        var since = LocalDate.parse(item.field("since"));
        var party = intake.id(item, Kind.PARTIES, "party");
        var key = new IntakeStore.ClaimKey(intake.of(item), party, since);
        if (standing.putIfAbsent(key, 0L) != null) return;
        var words = item.field("evidence").isEmpty()
                ? item.field("words")
                : (item.field("words") + "\n" + item.field("evidence")).strip();
        reports.add(new Confirmations.Report(key.thing(), party, since, null, words, to.original()));
    }

    private void answer(Item item, List<Confirmations.Answer> answers) {
        if (item.field("answer").equals("REVERSED")) {
            doors.confirmations()
                    .reverse(
                            to.entry(),
                            intake.of(item),
                            LocalDate.parse(item.field("date")),
                            item.field("words"),
                            to.original());
            return;
        }
        var claimant = intake.id(item, Kind.PARTIES, "claimed_by");
        var id =
                standing.get(new IntakeStore.ClaimKey(intake.of(item), claimant, LocalDate.parse(item.field("since"))));
        if (id == null) return;
        var kind = item.field("answer").equals("SILENCE") ? "by-silence" : Taking.word(item, "answer", "confirmed");
        var party = item.field("party").isEmpty() ? Rule.SECRETARIAT : intake.id(item, Kind.PARTIES, "party");
        answers.add(new Confirmations.Answer(id, party, kind, item.field("words"), to.original()));
    }
}
