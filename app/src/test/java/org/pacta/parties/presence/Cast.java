package org.pacta.parties.presence;

import java.util.HashMap;
import java.util.Map;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Period;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Person;
import org.pacta.parties.mandate.Role;

/// People of a test with their mandates, by name.
public final class Cast {

    private final TestApplication app;
    private final int union;
    private final Map<String, Long> persons = new HashMap<>();
    private final Map<String, Long> mandates = new HashMap<>();

    public Cast(TestApplication app, int union) {
        this.app = app;
        this.union = union;
    }

    /// Gives somebody a mandate, and makes him known if he is not yet.
    ///
    /// @param party id or 0
    /// @param body id or 0
    public Cast is(String name, Role role, long party, long body) {
        var at = role == Role.ADMINISTRATOR ? Mandates.SERVER : union;
        enter(at, entry -> {
            var person =
                    persons.computeIfAbsent(name, _ -> app.bean(People.class).id());
            app.bean(People.class).save(at, new Person(person, name, name + "@example.org", "+000 1"));
            var from = PlanFixture.day("2020-01-01");
            mandates.put(name, app.bean(Mandates.class).give(entry, person, role, party, body, Period.since(from)));
        });
        return this;
    }

    public void ends(String name, String day) {
        enter(union, entry -> app.bean(Mandates.class).end(entry, mandate(name), PlanFixture.day(day)));
    }

    private void enter(int at, java.util.function.Consumer<Entry> work) {
        var command = new Command(new Actor.Operator(), at, "give-mandate", Grounds.of("a test"));
        app.bean(Ledger.class).enter(command, entry -> {
            work.accept(entry);
            return true;
        });
    }

    public long person(String name) {
        return persons.getOrDefault(name, 0L);
    }

    /// The mandate that he got last.
    public long mandate(String name) {
        return mandates.getOrDefault(name, 0L);
    }
}
