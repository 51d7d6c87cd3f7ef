package org.pacta.demo;

import java.util.stream.Stream;
import org.pacta.ledger.Entry;
import org.pacta.parties.mandate.Role;

/// What the invented people follow: where positions differ, and one measure of each that is late. It is no fact.
record Watched(Doors doors, Ids ids, Course2024 course) {

    private static final int DIFFERING = 2;

    void tell(Entry entry) {
        var differing = course.course().disputed().stream()
                .map(Share::thing)
                .distinct()
                .limit(DIFFERING)
                .toList();
        int place = Course2024.TODAY_CONFIRMED;
        for (var mandate : doors.mandates().open(entry.union(), UnionState.DEMO_DAY)) {
            if (mandate.role() == Role.ASSESSOR) continue; // who is invited has no desk
            var late = course.ranked().get(place++ % Cycle2024.OVERDUE + Course2024.TODAY_CONFIRMED);
            Stream.concat(differing.stream(), Stream.of(late.key()))
                    .forEach(each -> doors.follows().follow(entry, mandate, ids.of(each)));
        }
    }
}
