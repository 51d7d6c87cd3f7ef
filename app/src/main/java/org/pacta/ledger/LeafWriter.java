package org.pacta.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// Writes leaves in lots: one statement, whatever their number.
final class LeafWriter {

    private static final int SALT = 16;

    private final JdbcClient jdbc;

    LeafWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param content what is hashed, as canonical JSON
    record Leaf(
            String act,
            String table,
            long thing,
            long other,
            Timeline.@Nullable Leaf of,
            long visibility,
            Map<String, Object> content) {}

    /// The hash of a leaf is that of RFC 6962, section 2.1: SHA-256 of a zero byte and the leaf, here salt and bytes.
    /// The ceilings are looked up one by one: a join may be planned while the table is small, and then reads all of
    /// it.
    void write(Entry entry, int first, List<Leaf> leaves, SecureRandom random) {
        jdbc.sql("""
                insert into ledger.leaf (union_id, seq, leaf, act, fact_table, thing_id, other_id, of_seq, of_leaf, visibility, ceiling,
                    salt, bytes, hash)
                select :union, :seq, :first + d.nr::integer - 1, d.act, d.fact_table, nullif(d.thing, 0), nullif(d.other, 0),
                    nullif(d.of_seq, 0), case when d.of_seq = 0 then null else d.of_leaf end, d.visibility,
                    ledger.narrower(
                        coalesce((select g.ceiling from ledger.thing g where g.union_id = :union and g.id = d.thing), 0),
                        coalesce((select h.ceiling from ledger.thing h where h.union_id = :union and h.id = d.other), 0)), d.salt, d.bytes,
                    sha256('\\x00'::bytea || d.salt || d.bytes)
                from unnest(:acts, :tables, :things, :others, :ofSeqs, :ofLeaves, :visibilities, :salts, :bytes) with ordinality
                    as d (act, fact_table, thing, other, of_seq, of_leaf, visibility, salt, bytes, nr)
                """)
                .param("union", entry.union())
                .param("seq", entry.seq())
                .param("first", first)
                .param("acts", array("text", leaves, Leaf::act))
                .param("tables", array("text", leaves, Leaf::table))
                .param("things", array("int8", leaves, Leaf::thing))
                .param("others", array("int8", leaves, Leaf::other))
                .param("ofSeqs", array("int8", leaves, each -> each.of == null ? 0L : each.of.seq()))
                .param("ofLeaves", array("int4", leaves, each -> each.of == null ? 0 : each.of.leaf()))
                .param("visibilities", array("int8", leaves, Leaf::visibility))
                .param("salts", bytes(leaves, _ -> salt(random)))
                .param(
                        "bytes",
                        bytes(leaves, each -> CanonicalJson.write(each.content).getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    private static byte[] salt(SecureRandom random) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }

    private static SqlArrayValue array(String type, List<Leaf> leaves, Function<Leaf, Object> part) {
        return new SqlArrayValue(type, leaves.stream().map(part).toArray());
    }

    private static SqlArrayValue bytes(List<Leaf> leaves, Function<Leaf, byte[]> part) {
        return new SqlArrayValue("bytea", (Object[]) leaves.stream().map(part).toArray(byte[][]::new));
    }
}
