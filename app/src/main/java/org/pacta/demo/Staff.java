package org.pacta.demo;

import java.time.LocalDate;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Period;
import org.pacta.parties.mandate.Person;
import org.pacta.parties.mandate.Role;

/// The invented people of a union and their mandates. Their numbers follow from their place in the list.
record Staff(Doors doors, String book, long first) {

    /// @param ids of Parties and bodies, by name
    void tell(Entry entry, Ids ids, LocalDate from) {
        var number = first;
        for (var row : Book.rows(book)) {
            var party = row.get(1).equals("-") ? 0 : ids.of("party/" + row.get(1));
            var body = row.get(2).equals("-") ? 0 : ids.of("body/" + row.get(1) + "/" + row.get(2));
            var mail = "%s@example.org".formatted(row.get(4));
            if (body != 0) ids.named("person/" + row.get(1) + "/" + row.get(2), number);
            doors.people().save(entry.union(), new Person(number, row.get(3), mail, row.get(5)));
            doors.mandates().give(entry, number, Role.of(row.getFirst()), party, body, Period.since(from));
            number++;
        }
    }
}
