package org.pacta.ledger.seal;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EntryStore {

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entries.Entry> last(int union, long before, int limit) {
        return jdbc.sql("""
                select seq, recorded, entered, actor, coalesce(party_id, 0) as party, command, grounds, leaves from ledger.entry
                where union_id = :union and seq < :before order by seq desc limit :limit
                """)
                .param("union", union)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new Entries.Entry(
                        row.getLong("seq"),
                        row.getObject("recorded", OffsetDateTime.class).toInstant(),
                        row.getObject("entered", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getLong("party"),
                        row.getString("command"),
                        row.getString("grounds"),
                        row.getLong("leaves")))
                .list();
    }

    List<Entries.Leaf> leaves(int union, long seq, long from, long to) {
        return jdbc.sql("""
                select leaf, act, fact_table, salt, bytes, coalesce(erased, 0) as erased from ledger.leaf
                where union_id = :union and seq = :seq and leaf >= :from and leaf <= :to order by leaf
                """)
                .param("union", union)
                .param("seq", seq)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> {
                    var salt = row.getBytes("salt");
                    var bytes = row.getBytes("bytes");
                    return new Entries.Leaf(
                            row.getInt("leaf"),
                            row.getString("act"),
                            row.getString("fact_table"),
                            salt == null ? "" : HexFormat.of().formatHex(salt),
                            bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8),
                            row.getLong("erased"));
                })
                .list();
    }

    List<Entries.Change> changes(int union, long seq, int limit) {
        return jdbc.sql("""
                select distinct l.fact_table, l.thing_id, coalesce(g.under_id, 0) as under from ledger.leaf l
                join ledger.thing g on g.union_id = l.union_id and g.id = l.thing_id
                where l.union_id = :union and l.seq = :seq and l.act in ('add', 'close') and l.erased is null
                order by l.fact_table, l.thing_id limit :limit
                """)
                .param("union", union)
                .param("seq", seq)
                .param("limit", limit)
                .query((row, _) -> new Entries.Change(
                        row.getString("fact_table"), List.of(row.getLong("thing_id"), row.getLong("under"))))
                .list();
    }
}
