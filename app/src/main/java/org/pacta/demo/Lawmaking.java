package org.pacta.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.pacta.ledger.Entry;
import org.pacta.planning.procedure.StageTime;

/// What makes 2024-2026 take time, all of it invented: parliaments, how law is made, and how many things bodies work on
/// at once.
record Lawmaking(Doors doors, Ids ids) {

    static final LocalDate SAID = LocalDate.of(2025, 1, 15);
    private static final LocalDate DESKS = LocalDate.of(2026, 1, 20);
    private static final LocalTime NOON = LocalTime.of(13, 40);

    /// Rows of the book: owner, stage, working days at least, likely, at most, body of the sitting.
    private static final String PROCEDURES = "union-state/procedures.txt";

    /// Rows of the book: body, how many things at once.
    private static final String BOOK = "union-state/desks.txt";

    void tell(History history) {
        history.on(SAID, NOON, History.SECRETARIAT, "say-procedure", "How law is made (demonstration)", entry -> {
            for (var party : List.of("A", "B")) parliament(entry, party);
            Book.rows(PROCEDURES).forEach(row -> stage(entry, row));
        });
        history.on(
                DESKS,
                NOON,
                History.SECRETARIAT,
                "say-desks",
                "How many things bodies work on at once (demonstration)",
                entry -> Book.rows(BOOK)
                        .forEach(row -> doors.forecasts()
                                .desks(entry, ids.of("body/" + row.getFirst()), Integer.parseInt(row.get(1)), DESKS)));
    }

    private void parliament(Entry entry, String party) {
        var id = ids.named(
                "body/" + party + "/parliament",
                doors.bodies().body(entry, 0, ids.of("party/" + party), "parliament", SAID));
        entry.code(id, "body", 0, party.toLowerCase(java.util.Locale.ROOT) + "-parliament", SAID);
        Texts.PARLIAMENT
                .with(", " + Texts.party(party, "ru"), ", " + Texts.party(party, "en"), ", " + Texts.party(party, "be"))
                .tell(entry, id, "name", SAID);
    }

    private void stage(Entry entry, List<String> row) {
        var owner = row.getFirst().equals("-") ? "union" : "party/" + row.getFirst();
        var body = row.get(5).equals("-") ? null : Long.valueOf(ids.of("body/" + row.get(5)));
        var time = new StageTime(
                row.get(1), new BigDecimal(row.get(2)), new BigDecimal(row.get(3)), new BigDecimal(row.get(4)), body);
        doors.procedures().say(entry, ids.of(owner), time, SAID);
    }
}
