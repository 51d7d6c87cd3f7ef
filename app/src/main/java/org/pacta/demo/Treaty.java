package org.pacta.demo;

import java.time.LocalDate;
import java.util.List;
import org.pacta.ledger.Entry;

/// The Treaty, and which measures carry out what in it. The provisions are illustrative, no articles of the real text.
record Treaty(Doors doors, Ids ids) {

    private static final LocalDate SIGNED = LocalDate.of(1999, 12, 8);
    private static final LocalDate IN_FORCE = LocalDate.of(2000, 1, 26);

    /// Rows of the book: code, the one that it is part of, fields of bodies, words.
    private static final String BOOK = "union-state/treaty.txt";

    void found(Entry entry) {
        var treaty = ids.named("instrument/treaty", entry.thing("instrument", 0, 0));
        entry.code(treaty, "instrument", 0, "treaty-1999", IN_FORCE);
        Texts.TREATY.tell(entry, treaty, "title", IN_FORCE);
        doors.alignments().instrument(entry, treaty, "treaty", SIGNED, IN_FORCE, 1, IN_FORCE);
        int position = 0;
        for (var row : Book.rows(BOOK)) {
            var id = ids.named("provision/" + row.getFirst(), entry.thing("provision", 0, treaty));
            entry.code(id, "provision", 0, "treaty-1999:" + row.getFirst(), IN_FORCE);
            Words.of(row.get(3), row.get(4), row.get(5)).tell(entry, id, "words", IN_FORCE);
            var parent = row.get(1).equals("-") ? null : ids.of("provision/" + row.get(1));
            doors.alignments().provision(entry, id, treaty, parent, ++position, IN_FORCE);
        }
    }

    /// Common acts carry the provision of their field out, more or less of it.
    void align(Entry entry, List<Task> tasks, LocalDate from) {
        var rows = Book.rows(BOOK);
        for (var task : tasks) {
            if (!task.template().result().startsWith("act-") || task.parties().size() < 2) continue;
            var field = task.branch().fields().getFirst();
            rows.stream()
                    .filter(row -> List.of(row.get(2).split(" ")).contains(field))
                    .forEach(row -> doors.alignments()
                            .align(
                                    entry,
                                    ids.of(task.key()),
                                    ids.of("provision/" + row.getFirst()),
                                    degree(task),
                                    from));
        }
    }

    private static String degree(Task task) {
        return switch (task.number() % 3) {
            case 0 -> "high";
            case 1 -> "medium";
            default -> "low";
        };
    }
}
