package org.pacta.bench.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Writes plans of any size with the database's own means, and reads the same rows barely.
final class PlanRows {

    private static final int ENTRIES = 450;

    private PlanRows() {}

    /// Takes the exclusion constraints off, whose check takes longer than all the rest: the rows keep them anyway.
    static void unguard(Connection database) throws SQLException {
        var drops = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
                where contype = 'x' and conrelid::regclass::text ~ '^(ledger|register|confirmation)[.]'
                """)) {
            while (rows.next()) drops.add(rows.getString(1));
        }
        run(database, drops);
    }

    /// @return the code of the union
    static String fill(Connection database, int measures) throws IOException, SQLException {
        long first = number(database, "select nextval('ledger.thing_id')");
        number(database, "select setval('ledger.thing_id', %d)".formatted(first + 40_000 + measures));
        long union = number(database, "select nextval('ledger.union_id')");
        try (var script = PlanRows.class.getResourceAsStream("plan.sql")) {
            if (script == null) throw new IllegalStateException("plan.sql is missing");
            var text = new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("--.*", "")
                    .replaceAll(":n\\b", String.valueOf(measures))
                    .replaceAll(":u\\b", String.valueOf(union))
                    .replaceAll(":b\\b", String.valueOf(first))
                    .replaceAll(":e\\b", String.valueOf(ENTRIES));
            run(database, List.of(text.split(";")));
        }
        run(database, List.of("analyze"));
        return "bench-" + measures;
    }

    /// The peer of a page: who counts, due and confirmed at a moment, read by one statement as the owner of the rows.
    static double bareRead(Connection database, String union, LocalDate on, String known) throws SQLException {
        var sql = """
                select count(*), count(*) filter (where s.state = 'confirmed'), count(*) filter (where d.due <= date '%2$s')
                from register.measure m
                left join confirmation.standing s on s.union_id = m.union_id and s.id = m.id and s.party_id = 0
                    and s.valid_from <= date '%2$s' and s.valid_to > date '%2$s'
                    and s.recorded_from <= timestamptz '%3$s' and s.recorded_to > timestamptz '%3$s'
                left join register.deadline d on d.union_id = m.union_id and d.id = m.id
                    and d.valid_from <= date '%2$s' and d.valid_to > date '%2$s'
                    and d.recorded_from <= timestamptz '%3$s' and d.recorded_to > timestamptz '%3$s'
                where m.union_id = (select union_id from parties.union where code = '%1$s')
                """.formatted(union, on, known);
        var begun = System.nanoTime();
        number(database, sql);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void run(Connection database, List<String> statements) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var each : statements) if (!each.isBlank()) statement.execute(each);
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
