package org.pacta.confirmation.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Confirmations;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.springframework.stereotype.Component;

/// What those whom the rule asks say to a claim, and its withdrawal. Each command locks the union: two Parties that act
/// at the same instant find each other's word, and both stand.
@Component
public class Claims {

    private final Ledger ledger;
    private final ClaimStore store;
    private final ToldStore told;
    private final Confirmations confirmations;

    Claims(Ledger ledger, ClaimStore store, ToldStore told, Confirmations confirmations) {
        this.ledger = ledger;
        this.store = store;
        this.told = told;
        this.confirmations = confirmations;
    }

    /// The claims about a thing as they were known at a moment, the first made first. Called inside a reading.
    ///
    /// @param language in which words are preferred
    public List<Told> about(int union, long thing, AsOf asOf, String language) {
        return told.told(union, thing, asOf, language);
    }

    /// Confirms a claim for the Party (or the secretariat) of the actor.
    public Outcome confirm(Actor actor, int union, long claim, Said said) {
        return answer(actor, union, claim, "confirm", "Claim confirmed", (entry, open) -> {
            say(entry, open, actor, "confirmed", said);
            return List.of();
        });
    }

    /// Returns a claim for clarification; says why.
    public Outcome sendBack(Actor actor, int union, long claim, Said said) {
        return answer(actor, union, claim, "return", "Claim returned for clarification", (entry, open) -> {
            if (said.words().isBlank()) return List.of(Reason.WORDS_MISSING);
            say(entry, open, actor, "returned", said);
            return List.of();
        });
    }

    /// Takes a claim back, as long as not everybody asked has confirmed it.
    public Outcome withdraw(Actor actor, int union, long claim, LocalDate today) {
        var found = seen(actor, union, claim);
        if (found.isEmpty()) return Outcome.Refused.because(Reason.NO_PARTY);
        var acting = found.get();
        return ledger.enter(acting.command("withdraw", "Claim withdrawn"), entry -> {
            var open = confirmations.claim(union, claim).orElse(null);
            if (open == null || open.withdrawn()) return Outcome.Refused.because(Reason.WITHDRAWN);
            if (open.party() != acting.party()) return Outcome.Refused.because(Reason.NOT_YOURS);
            if (open.decided(confirmations.parties(union))) return Outcome.Refused.because(Reason.DECIDED);
            confirmations.withdraw(entry, open, today);
            return new Outcome.Recorded(claim, open.state(confirmations.parties(union)));
        });
    }

    /// Says something to a claim, if the rule lets the actor; what follows from it is recorded in the same entry.
    ///
    /// @param name of the command in the ledger
    /// @param grounds public words without anything of what the claim says
    /// @param work says it, or why it may not
    public Outcome answer(
            Actor actor,
            int union,
            long claim,
            String name,
            String grounds,
            BiFunction<Entry, Claim, List<Reason>> work) {
        var found = seen(actor, union, claim);
        if (found.isEmpty()) return Outcome.Refused.because(Reason.NO_PARTY);
        var acting = found.get();
        return ledger.enter(acting.command(name, grounds), entry -> {
            var open = confirmations.claim(union, claim).orElse(null);
            if (open == null) return Outcome.Refused.because(Reason.WITHDRAWN);
            var hindrance = hindrance(union, open, acting.party());
            if (hindrance.isPresent()) return Outcome.Refused.because(hindrance.get());
            var reasons = work.apply(entry, open);
            if (!reasons.isEmpty()) return new Outcome.Refused(reasons);
            return new Outcome.Recorded(claim, confirmations.conclude(entry, claim));
        });
    }

    /// Records an answer of the actor's Party.
    public void say(Entry entry, Claim claim, Actor actor, String kind, Said said) {
        var party = Acting.of(entry.union(), actor).orElseThrow().party();
        confirmations.answer(
                entry,
                List.of(new Confirmations.Answer(
                        claim.id(), party, kind, said.words().strip(), said.language(), said.seen())));
    }

    /// Who acts, if he can see the claim at all.
    private Optional<Acting> seen(Actor actor, int union, long claim) {
        var acting = Acting.of(union, actor);
        acting.ifPresent(each -> ledger.read(each.viewer(), () -> {
            if (!store.seen(union, claim)) throw new NotFound("claim");
            return true;
        }));
        return acting;
    }

    /// Why a Party (or 0, the secretariat) may say nothing to a claim; empty where it may.
    public Optional<Reason> hindrance(int union, Claim claim, long party) {
        var parties = confirmations.parties(union);
        if (claim.withdrawn()) return Optional.of(Reason.WITHDRAWN);
        if (claim.decided(parties)) return Optional.of(Reason.DECIDED);
        if (claim.party() == party) return Optional.of(Reason.OWN_CLAIM);
        if (!claim.rule().asked(claim.party(), parties).contains(party)) return Optional.of(Reason.NOT_ASKED);
        return claim.superseded(confirmations.claims(union, claim.thing()))
                ? Optional.of(Reason.SUPERSEDED)
                : Optional.empty();
    }
}
