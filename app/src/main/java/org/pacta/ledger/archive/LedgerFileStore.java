package org.pacta.ledger.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads leaves in their order, as far as the viewer may see them; memory does not grow with their number.
@Component
class LedgerFileStore {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    LedgerFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param salt null for an erased leaf, as `bytes` is
    /// @param erased the entry that erased it; 0 for none
    record Leaf(long seq, int leaf, byte @Nullable [] salt, byte @Nullable [] bytes, long erased) {}

    interface Sink {
        void leaf(Leaf leaf);
    }

    /// Where entries stand, from one on; at most so many.
    List<long[]> places(int union, long after, long upTo, int limit) {
        return jdbc.sql("""
                select seq, first, leaves from ledger.place
                where union_id = :union and seq > :after and seq <= :upTo order by seq limit :limit
                """)
                .param("union", union)
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query((row, _) -> new long[] {row.getLong("seq"), row.getLong("first"), row.getLong("leaves")})
                .list();
    }

    void leaves(int union, long from, long to, Sink sink) {
        jdbc.sql("""
                select seq, leaf, salt, bytes, coalesce(erased, 0) as erased from ledger.leaf
                where union_id = :union and seq >= :from and seq <= :to order by seq, leaf
                """)
                .param("union", union)
                .param("from", from)
                .param("to", to)
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    sink.leaf(new Leaf(
                            row.getLong("seq"),
                            row.getInt("leaf"),
                            row.getBytes("salt"),
                            row.getBytes("bytes"),
                            row.getLong("erased")));
                });
    }
}
