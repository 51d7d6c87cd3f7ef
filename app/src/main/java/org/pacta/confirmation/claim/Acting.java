package org.pacta.confirmation.claim;

import java.util.List;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Viewer;

/// For whom somebody acts in the matter of claims: a Party, or the secretariat. Nobody else has a voice there.
public record Acting(int union, Actor.Holder holder) {

    /// @return whoever acts under a mandate; the operator of a server and the clock speak for no Party
    public static java.util.Optional<Acting> of(int union, Actor actor) {
        return switch (actor) {
            case Actor.Holder holder -> java.util.Optional.of(new Acting(union, holder));
            case Actor.Operator _, Actor.Clock _ -> java.util.Optional.empty();
        };
    }

    /// The same for a Party alone: the secretariat speaks for none.
    public static java.util.Optional<Acting> ofParty(int union, Actor actor) {
        return of(union, actor).filter(each -> each.party() != 0);
    }

    public long party() {
        return holder.party();
    }

    public long person() {
        return holder.person();
    }

    /// What this person may see.
    public Viewer viewer() {
        return party() == 0 ? Viewer.parties(union) : Viewer.party(union, party());
    }

    /// Words of the ledger are public: they never say what a claim says.
    public Command command(String name, String grounds) {
        return new Command(holder, union, name, Grounds.of(grounds));
    }

    /// Why this holder may not work on a draft of that Party.
    List<Reason> mine(long party) {
        if (party() == 0) return List.of(Reason.NO_PARTY);
        return party() == party ? List.of() : List.of(Reason.NOT_YOURS);
    }
}
