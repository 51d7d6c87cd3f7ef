package org.pacta.parties;

import java.util.List;
import java.util.Map;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Records;
import org.pacta.ledger.Visibility;
import org.springframework.stereotype.Component;

/// Who may see a thing at most, whatever its versions say.
///
/// Restricting hides all its versions, whatever moment is asked for, and whatever stands under it. Disclosing
/// shows what is recorded from then on: what holds at present is said again, what was withheld then stays
/// withheld.
@Component
public class Ceilings {

    private final Ledger ledger;
    private final Records records;

    Ceilings(Ledger ledger, Records records) {
        this.ledger = ledger;
        this.records = records;
    }

    /// How a thing is called from outside.
    ///
    /// @param kind measure, step, group, act, body, meeting, framework, …
    /// @param framework the code of the framework of measures, steps and groups; empty for things of the union
    public record Called(String kind, String framework, String code) {}

    /// @throws NotFound if nothing is called so
    public void restrict(Union union, Called thing, Visibility to, Grounds grounds) {
        carryOut(union, "restrict", thing, to, grounds);
    }

    /// @throws NotFound if nothing is called so
    public void disclose(Union union, Called thing, Visibility to, Grounds grounds) {
        carryOut(union, "disclose", thing, to, grounds);
    }

    private void carryOut(Union union, String name, Called thing, Visibility to, Grounds grounds) {
        ledger.enter(new Command(new Actor.Operator(), union.id(), name, grounds), entry -> {
            var id = id(union, thing);
            entry.ceiling(List.of(id), to);
            if (name.equals("disclose")) entry.restate(List.of(id));
            return id;
        });
    }

    private long id(Union union, Called thing) {
        var ids = records.ids(union.id());
        var scope = thing.framework.isEmpty() ? 0 : found(ids, new Records.Name("framework", 0, thing.framework));
        return found(ids, new Records.Name(thing.kind, scope, thing.code));
    }

    private static long found(Map<Records.Name, Long> ids, Records.Name name) {
        var id = ids.get(name);
        if (id == null) throw new NotFound(name.kind() + " " + name.code());
        return id;
    }

    /// Whom a word names: `public`, `parties`, `operator`, or the code of a Party.
    ///
    /// @throws NotFound if it is none of them
    public Visibility visibility(Union union, String word) {
        return switch (word) {
            case "public" -> Visibility.PUBLIC;
            case "parties" -> Visibility.PARTIES;
            case "operator" -> Visibility.OPERATOR;
            default -> Visibility.party(found(records.ids(union.id()), new Records.Name("party", 0, word)));
        };
    }
}
