package org.pacta.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/// Writes leaves, and the rows that they speak of: one statement for all leaves, whatever their number and tables, and
/// one or two for each table.
final class LeafWriter {

    private static final int SALT = 16;

    private final SecureRandom random = new SecureRandom();

    /// Leaves of one table, in their order.
    record Lot(FactTable table, List<Entry.Draft> drafts) {}

    /// @param content what is hashed, as canonical JSON
    private record Leaf(
            String act,
            String table,
            long thing,
            long other,
            Timeline.@Nullable Leaf of,
            long visibility,
            Map<String, Object> content) {}

    /// Appends leaves from the given number on.
    Consumer<Script> append(Entry entry, int first, List<Entry.Draft> drafts) {
        return drafts.isEmpty() ? _ -> {} : insert(entry, first, leaves(entry, first, drafts));
    }

    /// Appends leaves from the given number on, and carries them into their tables.
    Consumer<Script> write(Entry entry, int first, List<Lot> lots) {
        var drafts = lots.stream().flatMap(each -> each.drafts.stream()).toList();
        var leaves = append(entry, first, drafts);
        return to -> {
            leaves.accept(to);
            carry(to, entry, first, lots);
        };
    }

    private static void carry(Script to, Entry entry, int first, List<Lot> lots) {
        int next = first;
        for (var lot : lots) {
            var acts = lot.drafts.stream().map(Entry.Draft::act).collect(Collectors.toSet());
            for (var statement : Projection.of(lot.table, acts)) {
                to.add(
                        statement,
                        Map.of(
                                "union", entry.union(),
                                "from_seq", entry.seq(),
                                "to_seq", entry.seq(),
                                "first", next,
                                "last", next + lot.drafts.size() - 1));
            }
            next += lot.drafts.size();
        }
    }

    private static List<Leaf> leaves(Entry entry, int first, List<Entry.Draft> drafts) {
        var leaves = new ArrayList<Leaf>(drafts.size());
        int number = first;
        for (var each : drafts) {
            var content = new TreeMap<String, Object>();
            content.put("act", each.act());
            content.put("form", 1L);
            content.put("union", (long) entry.union());
            content.put("seq", entry.seq());
            content.put("leaf", (long) number++);
            content.put("recorded", entry.recorded().toString());
            content.put("table", each.table().name());
            content.put("visibility", each.visibility().code());
            content.put("row", each.row());
            if (each.of() != null)
                content.put("of", List.of(each.of().seq(), (long) each.of().leaf()));
            leaves.add(new Leaf(
                    each.act(),
                    each.table().name(),
                    each.thing(),
                    each.other(),
                    each.of(),
                    each.visibility().code(),
                    content));
        }
        return leaves;
    }

    /// The hash of a leaf is that of RFC 6962, section 2.1: SHA-256 of a zero byte and the leaf, here salt and bytes.
    /// The ceilings are looked up one by one: a join may be planned while the table is small, and then reads all of
    /// it.
    private Consumer<Script> insert(Entry entry, int first, List<Leaf> leaves) {
        var salts = bytes(leaves, _ -> salt());
        var bytes = bytes(leaves, each -> bytes(each.content));
        return to -> {
            to.changes(leaves.size());
            to.add(
                    """
                insert into ledger.leaf (union_id, seq, leaf, act, fact_table, thing_id, other_id, of_seq, of_leaf, visibility, ceiling,
                    salt, bytes, hash)
                select :union, :seq, :first + d.nr::integer - 1, d.act, d.fact_table, nullif(d.thing, 0), nullif(d.other, 0),
                    nullif(d.of_seq, 0), case when d.of_seq = 0 then null else d.of_leaf end, d.visibility,
                    ledger.narrower(c.own, c.others), d.salt, d.bytes, sha256('\\x00'::bytea || d.salt || d.bytes)
                from unnest(:acts, :tables, :things, :others, :ofSeqs, :ofLeaves, :visibilities, :salts, :bytes) with ordinality
                    as d (act, fact_table, thing, other, of_seq, of_leaf, visibility, salt, bytes, nr)
                cross join lateral (
                    select coalesce((select g.ceiling from ledger.thing g where g.union_id = :union and g.id = d.thing), 0) as own,
                        coalesce((select h.ceiling from ledger.thing h where h.union_id = :union and h.id = d.other), 0) as others
                    offset 0
                ) c
                """,
                    Map.ofEntries(
                            Map.entry("union", entry.union()),
                            Map.entry("seq", entry.seq()),
                            Map.entry("first", first),
                            Map.entry("acts", array("text", leaves, Leaf::act)),
                            Map.entry("tables", array("text", leaves, Leaf::table)),
                            Map.entry("things", array("int8", leaves, Leaf::thing)),
                            Map.entry("others", array("int8", leaves, Leaf::other)),
                            Map.entry("ofSeqs", array("int8", leaves, each -> each.of == null ? 0L : each.of.seq())),
                            Map.entry("ofLeaves", array("int4", leaves, each -> each.of == null ? 0 : each.of.leaf())),
                            Map.entry("visibilities", array("int8", leaves, Leaf::visibility)),
                            Map.entry("salts", salts),
                            Map.entry("bytes", bytes)));
        };
    }

    byte[] salt() {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }

    /// What is hashed of a leaf, after its salt.
    static byte[] bytes(Map<String, Object> content) {
        return CanonicalJson.write(content).getBytes(StandardCharsets.UTF_8);
    }

    private static SqlArrayValue array(String type, List<Leaf> leaves, Function<Leaf, Object> part) {
        return new SqlArrayValue(type, leaves.stream().map(part).toArray());
    }

    private static SqlArrayValue bytes(List<Leaf> leaves, Function<Leaf, byte[]> part) {
        return new SqlArrayValue("bytea", (Object[]) leaves.stream().map(part).toArray(byte[][]::new));
    }
}
