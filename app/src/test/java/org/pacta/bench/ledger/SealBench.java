package org.pacta.bench.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.pacta.TestApplication;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.archive.LedgerFiles;
import org.pacta.ledger.archive.Verification;
import org.pacta.ledger.seal.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Leaves sealed a second, and the export of a million leaves: run it with a small heap, to see that it does not grow.
///
/// `java -Xmx128m … org.pacta.bench.ledger.SealBench [LEAVES]`
public final class SealBench {

    private static final String LEAVES = """
            insert into ledger.leaf (union_id, seq, leaf, act, fact_table, visibility, salt, bytes, hash)
            select :union, 2, n, case n when 0 then 'header' else 'add' end, case n when 0 then '' else 'register.measure' end, 0, s, b,
                sha256('\\x00'::bytea || s || b)
            from generate_series(0, :leaves - 1) n
            cross join lateral (select decode(md5(n::text), 'hex') as s, convert_to(case n
                when 0 then format('{"act":"header","actor":"operator","command":"import","entered":"%1$s","form":1,"grounds":"bench",'
                    '"leaves":%2$s,"recorded":"%1$s","seq":2,"union":%3$s}', :moment, :leaves, :union)
                else format('{"act":"add","form":1,"leaf":%s,"recorded":"%s","row":{"counted":true,"framework_id":1005,"group_id":2001,'
                    '"id":%s,"kind":"reform","position":%1$s,"result":"act-adopted","valid_from":"2021-01-01","valid_to":"infinity"},'
                    '"seq":2,"table":"register.measure","union":%4$s,"visibility":0}', n, :moment, 10000 + n, :union) end, 'UTF8') as b) t
            """;

    private SealBench() {}

    public static void main(String[] arguments) throws IOException {
        int leaves = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var file = Files.createTempFile("pacta-bench", ".ledger");
        try (var app = TestApplication.quiet()) {
            var command = new Command(new Actor.Operator(), 0, "found", Grounds.of("bench"));
            int union = app.bean(Ledger.class).found(command, entry -> {
                entry.thing("union", 0, 0);
                return entry.union();
            });
            fill(JdbcClient.create(app.database().owner()), union, leaves);
            var from = System.nanoTime();
            var head = new Sealing(app.database().owner(), app.database().sealKey()).seal(union);
            if (head.isEmpty()) throw new IllegalStateException("nothing was sealed");
            said("sealed", leaves, from);
            from = System.nanoTime();
            app.bean(Ledger.class).read(Viewer.operator(union), () -> {
                try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                    return app.bean(LedgerFiles.class).write(union, "bench", out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            said("exported", leaves, from);
            System.out.printf(
                    Locale.ROOT,
                    "%.1f MB written with a heap of at most %d MB%n",
                    Files.size(file) / 1e6,
                    Runtime.getRuntime().maxMemory() >> 20);
            try (var in = Files.newInputStream(file)) {
                var found = Verification.check(in, List.of(), List.of());
                System.out.println("it holds: " + found.hold());
                if (!found.hold())
                    throw new IllegalStateException(
                            String.valueOf(found.faults().getFirst()));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void said(String what, int leaves, long from) {
        var seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %.2f s, %.0f leaves/s%n", what, seconds, leaves / seconds);
    }

    /// One entry with so many leaves, put straight into the tables.
    private static void fill(JdbcClient owner, int union, int leaves) {
        var moment = owner.sql("""
                select to_char(recorded at time zone 'UTC' + interval '1 millisecond', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                from ledger.head where union_id = :union
                """).param("union", union).query(String.class).single();
        owner.sql(LEAVES)
                .param("union", union)
                .param("leaves", leaves)
                .param("moment", moment)
                .update();
        owner.sql(
                        "update ledger.head set seq = 2, recorded = :moment::timestamptz, entered = :moment::timestamptz where union_id = :union")
                .param("union", union)
                .param("moment", moment)
                .update();
        owner.sql("vacuum analyze ledger.leaf").update();
    }
}
