package org.pacta.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds what must be erased together: the other versions of what a leaf says, and the same words elsewhere.
@Component
public class Alike {

    private static final int SHORTEST = 4;

    private final JdbcClient jdbc;

    Alike(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param table empty for the grounds of an entry
    /// @param same whether it is about the same thing; else the same words stand in it
    public record Place(long seq, int leaf, String table, boolean same) {}

    /// What can be erased and is not yet, in order. Called inside a reading of the operator; costs a pass over the
    /// leaves of the union.
    public List<Place> places(int union, long seq, int leaf) {
        return jdbc.sql("""
                with given as (
                    select f.thing_id, f.fact_table, array_remove(array(
                        select convert_to(trim(both '"' from to_json(content ->> w)::text), 'UTF8') from unnest(x.words) w
                        where length(content ->> w) >= :shortest), null) as words
                    from ledger.leaf f join ledger.erasable x on x.fact_table = f.fact_table
                    cross join lateral (select case f.act when 'header' then c else c -> 'row' end as content
                        from (select convert_from(f.bytes, 'UTF8')::json as c) b) k
                    where f.union_id = :union and f.seq = :seq and f.leaf = :leaf
                )
                select l.seq, l.leaf, l.fact_table, coalesce(l.thing_id = g.thing_id, false) as same
                from given g
                join ledger.leaf l on l.union_id = :union and l.bytes is not null and l.act in ('header', 'add')
                    and (l.seq, l.leaf) <> (:seq, :leaf)
                join ledger.erasable x on x.fact_table = l.fact_table
                where l.thing_id = g.thing_id and l.fact_table = g.fact_table
                   or exists (select from unnest(g.words) w where position(w in l.bytes) > 0)
                order by l.seq, l.leaf
                """)
                .param("union", union)
                .param("seq", seq)
                .param("leaf", leaf)
                .param("shortest", SHORTEST)
                .query((row, _) -> new Place(
                        row.getLong("seq"), row.getInt("leaf"), row.getString("fact_table"), row.getBoolean("same")))
                .list();
    }
}
