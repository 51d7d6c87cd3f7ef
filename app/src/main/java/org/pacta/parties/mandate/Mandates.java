package org.pacta.parties.mandate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Period;
import org.springframework.stereotype.Component;

/// Who may act for whom. Mandates are facts, seen by everybody: they name a person by a random id alone.
@Component
public class Mandates {

    /// The server itself, whose only mandates are those of its administrators.
    public static final int SERVER = -1;

    static final FactTable MANDATE = FactTable.about(
            "parties.mandate",
            List.of("id"),
            List.of("person_id", "role", "party_id", "body_id", "manner", "of_id", "prepares", "decides", "manages"));

    private final MandateStore store;
    private final Ledger ledger;

    Mandates(MandateStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /// All mandates of a union as of a moment.
    public List<Mandate> mandates(int union, AsOf asOf) {
        return store.at(union, asOf);
    }

    private record Held(int union, long person, LocalDate day) {}

    /// What a person holds on a day by the present record, his own first; asked once in a reading.
    public List<Mandate> held(int union, long person, LocalDate day) {
        return ledger.once(new Held(union, person, day), () -> store.held(union, person, day));
    }

    /// All that a person was ever given in a union and that stands in the present record, in the order of giving.
    public List<Mandate> everGiven(int union, long person) {
        return store.ever(union, person);
    }

    /// All mandates of a union in the present record that hold on a day or later.
    public List<Mandate> open(int union, LocalDate day) {
        return store.recorded(union).stream()
                .filter(each -> each.to().isAfter(day))
                .toList();
    }

    /// What a person holds or will hold, in all unions and of the server.
    public List<Mandate> everywhere(long person, LocalDate day) {
        return store.everywhere(person, day);
    }

    /// Those who stand in for the holder of a mandate.
    List<Mandate> standIns(int union, long mandate) {
        return store.standIns(union, mandate);
    }

    /// The mandates of a body's officers are for its successor from that day on.
    void follow(Entry entry, long body, long successor, LocalDate from) {
        for (var each : store.recorded(entry.union())) {
            if (each.body() != body || !each.to().isAfter(from)) continue;
            var since = each.from().isAfter(from) ? each.from() : from;
            entry.put(Giving.fact(each, successor, new Period(since, each.to())));
        }
    }

    /// A mandate as it is recorded to date, past and future ones included.
    public Optional<Mandate> mandate(int union, long mandate) {
        return store.last(union, mandate);
    }

    /// Those of the server's administrators by the present record, on whatever days.
    public List<Mandate> administrators() {
        return store.recorded(SERVER);
    }

    /// Whether the server has ever been given an administrator.
    public boolean administered() {
        return store.any(SERVER);
    }

    /// Gives a mandate of one's own. Whether the giver may is asked before.
    ///
    /// @param party 0 for the union's; must be there where the role is of a Party or body
    /// @param body 0 where the role has none
    public long give(Entry entry, long person, Role role, long party, long body, Period valid) {
        return record(entry, person, role, party, body, Mandate.Manner.OWN, 0, Set.of(Power.values()), valid);
    }

    /// Lets somebody stand in for the holder of a mandate.
    long stand(Entry entry, long person, Mandate of, Mandate.Manner manner, Set<Power> powers, Period valid) {
        return record(entry, person, of.role(), of.party(), of.body(), manner, of.id(), powers, valid);
    }

    /// A mandate holds no longer from that day on.
    public void end(Entry entry, long mandate, LocalDate from) {
        entry.end(MANDATE, Fact.row("id", mandate), from);
    }

    private static long record(
            Entry entry,
            long person,
            Role role,
            long party,
            long body,
            Mandate.Manner manner,
            long of,
            Set<Power> powers,
            Period valid) {
        check(role, party, body);
        var id = entry.thing("mandate", 0, 0);
        var given =
                new Mandate(entry.union(), id, person, role, party, body, manner, of, powers, valid.from(), valid.to());
        entry.put(Giving.fact(given, body, valid));
        return id;
    }

    static Map<String, Object> values(Mandate mandate, long body) {
        return Fact.row(
                "person_id",
                mandate.person(),
                "role",
                mandate.role().code(),
                "party_id",
                mandate.party() == 0 ? null : mandate.party(),
                "body_id",
                body == 0 ? null : body,
                "manner",
                mandate.manner().code(),
                "of_id",
                mandate.of() == 0 ? null : mandate.of(),
                "prepares",
                mandate.may(Power.PREPARE),
                "decides",
                mandate.may(Power.DECIDE),
                "manages",
                mandate.may(Power.MANAGE));
    }

    private static void check(Role role, long party, long body) {
        var fits =
                switch (role.side()) {
                    case SERVER, UNION -> party == 0 && body == 0;
                    case PARTY -> party != 0;
                    case BODY -> party != 0 && body != 0;
                    case EITHER -> body == 0;
                };
        if (!fits) throw new IllegalArgumentException("party (%d) and body (%d) of %s".formatted(party, body, role));
    }
}
