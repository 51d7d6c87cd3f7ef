package org.pacta.council.extension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.State;
import org.pacta.confirmation.claim.Acting;
import org.pacta.confirmation.claim.Said;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.register.plan.Plans;
import org.springframework.stereotype.Component;

/// Requests to move a date: asked by a Party that carries the thing out, agreed to or not by the executors of the
/// others, decided by a body of the union. Until one is granted the old date rules.
@Component
public class Extensions {

    private final Ledger ledger;
    private final ExtensionStore store;
    private final ExtensionFacts facts;
    private final Confirmations confirmations;
    private final Plans plans;

    Extensions(Ledger ledger, ExtensionStore store, ExtensionFacts facts, Confirmations confirmations, Plans plans) {
        this.ledger = ledger;
        this.store = store;
        this.facts = facts;
        this.confirmations = confirmations;
        this.plans = plans;
    }

    /// What a Party asks for.
    ///
    /// @param cause null where none was chosen, which is refused
    public record Request(LocalDate wanted, @Nullable Cause cause, Said said) {}

    /// Asks for another date.
    public Outcome request(Actor actor, int union, long thing, Request request, LocalDate today) {
        var found = Acting.of(union, actor).filter(each -> each.party() != 0);
        if (found.isEmpty()) return Outcome.Refused.because(Reason.NO_PARTY);
        var acting = found.get();
        ledger.read(acting.viewer(), () -> seen(union, thing));
        return ledger.enter(acting.command("request-extension", "Another date asked for"), entry -> {
            var now = new AsOf(today, entry.recorded());
            var reasons = faults(entry, acting.party(), thing, request, now);
            if (!reasons.isEmpty()) return new Outcome.Refused(reasons);
            return new Outcome.Recorded(facts.request(entry, acting.party(), thing, request, today));
        });
    }

    private boolean seen(int union, long thing) {
        if (!store.seen(union, thing)) throw new NotFound("thing");
        return true;
    }

    private List<Reason> faults(Entry entry, long party, long thing, Request request, AsOf now) {
        var reasons = new ArrayList<Reason>();
        var union = entry.union();
        if (!confirmations.carriers(union, thing, now.on()).contains(party)) reasons.add(Reason.NOT_CARRIER);
        var due = plans.due(union, thing, now);
        if (due.isEmpty() || due.get().due() == null) reasons.add(Reason.NO_DATE);
        if (due.isPresent() && request.wanted.equals(due.get().due())) reasons.add(Reason.SAME_DATE);
        if (request.wanted.isBefore(now.on())) reasons.add(Reason.PAST);
        var stand = confirmations.stands(union, thing, now).get(0L);
        if (stand != null && stand.state() == State.CONFIRMED) reasons.add(Reason.DONE);
        if (about(union, thing, now, "en").stream().anyMatch(Extension::open)) reasons.add(Reason.OPEN_ALREADY);
        if (request.cause == null) reasons.add(Reason.CAUSE_MISSING);
        if (request.said.words().isBlank()) reasons.add(Reason.WORDS_MISSING);
        return reasons;
    }

    /// Says for the actor's Party whether it agrees; a later answer takes the place of an earlier one.
    ///
    /// @param body by which the Party says it, one that has a part in the thing; 0 for the Party itself
    public Outcome answer(
            Actor actor, int union, long extension, long body, boolean agreed, Said said, LocalDate today) {
        return about(actor, union, extension, today, "answer-extension", "Answer to a request", (entry, one) -> {
            var party = Acting.of(union, actor).orElseThrow().party();
            var now = new AsOf(today, entry.recorded());
            var reasons = new ArrayList<Reason>();
            if (party == 0) reasons.add(Reason.NO_PARTY);
            if (party == one.party()) reasons.add(Reason.OWN_REQUEST);
            if (!confirmations.carriers(union, one.thing(), today).contains(party)) reasons.add(Reason.NOT_CARRIER);
            if (body != 0
                    && plans.assignments(union, one.thing(), now, "en").stream().noneMatch(each -> each.body() == body))
                reasons.add(Reason.NOT_ASSIGNED);
            if (!agreed && said.words().isBlank()) reasons.add(Reason.WORDS_MISSING);
            if (reasons.isEmpty()) facts.answer(entry, one, party, body, agreed, said, today);
            return reasons;
        });
    }

