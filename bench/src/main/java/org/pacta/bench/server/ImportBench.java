package org.pacta.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/// How long the import of a large workbook takes, beside a bare read of its cells, the same rows inserted from a staged
/// table under the same constraints (foreign keys left out), and COPY into a table without any.
///
/// Arguments: the launcher (default `./pacta`), and how many measures (default 100,000), each of 20 cells.
public final class ImportBench {

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        var launcher = Path.of(arguments.length > 0 ? arguments[0] : "./pacta").toAbsolutePath();
        int measures = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        var scratch = Files.createTempDirectory("pacta-bench");
        System.out.printf("%d processors, JDK %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        try {
            run(launcher, scratch, measures);
        } finally {
            try (Stream<Path> all = Files.walk(scratch)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            }
        }
    }

    private static void run(Path launcher, Path scratch, int measures) throws Exception {
        var file = PlanWorkbook.write(scratch.resolve("plan.xlsx"), measures);
        System.out.printf("%,d rows of 20 cells: %,d bytes%n", measures, Files.size(file));
        long cells = 0;
        var read = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            var begun = System.nanoTime();
            cells = PlanWorkbook.cells(file);
            read = Math.min(read, (System.nanoTime() - begun) / 1e9);
        }
        System.out.printf("bare read of %,d cells: %.1f s%n", cells, read);
        try (var server = RunningPacta.start(launcher, "serve", scratch.resolve("data"));
                var database = server.database()) {
            var took = brought(launcher, scratch.resolve("data"), file);
            database.setAutoCommit(true);
            var inserted = inserted(database, tables(database), scratch.resolve("rows"));
            System.out.printf("the same insert … select under the same constraints: %.1f s%n", inserted.seconds);
            System.out.printf("COPY without any: %.1f s%n", inserted.copied);
            System.out.printf(
                    "import to budget (read + 2 × insert): %.2f; insert to COPY: %.1f%n",
                    took / (read + 2 * inserted.seconds), inserted.seconds / inserted.copied);
        }
    }

    private static double brought(Path launcher, Path data, Path file) throws Exception {
        var begun = System.nanoTime();
        var process = new ProcessBuilder(
                        launcher.toString(), "import", file.toString(), "--union", "bench", "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("import.log").toFile())
                .start();
        long most = 0;
        while (process.isAlive()) {
            most = Math.max(most, resident(process.pid()));
            Thread.sleep(50);
        }
        var took = (System.nanoTime() - begun) / 1e9;
        if (process.exitValue() != 0)
            throw new IllegalStateException(Files.readString(data.resolveSibling("import.log")));
        System.out.printf("pacta import: %.1f s, at most %d MiB resident%n", took, most);
        return took;
    }

    private static long resident(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(process)))) {
            return lines.filter(each -> each.startsWith("VmRSS:"))
                    .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has just ended
        }
    }

    /// The tables that the import filled.
    private static List<String> tables(Connection database) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                select n.nspname || '.' || quote_ident(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'union_id'
                where c.relkind = 'r' and n.nspname in ('ledger', 'parties', 'register', 'confirmation', 'acts', 'council')
                order by 1
                """)) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        tables.removeIf(each -> empty(database, each));
        return tables;
    }

    private static boolean empty(Connection database, String table) {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select exists (select from " + table + ")")) {
            rows.next();
            return !rows.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    /// Those that are not made from others.
    private static String columns(Connection database, String table) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                """.formatted(table))) {
            rows.next();
            return rows.getString(1);
        }
    }

    private record Inserted(double seconds, double copied) {}

    /// @param file through which rows go to COPY: they need not fit into memory
    private static Inserted inserted(Connection database, List<String> tables, Path file)
            throws SQLException, IOException {
        double seconds = 0;
        double copied = 0;
        try (var statement = database.createStatement()) {
            statement.execute("create schema bench");
            for (var table : tables) {
                var columns = columns(database, table);
                statement.execute("create table bench.staged as select %s from %s".formatted(columns, table));
                statement.execute("create table bench.kept (like %s including all)".formatted(table));
                statement.execute("create table bench.bare as select * from bench.staged limit 0");
                var begun = System.nanoTime();
                statement.execute("insert into bench.kept (%1$s) select %1$s from bench.staged".formatted(columns));
                seconds += (System.nanoTime() - begun) / 1e9;
                var copy = database.unwrap(PGConnection.class).getCopyAPI();
                try (var out = Files.newOutputStream(file)) {
                    copy.copyOut("copy bench.staged to stdout (format binary)", out);
                }
                try (var in = Files.newInputStream(file)) {
                    begun = System.nanoTime();
                    copy.copyIn("copy bench.bare from stdin (format binary)", in);
                    copied += (System.nanoTime() - begun) / 1e9;
                }
                for (var each : List.of("staged", "kept", "bare")) statement.execute("drop table bench." + each);
            }
        }
        return new Inserted(seconds, copied);
    }
}
