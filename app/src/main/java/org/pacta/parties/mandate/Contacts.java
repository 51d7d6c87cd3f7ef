package org.pacta.parties.mandate;

import java.util.Map;
import org.springframework.stereotype.Component;

/// The person named for a body's work on a thing (исполнитель, тел.). No fact: it stands in no ledger, and goes
/// with the person. Called inside a reading or command of somebody who sees what all Parties see.
@Component
public class Contacts {

    private final PersonStore store;
    private final People people;
    private final Mandates mandates;

    Contacts(PersonStore store, People people, Mandates mandates) {
        this.store = store;
        this.people = people;
        this.mandates = mandates;
    }

    /// By body: who is named for a thing.
    public Map<Long, Contact> of(int union, long thing) {
        return store.contacts(union, thing);
    }

    /// Makes whoever else names persons for a thing wait until the end of the transaction.
    public void hold(int union, long thing) {
        store.hold(union, thing);
    }

    /// Names a person, in the place of whoever was named before.
    ///
    /// @param person 0 for nobody
    public void name(int union, long thing, long body, long person) {
        hold(union, thing);
        var before = of(union, thing).getOrDefault(body, Contact.NOBODY);
        if (before.person() != person) put(union, thing, body, person, "", before);
    }

    /// Whether somebody can be named as he was typed: how one who holds a mandate is reached is said on his own page.
    public boolean takes(int union, Contact held, Contact typed) {
        return !held.name().equals(typed.name()) || held.reachedAs(typed) || !acts(union, held.person());
    }

    /// Names somebody as he was typed, in the place of whoever was named before. One of the people of the union is
    /// known again; who was known as a contact alone is forgotten once he is none.
    ///
    /// @param typed without faults, and one that is taken
    public void name(int union, long thing, long body, Contact typed) {
        hold(union, thing);
        var before = of(union, thing).getOrDefault(body, Contact.NOBODY);
        put(union, thing, body, typed.name().isEmpty() ? 0 : person(union, before, typed), typed.post(), before);
    }

    private long person(int union, Contact before, Contact typed) {
        if (before.name().equals(typed.name())) {
            if (!before.reachedAs(typed)) save(union, before.person(), typed);
            return before.person();
        }
        var known = people.all(union).stream().filter(typed::mayBe).findFirst();
        if (known.isPresent()) return known.get().id();
        var person = people.id();
        save(union, person, typed);
        return person;
    }

    private void save(int union, long person, Contact typed) {
        people.save(union, new Person(person, typed.name(), typed.mail(), typed.telephone()));
    }

    private void put(int union, long thing, long body, long person, String post, Contact before) {
        store.name(union, thing, body, person, post);
        if (before.person() != 0 && before.person() != person && !acts(union, before.person()))
            store.forget(union, before.person());
    }

    private boolean acts(int union, long person) {
        return !mandates.everGiven(union, person).isEmpty();
    }
}
