package org.pacta.parties.mandate;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The names, mail and telephones of the people of a union. Read and written inside a reading or command of that
/// union by somebody who sees what all Parties see; others find nobody.
@Component
public class People {

    /// The largest that a number of JSON holds exactly.
    private static final long LARGEST = (1L << 53) - 1;

    private final PersonStore store;
    private final SecureRandom random = new SecureRandom();

    People(PersonStore store) {
        this.store = store;
    }

    public List<Person> all(int union) {
        return store.all(union);
    }

    /// Those whose names are still there, by id.
    public Map<Long, Person> of(int union, Collection<Long> ids) {
        return store.of(union, ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    public Optional<Person> person(int union, long id) {
        return store.of(union, List.of(id)).stream().findFirst();
    }

    /// An id for somebody new.
    public long id() {
        return 1 + random.nextLong(LARGEST);
    }

    /// Keeps what is known of a person, over what was known before.
    public void save(int union, Person person) {
        store.save(union, person);
    }

    /// Erases name, mail and telephone in every union. Called by the keeper of sign-in; what the person did
    /// stays, under the random id.
    public void erase(long person) {
        store.erase(person);
    }
}
