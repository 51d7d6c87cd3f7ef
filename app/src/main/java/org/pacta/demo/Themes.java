package org.pacta.demo;

import java.time.LocalDate;
import java.util.List;
import org.pacta.ledger.Entry;

/// The themes by which the measures of both plans are classified, by the field of the bodies that lead.
record Themes(Doors doors, Ids ids) {

    static final String CODE = "theme";
    private static final String BOOK = "union-state/themes.txt";

    void found(Entry entry, LocalDate from) {
        var taxonomy = entry.thing("taxonomy", 0, 0);
        entry.code(taxonomy, "taxonomy", 0, CODE, from);
        Words.of("Тема", "Theme", "Тэма").tell(entry, taxonomy, "name", from);
        doors.alignments().taxonomy(entry, taxonomy, ids.of("body/permanent"), 1, from);
        int position = 0;
        for (var row : Book.rows(BOOK)) {
            var term = ids.named("term/" + row.getFirst(), entry.thing("term", 0, taxonomy));
            entry.code(term, "term", 0, row.getFirst(), from);
            Words.of(row.get(2), row.get(3), row.get(4)).tell(entry, term, "name", from);
            doors.alignments().term(entry, term, taxonomy, ++position, from);
        }
    }

    void classify(Entry entry, List<Task> tasks, LocalDate from) {
        var rows = Book.rows(BOOK);
        for (var task : tasks) {
            var field = task.branch().fields().getFirst();
            rows.stream()
                    .filter(row -> List.of(row.get(1).split(" ")).contains(field))
                    .forEach(row -> doors.alignments()
                            .classify(entry, ids.of(task.key()), ids.of("term/" + row.getFirst()), from));
        }
    }
}
