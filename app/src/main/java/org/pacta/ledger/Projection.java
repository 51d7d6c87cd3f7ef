package org.pacta.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// How leaves become rows. The ledger is what was said; a fact table is that, laid out for reading.
///
/// Commands and [LedgerRebuild] use the same statements, so a table can be made again from its leaves.
final class Projection {

    /// The fact tables of all slices with the two times, from the catalogue.
    static final String FACT_TABLES = """
            select n.nspname || '.' || c.relname
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and c.oid <> 'ledger.fact'::regclass
              and 6 = (select count(*) from pg_catalog.pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                       and a.attname in ('union_id', 'seq', 'leaf', 'recorded_to', 'visibility', 'ceiling'))
            order by 1
            """;

    private Projection() {}

    /// The statements, in the order in which they are to run: rows are closed before others are added.
    ///
    /// @param acts what the leaves do: only these statements are needed
    static List<String> of(FactTable table, Set<String> acts) {
        if (table.timeless()) return List.of(ALL_THINGS + " and " + RANGE);
        var statements = new ArrayList<String>();
        if (acts.contains("close")) statements.add(close(table));
        if (acts.contains("add")) statements.add(add(table));
        return statements;
    }

    private static final String RANGE = """
            l.union_id = :union and l.seq >= :from_seq and l.seq <= :to_seq and l.leaf >= :first and l.leaf <= :last""";

    /// Row by row, by `offset 0`: a join may be planned while the table is small, and then reads all of it for
    /// each leaf. The act is compared so that the index of all closings is not taken, for it would be read whole.
    private static String close(FactTable table) {
        return """
                update %s t set recorded_to = c.recorded
                from (
                    select s.place, (convert_from(l.bytes, 'UTF8')::json ->> 'recorded')::timestamptz as recorded
                    from ledger.leaf l
                    cross join lateral (
                        select s.ctid as place from %s s
                        where s.union_id = l.union_id and s.seq = l.of_seq and s.leaf = l.of_leaf
                        offset 0
                    ) s
                    where %s and coalesce(l.act, '') = 'close' and l.fact_table = '%s'
                    offset 0
                ) c
                where t.ctid = c.place
                """.formatted(table.name(), table.name(), RANGE, table.name());
    }

    private static String add(FactTable table) {
        return "insert into %s (%s)\n%s".formatted(table.name(), columns(table), rows(table)) + " and " + RANGE;
    }

    /// The rows that leaves speak of, without those parts that later leaves change (`recorded_to`, `ceiling`).
    static String rows(FactTable table) {
        return """
                select l.union_id, l.seq, l.leaf, (j.content ->> 'recorded')::timestamptz, 'infinity', l.visibility, l.ceiling,
                    r.valid_from, r.valid_to, %s
                from ledger.leaf l
                cross join lateral (select convert_from(l.bytes, 'UTF8')::json as content) j
                cross join lateral json_populate_record(null::%s, j.content -> 'row') r
                where l.act = 'add' and l.erased is null and l.fact_table = '%s'
                """.formatted(own(table, "r."), table.name(), table.name());
    }

    /// All rows that ever stood, closed ones with the moment at which they were closed.
    static String allRows(FactTable table) {
        return """
                select l.union_id, l.seq, l.leaf, (j.content ->> 'recorded')::timestamptz as recorded_from,
                    coalesce((convert_from(c.bytes, 'UTF8')::json ->> 'recorded')::timestamptz, 'infinity') as recorded_to,
                    l.visibility, l.ceiling, r.valid_from, r.valid_to, %s
                from ledger.leaf l
                cross join lateral (select convert_from(l.bytes, 'UTF8')::json as content) j
                cross join lateral json_populate_record(null::%s, j.content -> 'row') r
                left join ledger.leaf c on c.union_id = l.union_id and c.act = 'close' and c.of_seq = l.seq and c.of_leaf = l.leaf
                where l.act = 'add' and l.erased is null and l.fact_table = '%s'
                """.formatted(own(table, "r."), table.name(), table.name());
    }

