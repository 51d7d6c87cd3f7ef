package org.pacta.ledger.seal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.ledger.proof.Hashing;
import org.pacta.ledger.proof.Nodes;
import org.pacta.ledger.proof.Note;
import org.pacta.ledger.proof.PublicKey;
import org.pacta.ledger.proof.TreeHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Trees, heads and keys as everybody may read them.
@Component
class SealStore {

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Seals.Reached> reached() {
        return jdbc.sql("""
                select h.union_id, h.seq, h.recorded, h.seq - coalesce(t.seq, 0) as unsealed
                from ledger.head h left join ledger.tree t on t.union_id = h.union_id where h.seq > 0 order by h.union_id
                """)
                .query((row, _) -> new Seals.Reached(
                        row.getInt("union_id"),
                        row.getLong("seq"),
                        row.getObject("recorded", OffsetDateTime.class).toInstant(),
                        row.getLong("unsealed")))
                .list();
    }

    /// The last heads up to a size, newest first.
    List<Seals.Sealed> heads(int union, long upTo, int limit) {
        return jdbc.sql("""
                select note from ledger.tree_head where union_id = :union and size <= :size order by size desc limit :limit
                """)
                .param("union", union)
                .param("size", upTo)
                .param("limit", limit)
                .query((row, _) -> sealed(row.getString("note")))
                .list();
    }

    List<Seals.Sealed> headsAfter(int union, long size, int limit) {
        return jdbc.sql("""
                select note from ledger.tree_head where union_id = :union and size > :size order by size limit :limit
                """)
                .param("union", union)
                .param("size", size)
                .param("limit", limit)
                .query((row, _) -> sealed(row.getString("note")))
                .list();
    }

    /// The last head sealed before a moment.
    Optional<Seals.Sealed> before(int union, Instant moment) {
        return jdbc.sql("""
                select note from ledger.tree_head where union_id = :union and sealed < :moment order by size desc limit 1
                """)
                .param("union", union)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, _) -> sealed(row.getString("note")))
                .optional();
    }

    /// The first head that holds an entry.
    Optional<Seals.Sealed> holding(int union, long seq) {
        return jdbc.sql("""
                select note from ledger.tree_head where union_id = :union and seq >= :seq order by seq limit 1
                """)
                .param("union", union)
                .param("seq", seq)
                .query((row, _) -> sealed(row.getString("note")))
                .optional();
    }

    /// The first head that holds all entries recorded by a moment.
    Optional<Seals.Sealed> holding(int union, Instant known) {
        return jdbc.sql("""
                select note from ledger.tree_head where union_id = :union and seq >= (
                    select max(e.seq) from ledger.entry e where e.union_id = :union and e.recorded <= :known)
                order by seq limit 1
                """)
                .param("union", union)
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query((row, _) -> sealed(row.getString("note")))
                .optional();
    }

    static Seals.Sealed sealed(String text) {
        var note = Note.parse(text).orElseThrow(() -> new IllegalStateException("note (%s)".formatted(text)));
        return new Seals.Sealed(TreeHead.parse(note.text()).orElseThrow(), note);
    }

    Optional<Seals.Place> place(int union, long seq) {
        return jdbc.sql("select seq, first, leaves from ledger.place where union_id = :union and seq = :seq")
                .param("union", union)
                .param("seq", seq)
                .query((row, _) -> new Seals.Place(row.getLong("seq"), row.getLong("first"), row.getLong("leaves")))
                .optional();
    }

    Optional<Seals.Place> placeOf(int union, long index) {
        return jdbc.sql("""
                select seq, first, leaves from ledger.place where union_id = :union and first <= :index order by first desc limit 1
                """)
                .param("union", union)
                .param("index", index)
                .query((row, _) -> new Seals.Place(row.getLong("seq"), row.getLong("first"), row.getLong("leaves")))
                .optional()
                .filter(each -> index < each.first() + each.leaves());
    }

    List<Seals.Key> keys() {
        return jdbc.sql(
                        "select key, since, coalesce(endorsement, '') as endorsement from ledger.seal_key order by number")
                .query((row, _) -> new Seals.Key(
                        PublicKey.parse(row.getString("key")).orElseThrow(),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("endorsement")))
                .list();
    }

    List<Seals.Countersignature> countersignatures(int union, long from, long to) {
        return jdbc.sql("""
                select size, party_id, key, line, given from ledger.countersignature
                where union_id = :union and size >= :from and size <= :to order by size, given, key
                """)
                .param("union", union)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Seals.Countersignature(
                        row.getLong("size"),
                        row.getLong("party_id"),
                        PublicKey.parse(row.getString("key")).orElseThrow(),
                        row.getString("line"),
                        row.getObject("given", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Keeps a countersignature; one that is there already stays.
    void add(int union, long size, long party, PublicKey key, Note.Signed signed) {
        jdbc.sql("""
                insert into ledger.countersignature (union_id, size, party_id, key, line)
                values (:union, :size, :party, :key, :line) on conflict do nothing
                """)
                .param("union", union)
                .param("size", size)
                .param("party", party)
                .param("key", key.toString())
                .param("line", signed.line())
                .update();
    }

    /// The kept nodes of a union, each row read once.
    Nodes nodes(int union) {
        var hashing = new Hashing();
        Map<List<Long>, byte[]> tiles = new HashMap<>();
        return (level, index) -> {
            int kept = level / 8;
            int wide = 1 << level % 8;
            long first = index * wide;
            var tile = tiles.computeIfAbsent(List.of((long) kept, first >>> 8), _ -> tile(union, kept, first >>> 8));
            return over(hashing, tile, (int) (first & 255), wide);
        };
    }

    private static byte[] over(Hashing hashing, byte[] tile, int from, int wide) {
        if (wide == 1) return Arrays.copyOfRange(tile, from * Hashing.LENGTH, (from + 1) * Hashing.LENGTH);
        return hashing.node(over(hashing, tile, from, wide / 2), over(hashing, tile, from + wide / 2, wide / 2));
    }

    byte[] tile(int union, int level, long number) {
        return jdbc.sql(
                        "select hashes from ledger.tile where union_id = :union and level = :level and number = :number")
                .param("union", union)
                .param("level", level)
                .param("number", number)
                .query(byte[].class)
                .single();
    }
}
