package org.pacta.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Erasing leaves with free words: what the entry says that does it, and the blanking itself.
record Erasures(JdbcClient jdbc) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// The leaf that says that another is erased: everything of that but its words.
    Entry.Draft leaf(int union, long seq, int leaf, String rule) {
        return jdbc.sql("""
                select l.fact_table, coalesce(l.thing_id, 0) as thing, coalesce(l.other_id, 0) as other, l.visibility, e.words,
                    convert_from(l.bytes, 'UTF8') as content
                from ledger.leaf l join ledger.erasable e on e.fact_table = l.fact_table
                where l.union_id = :union and l.seq = :seq and l.leaf = :leaf and l.act in ('header', 'add') and l.erased is null
                """)
                .param("union", union)
                .param("seq", seq)
                .param("leaf", leaf)
                .query((row, _) -> erasing(row, new Timeline.Leaf(seq, leaf), rule))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "leaf %d of entry %d holds no free words, is not there, or is erased already"
                                .formatted(leaf, seq)));
    }

    private static Entry.Draft erasing(ResultSet row, Timeline.Leaf of, String rule) throws SQLException {
        var whole = JSON.readValue(row.getString("content"), new TypeReference<Map<String, Object>>() {});
        var kept = new TreeMap<String, Object>();
        (whole.get("row") instanceof Map<?, ?> inner ? inner : whole)
                .forEach((column, value) -> kept.put(String.valueOf(column), value));
        kept.keySet().removeAll(List.of((String[]) row.getArray("words").getArray()));
        return new Entry.Draft(
                "erase",
                new FactTable(row.getString("fact_table"), List.of("id"), List.of(), "", true),
                CanonicalJson.normal(Fact.row("rule", rule, "kept", kept)),
                row.getLong("thing"),
                row.getLong("other"),
                of,
                new Visibility(row.getLong("visibility")));
    }

    void blank(int union, long seq, int leaf) {
        jdbc.sql("select ledger.blank(:union, :seq, :leaf)::text")
                .param("union", union)
                .param("seq", seq)
                .param("leaf", leaf)
                .query(String.class)
                .optional();
    }
}
