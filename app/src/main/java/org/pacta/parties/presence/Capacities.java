package org.pacta.parties.presence;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Mandates;
import org.springframework.stereotype.Component;

/// In which capacity the sender of a request is in a union, by the mandates of today.
@Component
public class Capacities {

    private final Ledger ledger;
    private final Unions unions;
    private final Mandates mandates;
    private final Clock clock;

    Capacities(Ledger ledger, Unions unions, Mandates mandates, Clock clock) {
        this.ledger = ledger;
        this.unions = unions;
        this.mandates = mandates;
        this.clock = clock;
    }

    /// Asked outside any reading; for nobody known without a look into the database.
    ///
    /// @param code of the union; one that is not there makes nobody more than everybody
    public Capacity of(HttpServletRequest request, String code) {
        if (Presence.of(request) instanceof Presence.Nobody) return new Capacity.Everybody();
        return found(request, code).map(Found::capacity).orElseGet(Capacity.Everybody::new);
    }

    /// A union, and in which capacity the sender of a request is there.
    record Found(Union union, Capacity capacity) {}

    /// Looked up once in a request: at its door, or where it is first asked. Whether a mandate still holds when
    /// something is entered, is asked again under the lock.
    ///
    /// @return empty if there is no such union
    Optional<Found> found(HttpServletRequest request, String code) {
        if (request.getAttribute(Found.class.getName()) instanceof Found known
                && known.union.code().equals(code)) return Optional.of(known);
        var found = ledger.read(
                Viewer.SERVER, () -> unions.find(code).map(union -> new Found(union, in(Presence.of(request), union))));
        found.ifPresent(each -> request.setAttribute(Found.class.getName(), each));
        return found;
    }

    /// On the server itself, outside any union.
    public Capacity ofServer(HttpServletRequest request) {
        return switch (Presence.of(request)) {
            case Presence.Nobody _ -> new Capacity.Everybody();
            case Presence.Operator _ -> new Capacity.Operator(Mandates.SERVER);
            case Presence.Person person ->
                holder(Mandates.SERVER, person.chosen(), ledger.read(Viewer.SERVER, () -> ofServer(person.id())));
            case Presence.Program program ->
                program(Mandates.SERVER, program, ledger.read(Viewer.SERVER, () -> ofServer(program.id())));
        };
    }

    /// The same inside a reading, whoever reads: mandates are seen by all.
    public Capacity in(Presence presence, Union union) {
        return switch (presence) {
            case Presence.Nobody _ -> new Capacity.Everybody();
            case Presence.Operator _ -> new Capacity.Operator(union.id());
            case Presence.Person person -> holder(union.id(), person.chosen(), held(union, person.id()));
            case Presence.Program program -> program(union.id(), program, held(union, program.id()));
        };
    }

    /// Inside a command, under its lock: whether its actor's mandate still holds. Between a page and its command a
    /// mandate may end.
    public boolean stillHolds(Entry entry, LocalDate today) {
        return switch (entry.command().actor()) {
            case Actor.Operator _, Actor.Clock _ -> true;
            case Actor.Holder holder ->
                mandates.held(entry.union(), holder.person(), today).stream()
                                .anyMatch(each -> each.id() == holder.mandate())
                        || ofServer(holder.person()).stream().anyMatch(each -> each.id() == holder.mandate());
        };
    }

    private List<Mandate> held(Union union, long person) {
        var held = mandates.held(union.id(), person, union.today(clock));
        return held.isEmpty() ? ofServer(person) : held;
    }

    /// A program acts under its own mandate or none.
    private static Capacity program(int union, Presence.Program program, List<Mandate> held) {
        var own = held.stream().filter(each -> each.id() == program.mandate()).toList();
        return holder(union, program.mandate(), own);
    }

    private List<Mandate> ofServer(long person) {
        return mandates.held(Mandates.SERVER, person, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static Capacity holder(int union, long asked, List<Mandate> held) {
        if (held.isEmpty()) return new Capacity.Everybody();
        var chosen =
                held.stream().filter(each -> each.id() == asked).findFirst().orElseGet(held::getFirst);
        return new Capacity.Holder(union, chosen, held);
    }
}
