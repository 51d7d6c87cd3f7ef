package org.pacta.ledger;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Compares rows and leaves both ways, as the owner of the tables: no row without its leaf, no leaf without its row,
/// none altered.
public final class LedgerCheck {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    /// @param owner sees all rows
    public LedgerCheck(DataSource owner) {
        this.jdbc = JdbcClient.create(owner);
    }

    /// @param table where the fault lies; `ledger.leaf` and `ledger.entry` included
    /// @param what row-without-leaf, leaf-without-row, row-differs, hash-differs, leaf-differs, entry-differs, gap,
    /// erased-without-entry
    public record Fault(String table, int union, long seq, int leaf, String what) {}

    /// @param faults the first hundred of each table
    /// @param erased leaves that an entry erased: blank, and no fault
    public record Result(long entries, long leaves, long erased, List<Fault> faults) {

        public Result {
            faults = List.copyOf(faults);
        }
    }

    public Result check() {
        var faults = new ArrayList<Fault>();
        faults.addAll(faults("ledger.leaf", HASHES));
        faults.addAll(faults("ledger.leaf", LEAVES));
        faults.addAll(faults("ledger.leaf", ERASED));
        faults.addAll(faults("ledger.entry", ENTRIES));
        faults.addAll(faults("ledger.entry", GAPS));
        for (var table : Catalogue.tables(jdbc)) {
            faults.addAll(faults(table.name(), table.timeless() ? THINGS : rows(table)));
        }
        return new Result(
                count("ledger.entry"), count("ledger.leaf"), count("ledger.leaf where erased is not null"), faults);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private List<Fault> faults(String table, String sql) {
        return jdbc.sql(sql + " order by 1, 2, 3 limit " + SHOWN)
                .query((row, _) -> new Fault(table, row.getInt(1), row.getLong(2), row.getInt(3), row.getString(4)))
                .list();
    }

    private static final String HASHES = """
            select union_id, seq, leaf, 'hash-differs' from ledger.leaf where hash <> sha256('\\x00'::bytea || salt || bytes)
            """;

    /// What stands beside the bytes of a leaf must be what the bytes say.
    private static final String LEAVES = """
            select l.union_id, l.seq, l.leaf, 'leaf-differs'
            from ledger.leaf l
            cross join lateral (select convert_from(l.bytes, 'UTF8')::json as content) j
            where l.erased is null and ((l.union_id, l.seq, l.act)
                  is distinct from ((content ->> 'union')::integer, (content ->> 'seq')::bigint, content ->> 'act')
               or l.act <> 'header' and (l.leaf, l.fact_table, l.visibility, l.of_seq, l.of_leaf)
                  is distinct from ((content ->> 'leaf')::integer, content ->> 'table', (content ->> 'visibility')::bigint,
                      (content -> 'of' ->> 0)::bigint, (content -> 'of' ->> 1)::integer))
            """;

    /// What is blank was erased by an entry that says so; what an entry says was erased is blank.
    private static final String ERASED = """
            select coalesce(l.union_id, e.union_id), coalesce(l.seq, e.of_seq), coalesce(l.leaf, e.of_leaf), 'erased-without-entry'
            from (select union_id, seq, leaf, erased from ledger.leaf where erased is not null) l
            full join (select union_id, of_seq, of_leaf, max(seq) as seq from ledger.leaf where act = 'erase' group by 1, 2, 3) e
                on e.union_id = l.union_id and e.of_seq = l.seq and e.of_leaf = l.leaf
            where e.seq is distinct from l.erased
            """;

    private static final String ENTRIES = """
            select e.union_id, e.seq, 0, 'entry-differs'
            from ledger.entry e
            left join ledger.leaf l on l.union_id = e.union_id and l.seq = e.seq and l.leaf = 0 and l.act = 'header'
            left join lateral (select convert_from(l.bytes, 'UTF8')::json as content) j on true
            where l.erased is null and (e.recorded, e.entered, e.actor, e.command, e.grounds, e.leaves, coalesce(e.person_id, 0), coalesce(e.mandate_id, 0),
                    coalesce(e.party_id, 0))
                is distinct from ((content ->> 'recorded')::timestamptz, (content ->> 'entered')::timestamptz, content ->> 'actor',
                    content ->> 'command', content ->> 'grounds', (content ->> 'leaves')::bigint,
                    coalesce((content ->> 'person')::bigint, 0), coalesce((content ->> 'mandate')::bigint, 0),
                    coalesce((content ->> 'party')::bigint, 0))
               or e.leaves <> (select count(*) from ledger.leaf n where n.union_id = e.union_id and n.seq = e.seq)
            """;

    /// Sequence numbers run without gaps up to the head, and no later entry was recorded earlier.
    private static final String GAPS = """
            select g.union_id, g.seq, 0, 'gap' from (
                select h.union_id, s.seq, e.recorded, lag(e.recorded) over (partition by h.union_id order by s.seq) as before,
                    h.seq as last, h.recorded as head
                from ledger.head h
                cross join lateral generate_series(1, greatest(h.seq, (select max(x.seq) from ledger.entry x where x.union_id = h.union_id)))
                    as s (seq)
                left join ledger.entry e on e.union_id = h.union_id and e.seq = s.seq
            ) g
            where g.recorded is null or g.recorded <= g.before or g.seq > g.last or g.seq = g.last and g.recorded <> g.head
            """;

    private static final String THINGS = """
            select coalesce(t.union_id, l.union_id), coalesce(t.seq, l.seq), coalesce(t.leaf, l.leaf),
                case when l.seq is null then 'row-without-leaf' when t.seq is null then 'leaf-without-row' else 'row-differs' end
            from ledger.thing t
            full join (
                select l.union_id, l.seq, l.leaf, l.visibility, r.id, r.kind, r.scope_id, r.under_id
                from ledger.leaf l
                cross join lateral json_populate_record(null::ledger.thing, convert_from(l.bytes, 'UTF8')::json -> 'row') r
                where l.act = 'add' and l.fact_table = 'ledger.thing'
            ) l on l.union_id = t.union_id and l.seq = t.seq and l.leaf = t.leaf
            where (t.id, t.kind, t.scope_id, t.under_id, t.visibility) is distinct from (l.id, l.kind, l.scope_id, l.under_id, l.visibility)
            """;

    private static String rows(FactTable table) {
        return """
                select coalesce(t.union_id, p.union_id), coalesce(t.seq, p.seq), coalesce(t.leaf, p.leaf),
                    case when p.seq is null then 'row-without-leaf' when t.seq is null then 'leaf-without-row' else 'row-differs' end
                from %s t
                full join (%s) p on p.union_id = t.union_id and p.seq = t.seq and p.leaf = t.leaf
                where (t.recorded_from, t.recorded_to, t.visibility, t.ceiling, t.valid_from, t.valid_to, %s)
                    is distinct from (p.recorded_from, p.recorded_to, p.visibility, p.ceiling, p.valid_from, p.valid_to, %s)
                """.formatted(
                table.name(), Projection.allRows(table), Projection.own(table, "t."), Projection.own(table, "p."));
    }
}
