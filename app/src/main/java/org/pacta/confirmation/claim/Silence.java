package org.pacta.confirmation.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.Rule;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.machine.Duty;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.springframework.stereotype.Component;

/// Silence that confirms: recorded by the clock once, after the last day of the rule. A run that was missed is made up,
/// and recorded when it was made up.
@Component
public class Silence implements Duty {

    private final Ledger ledger;
    private final Confirmations confirmations;
    private final Unions unions;
    private final Moments moments;

    Silence(Ledger ledger, Confirmations confirmations, Unions unions, Moments moments) {
        this.ledger = ledger;
        this.confirmations = confirmations;
        this.unions = unions;
        this.moments = moments;
    }

    @Override
    public String name() {
        return "silence";
    }

    @Override
    public void attend() {
        for (var union : ledger.read(Viewer.PUBLIC, unions::all)) run(union, moments.today(union));
    }

    /// The last day on which an answer comes in time; empty where silence says nothing.
    public static Optional<LocalDate> lastDay(Union union, Claim claim) {
        return claim.rule() instanceof Rule.Silence(var days)
                ? Optional.of(union.dayOf(claim.submitted()).plusDays(days))
                : Optional.empty();
    }

    /// Confirms by silence what nobody has answered in time.
    ///
    /// @param today in the union
    /// @return how many answers silence gave
    public int run(Union union, LocalDate today) {
        var waits = ledger.read(
                Viewer.operator(union.id()),
                () -> !broughtIn(union) && !due(union, today).isEmpty());
        if (!waits) return 0;
        var command = new Command(
                new Actor.Clock(), union.id(), "silence", Grounds.of("Silence after the last day of the rule"));
        return ledger.enter(command, entry -> {
            var answers = due(union, today);
            if (answers.isEmpty()) return 0;
            confirmations.answer(entry, answers);
            answers.stream()
                    .map(Confirmations.Answer::claim)
                    .distinct()
                    .forEach(each -> confirmations.conclude(entry, each));
            return answers.size();
        });
    }

    /// While a history is being brought in, the clock leaves it alone: no older entry could follow one of today.
    private boolean broughtIn(Union union) {
        var head = ledger.head(union.id());
        return head.recorded().isBefore(head.entered());
    }

    private List<Confirmations.Answer> due(Union union, LocalDate today) {
        var parties = confirmations.parties(union.id());
        var answers = new ArrayList<Confirmations.Answer>();
        for (var claim : confirmations.silent(union.id())) {
            var late = lastDay(union, claim).filter(each -> each.isBefore(today));
            if (late.isEmpty() || claim.decided(parties)) continue;
            if (claim.superseded(confirmations.claims(union.id(), claim.thing()))) continue;
            claim.awaited(parties)
                    .forEach(each -> answers.add(new Confirmations.Answer(claim.id(), each, "by-silence", "", "en")));
        }
        return answers;
    }
}
