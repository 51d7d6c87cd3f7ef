package org.pacta.parties.mandate;

import java.util.Map;
import org.springframework.stereotype.Component;

/// The person named for a body's work on a thing (исполнитель, тел.). No fact: it stands in no ledger, and goes
/// with the person. Called inside a reading or command of somebody who sees what all Parties see.
@Component
public class Contacts {

    private final PersonStore store;

    Contacts(PersonStore store) {
        this.store = store;
    }

    /// By body: who is named for a thing.
    public Map<Long, Person> of(int union, long thing) {
        return store.contacts(union, thing);
    }

    /// Names a person, in the place of whoever was named before.
    ///
    /// @param person 0 for nobody
    public void name(int union, long thing, long body, long person) {
        store.name(union, thing, body, person);
    }
}