    /// How a body of the union decided.
    ///
    /// @param due the last day in time that is granted; null where the request is refused
    /// @param body its id; 0 where none was chosen, which is refused
    /// @param number and day of the decision
    public record Decision(@Nullable LocalDate due, long body, String number, LocalDate day, Said said) {}

    /// Records the decision, which the secretariat does. What is granted holds from the day of the decision on.
    public Outcome decide(Actor actor, int union, long extension, Decision decision, LocalDate today) {
        return about(actor, union, extension, today, "decide-extension", "Request decided", (entry, one) -> {
            if (Acting.of(union, actor).orElseThrow().party() != 0) return List.of(Reason.NOT_YOURS);
            var now = new AsOf(today, entry.recorded());
            var reasons = new ArrayList<Reason>();
            var due = plans.due(union, one.thing(), now);
            if (due.isEmpty() || !due.get().form().equals(one.form())) reasons.add(Reason.MOVED);
            if (decision.due != null && decision.due.equals(one.due())) reasons.add(Reason.SAME_DATE);
            if (decision.number.isBlank()) reasons.add(Reason.NUMBER_MISSING);
            if (!store.ofUnion(union, decision.body, now)) reasons.add(Reason.BODY_MISSING);
            if (decision.day.isAfter(today)) reasons.add(Reason.FUTURE);
            if (decision.day.isBefore(one.asked())) reasons.add(Reason.BEFORE_REQUEST);
            if (reasons.isEmpty()) facts.decide(entry, one, decision);
            return reasons;
        });
    }

    /// Takes one's own Party's request back.
    public Outcome withdraw(Actor actor, int union, long extension, LocalDate today) {
        return about(actor, union, extension, today, "withdraw-extension", "Request withdrawn", (entry, one) -> {
            if (Acting.of(union, actor).orElseThrow().party() != one.party()) return List.of(Reason.NOT_YOURS);
            facts.withdraw(entry, one, today);
            return List.of();
        });
    }

    private Outcome about(
            Actor actor,
            int union,
            long id,
            LocalDate today,
            String name,
            String grounds,
            BiFunction<Entry, Extension, List<Reason>> work) {
        var found = Acting.of(union, actor);
        if (found.isEmpty()) return Outcome.Refused.because(Reason.NO_PARTY);
        var acting = found.get();
        ledger.read(
                acting.viewer(),
                () -> one(union, id, new AsOf(today, ledger.head(union).recorded())));
        return ledger.enter(acting.command(name, grounds), entry -> {
            var one = one(union, id, new AsOf(today, entry.recorded()));
            if (!one.open()) return Outcome.Refused.because(Reason.CLOSED);
            var reasons = work.apply(entry, one);
            return reasons.isEmpty() ? new Outcome.Recorded(id) : new Outcome.Refused(reasons);
        });
    }

    private Extension one(int union, long id, AsOf asOf) {
        return extension(union, id, asOf, "en").orElseThrow(() -> new NotFound("extension"));
    }

    /// A request that the viewer may see. Called inside a reading, as those below.
    public Optional<Extension> extension(int union, long id, AsOf asOf, String language) {
        return store.extensions(union, "x.id = :id", id, asOf, language).stream()
                .findFirst();
    }

    /// The requests about a thing, the latest first.
    public List<Extension> about(int union, long thing, AsOf asOf, String language) {
        return store.extensions(union, "x.thing_id = :id", thing, asOf, language);
    }

    /// All requests of a union, the latest first.
    public List<Extension> all(int union, AsOf asOf, String language) {
        return store.extensions(union, ":id = 0", 0, asOf, language);
    }
}
