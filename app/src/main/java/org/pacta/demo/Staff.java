package org.pacta.demo;

import java.time.LocalDate;
import java.util.HashSet;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Period;
import org.pacta.parties.mandate.Person;
import org.pacta.parties.mandate.Role;

/// The invented people of a union and their mandates. Their numbers follow from their place in the list.
record Staff(Doors doors, String book, long first) {

    /// @param ids of Parties and bodies, by name; the first holder of each post is named in them, with his mandate
    void tell(Entry entry, Ids ids, LocalDate from) {
        var number = first;
        var posts = new HashSet<String>();
        for (var row : Book.rows(book)) {
            var party = row.get(1).equals("-") ? 0 : ids.of("party/" + row.get(1));
            var body = row.get(2).equals("-") ? 0 : ids.of("body/" + row.get(1) + "/" + row.get(2));
            var mail = "%s@example.org".formatted(row.get(4));
            var post = row.get(1) + "/" + (body == 0 ? row.getFirst() : row.get(2));
            doors.people().save(entry.union(), new Person(number, row.get(3), mail, row.get(5)));
            var mandate =
                    doors.mandates().give(entry, number, Role.of(row.getFirst()), party, body, Period.since(from));
            if (posts.add(post)) {
                ids.named("person/" + post, number);
                ids.named("mandate/" + post, mandate);
            }
            number++;
        }
    }
}
