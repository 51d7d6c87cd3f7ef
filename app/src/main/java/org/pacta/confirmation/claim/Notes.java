package org.pacta.confirmation.claim;

import java.util.List;
import org.pacta.confirmation.Confirmations;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.springframework.stereotype.Component;

/// What coordinators write to each other about a claim before they answer: no fact, no count, never published.
@Component
public class Notes {

    private final Ledger ledger;
    private final NoteStore store;
    private final Confirmations confirmations;

    Notes(Ledger ledger, NoteStore store, Confirmations confirmations) {
        this.ledger = ledger;
        this.store = store;
        this.confirmations = confirmations;
    }

    /// Writes to another Party: the claimant to one that is asked, or one that is asked to the claimant.
    ///
    /// @return why not; empty if it is written
    public List<Reason> write(Actor actor, int union, long claim, long to, String language, String words) {
        var acting = Acting.of(union, actor).filter(each -> each.party() != 0).orElse(null);
        if (acting == null) return List.of(Reason.NO_PARTY);
        if (words.isBlank()) return List.of(Reason.WORDS_MISSING);
        return ledger.keep(acting.viewer(), () -> {
            var about = confirmations.claim(union, claim).orElseThrow(() -> new NotFound("claim"));
            var asked = about.rule().asked(about.party(), confirmations.parties(union));
            var from = acting.party();
            var between = from == about.party() ? asked.contains(to) : to == about.party() && asked.contains(from);
            if (!between) return List.of(Reason.NOT_ADDRESSEE);
            store.add(acting, claim, to, language, words.strip());
            return List.of();
        });
    }

    /// What was written from or to the viewer's Party, oldest first. Called inside a reading.
    public List<Note> about(int union, long claim) {
        return store.about(union, claim);
    }
}
