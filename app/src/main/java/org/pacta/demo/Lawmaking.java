package org.pacta.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.pacta.ledger.Entry;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.Stage;
import org.pacta.planning.procedure.Way;

/// What makes 2024-2026 take time, all of it invented: parliaments, how law is made, and how many things bodies work on
/// at once.
record Lawmaking(Doors doors, Ids ids) {

    static final LocalDate SAID = LocalDate.of(2025, 1, 15);
    private static final LocalDate DESKS = LocalDate.of(2026, 1, 20);
    private static final LocalTime NOON = LocalTime.of(13, 40);

    /// Rows of the book: owner, stage, working days at least, likely, at most, body of the sitting, stage of an act
    /// that it reaches, name in three languages.
    private static final String PROCEDURES = "union-state/procedures.txt";

    /// Rows of the book: body, how many things at once.
    private static final String BOOK = "union-state/desks.txt";

    void tell(History history) {
        history.on(SAID, NOON, History.SECRETARIAT, "say-procedure", "How law is made (demonstration)", entry -> {
            for (var party : List.of("A", "B")) parliament(entry, party);
            var ways = new LinkedHashMap<String, List<List<String>>>();
            for (var row : Book.rows(PROCEDURES))
                ways.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(row);
            ways.forEach((owner, rows) -> way(entry, owner.equals("-") ? "union" : "party/" + owner, rows));
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

    private void way(Entry entry, String owner, List<List<String>> rows) {
        var id = ids.of(owner);
        doors.procedures().say(entry, id, new Way(rows.stream().map(this::stage).toList()), SAID);
        rows.forEach(row ->
                Words.of(row.get(7), row.get(8), row.get(9)).tell(entry, id, Procedures.field(row.get(1)), SAID));
    }

    private Stage stage(List<String> row) {
        return new Stage(
                row.get(1),
                row.get(6).equals("-") ? null : row.get(6),
                new BigDecimal(row.get(2)),
                new BigDecimal(row.get(3)),
                new BigDecimal(row.get(4)),
                row.get(5).equals("-") ? null : Long.valueOf(ids.of("body/" + row.get(5))));
    }
}
