package org.pacta.ledger;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes all fact tables anew from the leaves, in one transaction, as the owner of the tables.
public final class LedgerRebuild {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public LedgerRebuild(DataSource owner) {
        this.jdbc = JdbcClient.create(owner);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(owner));
    }

    /// Answers with the number of rows made.
    public long rebuild() {
        Long rows = transactions.execute(_ -> {
            // no command may come between
            jdbc.sql("select count(*) from (select from ledger.head for update) h")
                    .query(Long.class)
                    .single();
            var tables = Catalogue.tables(jdbc);
            for (var table : tables.reversed())
                jdbc.sql("delete from " + table.name()).update();
            long made = 0;
            for (var table : tables) {
                made += table.timeless()
                        ? jdbc.sql(Projection.ALL_THINGS).update()
                        : jdbc.sql(insert(table)).update();
            }
            replayCeilings();
            return made;
        });
        return rows == null ? 0 : rows;
    }

    private static String insert(FactTable table) {
        return "insert into %s (%s) %s".formatted(table.name(), Projection.columns(table), Projection.allRows(table));
    }

    private record Ceiling(int union, long thing, long ceiling) {}

    private void replayCeilings() {
        List<Ceiling> ceilings = jdbc.sql("""
                select l.union_id, l.thing_id, (convert_from(l.bytes, 'UTF8')::json -> 'row' ->> 'ceiling')::bigint as ceiling
                from ledger.leaf l where l.act = 'ceiling' order by l.union_id, l.seq, l.leaf
                """)
                .query((row, _) -> new Ceiling(row.getInt("union_id"), row.getLong("thing_id"), row.getLong("ceiling")))
                .list();
        for (var each : ceilings) {
            jdbc.sql(Projection.THING_CEILING)
                    .param("union", each.union)
                    .param("things", new SqlArrayValue("int8", each.thing))
                    .param("ceiling", each.ceiling)
                    .update();
        }
    }
}
