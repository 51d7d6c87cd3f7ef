package org.pacta.confirmation.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Period;
import org.pacta.ledger.Visibility;
import org.pacta.parties.Bodies;
import org.springframework.stereotype.Component;

/// The order in which what a Party prepares is approved inside it: set for one body, or for all that have none of
/// their own. An order is a fact that its Party alone sees; what is open keeps the order with which it began.
@Component
public class Orders {

    static final FactTable ORDER = FactTable.about(
            "confirmation.approval_order", List.of("id"), List.of("party_id", "body_id", "steps", "mandate_id"));

    private static final String GROUNDS = "grounds";

    private final Ledger ledger;
    private final OrderStore store;
    private final Bodies bodies;

    Orders(Ledger ledger, OrderStore store, Bodies bodies) {
        this.ledger = ledger;
        this.store = store;
        this.bodies = bodies;
    }

    /// An order as it was set.
    ///
    /// @param body 0 for all of the Party that have none of their own
    /// @param steps in order; none where it was given back
    /// @param since the day from which it holds
    /// @param set when, under which mandate
    /// @param grounds in that language, empty where they were erased
    /// @param version another one after each change, never 0
    public record Order(
            long id,
            long body,
            List<Draft.Step> steps,
            LocalDate since,
            Instant set,
            long mandate,
            String grounds,
            String language,
            long version) {

        public Order {
            steps = List.copyOf(steps);
        }
    }

    /// What came of setting an order.
    public sealed interface Answer {

        record Done() implements Answer {}

        /// Somebody has set it meanwhile; nothing was changed.
        record Overtaken(Order theirs) implements Answer {}

        record Refused(List<Reason> reasons) implements Answer {

            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// What somebody sets.
    ///
    /// @param steps none to give the order back: to that of the Party, or for the Party's own, to none
    public record Setting(List<Draft.Step> steps, String grounds, String language) {

        public Setting {
            steps = List.copyOf(steps);
            grounds = grounds.strip();
        }
    }

    /// Sets the order of a body (0: of all that have none of their own) of the actor's Party, from today on.
    ///
    /// @param read the version that was read; 0 where none had ever been set
    public Answer set(Actor actor, int union, long body, Setting setting, long read, LocalDate today) {
        var found = Acting.ofParty(union, actor);
        if (found.isEmpty()) return new Answer.Refused(List.of(Reason.NO_PARTY));
        var acting = found.get();
        return ledger.enter(acting.command("order-approval", "Order of approval inside a Party"), entry -> {
            var own = body == 0
                    || bodies.partyOf(union, body, new AsOf(today, entry.recorded()))
                            .filter(each -> each == acting.party())
                            .isPresent();
            if (!own) return new Answer.Refused(List.of(Reason.NOT_YOURS));
            var last = store.last(union, acting.party(), body);
            if (last.isPresent() && last.get().version() != read) return new Answer.Overtaken(last.get());
            var reasons = faults(setting, last.map(Order::steps).orElse(List.of()));
            if (!reasons.isEmpty()) return new Answer.Refused(reasons);
            record(entry, acting.holder(), body, setting, today);
            return new Answer.Done();
        });
    }

    private static List<Reason> faults(Setting setting, List<Draft.Step> standing) {
        var reasons = new ArrayList<Reason>();
        var steps = setting.steps;
        if (!steps.isEmpty() && (!steps.contains(Draft.Step.SIGNATURE) || new HashSet<>(steps).size() != steps.size()))
            reasons.add(Reason.ORDER);
        else if (steps.equals(standing)) reasons.add(Reason.ORDER_STANDS);
        if (setting.grounds.isEmpty()) reasons.add(Reason.GROUNDS_MISSING);
        return reasons;
    }

    /// Records an order as it is; for whoever brings in what is known to be right.
    public void record(Entry entry, Actor.Holder holder, long body, Setting setting, LocalDate from) {
        var party = holder.party();
        var seen = Visibility.party(party);
        var last = store.last(entry.union(), party, body);
        long id = last.map(Order::id).orElseGet(() -> entry.thing("approval-order", 0, body == 0 ? party : body, seen));
        var row = Fact.row(
                "party_id",
                party,
                "body_id",
                body,
                "steps",
                Draft.Step.words(setting.steps),
                "mandate_id",
                holder.mandate());
        entry.put(Fact.of(ORDER, Fact.row("id", id), row, Period.since(from)).seenBy(seen));
        last.map(Order::language)
                .filter(each -> !each.isEmpty() && !each.equals(setting.language))
                .ifPresent(each -> entry.endText(id, GROUNDS, each, from));
        entry.text(id, GROUNDS, setting.language, setting.grounds, true, from, seen);
    }

    /// The steps that what a body begins now will take; empty where neither it nor its Party has set any.
    /// Called inside a reading or an entry, as those below.
    public Optional<List<Draft.Step>> steps(int union, long party, long body) {
        return store.steps(union, party, body);
    }

    /// The orders of a Party that hold as of a moment.
    public List<Order> orders(int union, long party, AsOf asOf) {
        return store.orders(union, party, asOf);
    }

    /// All that was ever set for a body, the latest first.
    public List<Order> history(int union, long party, long body, AsOf asOf) {
        return store.changes(union, party, body, asOf);
    }
}