    /// All identity rows, with the ceilings that they were made with.
    static final String ALL_THINGS = """
            insert into ledger.thing (union_id, id, kind, scope_id, under_id, seq, leaf, visibility, ceiling)
            select l.union_id, r.id, r.kind, r.scope_id, r.under_id, l.seq, l.leaf, l.visibility, ledger.narrower(l.visibility, l.ceiling)
            from ledger.leaf l
            cross join lateral json_populate_record(null::ledger.thing, convert_from(l.bytes, 'UTF8')::json -> 'row') r
            where l.act = 'add' and l.fact_table = 'ledger.thing'
            """;

    static String columns(FactTable table) {
        return "union_id, seq, leaf, recorded_from, recorded_to, visibility, ceiling, valid_from, valid_to, "
                + own(table, "");
    }

    /// The columns that are the table's own, key first.
    static String own(FactTable table, String prefix) {
        var all = new ArrayList<>(table.key());
        all.addAll(table.values());
        return all.stream().map(each -> prefix + each).collect(Collectors.joining(", "));
    }

    /// What is held at present of the keys in the JSON array `:keys`, as the leaves have it.
    ///
    /// Key by key, by `offset 0`: a join may be planned while the table is small, and then reads all of it.
    static String held(FactTable table) {
        var match = table.key().stream()
                .map(each -> "t.%s = k.%s".formatted(each, each))
                .collect(Collectors.joining(" and "));
        return """
                select t.seq, t.leaf, convert_from(l.bytes, 'UTF8') as content
                from json_populate_recordset(null::%s, :keys::json) k
                cross join lateral (
                    select t.seq, t.leaf, t.valid_from from %s t
                    where t.union_id = :union and t.recorded_to = 'infinity' and %s
                    offset 0
                ) t
                cross join lateral (
                    select l.bytes from ledger.leaf l where l.union_id = :union and l.seq = t.seq and l.leaf = t.leaf
                    offset 0
                ) l
                order by t.valid_from, t.seq, t.leaf
                """.formatted(table.name(), table.name(), match);
    }

    /// The rows of a table that hold at present of `:things`, of what stands under them, or between them and others.
    static String present(FactTable table) {
        return BELOW + """
                select t.seq, t.leaf, l.thing_id, l.other_id, l.visibility, convert_from(l.bytes, 'UTF8') as content
                from %s t
                join ledger.leaf l on l.union_id = t.union_id and l.seq = t.seq and l.leaf = t.leaf
                where t.union_id = :union and t.recorded_to = 'infinity'
                  and (l.thing_id in (select id from below) or l.other_id in (select id from below))
                order by t.seq, t.leaf
                """.formatted(table.name());
    }

    /// Things with all that was made under them, parents first.
    static final String BELOW = """
            with recursive below (id, of_id) as (
                select t.id, t.id from unnest(:things) as t (id)
                union
                select g.id, below.of_id from ledger.thing g join below on g.under_id = below.id where g.union_id = :union
            )
            """;

    /// What is made later under a thing starts with its ceiling; what had the thing's own ceiling goes with it.
    static final String THING_CEILING = BELOW + """
            update ledger.thing t set ceiling = case
                when t.id = b.of_id or t.ceiling = o.ceiling then :ceiling else ledger.narrower(t.ceiling, :ceiling) end
            from below b join ledger.thing o on o.union_id = :union and o.id = b.of_id
            where t.union_id = :union and t.id = b.id
            """;

    /// A leaf is as hidden as its row.
    static final String LEAF_CEILING = BELOW + """
            update ledger.leaf l set ceiling = ledger.narrower(l.ceiling, :ceiling)
            where l.union_id = :union and (l.thing_id in (select id from below) or l.other_id in (select id from below))
            """;

    /// Lowers the ceiling of all rows of a table that speak of these things or of what stands under them.
    static void ceiling(JdbcClient jdbc, String table, int union, List<Long> things, long ceiling) {
        jdbc.sql((BELOW + """
                update %s t set ceiling = ledger.narrower(t.ceiling, :ceiling)
                from ledger.leaf l
                where l.union_id = :union and (l.thing_id in (select id from below) or l.other_id in (select id from below))
                  and l.fact_table = '%s' and l.act = 'add' and t.union_id = l.union_id and t.seq = l.seq and t.leaf = l.leaf
                """).formatted(table, table))
                .param("union", union)
                .param("things", new SqlArrayValue("int8", things.toArray()))
                .param("ceiling", ceiling)
                .update();
    }
}
