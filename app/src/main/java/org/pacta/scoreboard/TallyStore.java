package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts in the database: one pass over the counted things and their standings, whatever the number of slices.
@Component
class TallyStore {

    /// What a Party has reported done, and nobody has sent back.
    private static final String REPORTED = "('claimed', 'partly', 'confirmed', 'disputed')";

    private static final String ITEMS = """
            with item as (
                select i.id, i.group_id, i.result, i.weight, i.due, i.first_due, i.moves
                from register.item_at(:union, :on, :known) i
                where i.framework_id = :framework and i.what = :counted and i.counted
            ), stood as (
                select s.id, max(s.state) filter (where s.party_id = 0) as state,
                    array_agg(s.party_id) filter (where s.party_id <> 0 and s.state in %s) as reporters
                from confirmation.standing_at(:union, :on, :known) s
                group by s.id
            ), carried as (
                select a.id, array_agg(distinct a.party_id) as carriers
                from register.carrier_at(:union, :on, :known) a
                group by a.id
            ), slice as (
                %s
            )
            """;

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param slices how things belong to slices; [Slicing#whole] for one tally of all
    Map<String, Tally> tallies(int union, long framework, Counted counted, AsOf asOf, Slicing slices) {
        var tallies = new LinkedHashMap<String, Tally>();
        var states = states(union, framework, counted, asOf, slices);
        var reporters = reporters(union, framework, counted, asOf, slices);
        at(slices, """
                select z.key,
                    count(*) as n, sum(i.weight) as w,
                    count(*) filter (where s.state = 'confirmed') as confirmed,
                    coalesce(sum(i.weight) filter (where s.state = 'confirmed'), 0) as confirmed_w,
                    count(*) filter (where i.due <= :on) as due,
                    coalesce(sum(i.weight) filter (where i.due <= :on), 0) as due_w,
                    count(*) filter (where i.due <= :on and s.state = 'confirmed') as due_confirmed,
                    coalesce(sum(i.weight) filter (where i.due <= :on and s.state = 'confirmed'), 0) as due_confirmed_w,
                    count(*) filter (where i.first_due <= :on) as first,
                    coalesce(sum(i.weight) filter (where i.first_due <= :on), 0) as first_w,
                    count(*) filter (where i.first_due <= :on and s.state = 'confirmed') as first_confirmed,
                    coalesce(sum(i.weight) filter (where i.first_due <= :on and s.state = 'confirmed'), 0) as first_confirmed_w,
                    count(*) filter (where i.due < :on and s.state is distinct from 'confirmed') as overdue,
                    count(*) filter (where s.reporters is not null) as claimed_any,
                    count(*) filter (where s.reporters @> coalesce(r.carriers, p.everybody)) as claimed_all,
                    count(*) filter (where i.moves > 0) as moved, sum(i.moves) as moves
                from item i
                join slice z on z.id = i.id
                cross join (select coalesce(array_agg(q.id), '{}') as everybody from parties.party_at(:union, :on, :known) q) p
                left join stood s on s.id = i.id
                left join carried r on r.id = i.id
                group by z.key order by z.key
                """, union, framework, counted, asOf)
                .query((row, _) -> tally(row, slices, states, reporters))
                .list()
                .forEach(each -> tallies.put(each.slice().code(), each));
        return tallies;
    }

    private static Tally tally(
            ResultSet row,
            Slicing slices,
            Map<String, Map<String, Long>> states,
            Map<String, Map<String, Long>> reporters)
            throws SQLException {
        var key = row.getString("key");
        return new Tally(
                new Slice(slices.by(), key, ""),
                count(row, "n", "confirmed", "w", "confirmed_w"),
                count(row, "due", "due_confirmed", "due_w", "due_confirmed_w"),
                count(row, "first", "first_confirmed", "first_w", "first_confirmed_w"),
                row.getLong("overdue"),
                row.getLong("claimed_any"),
                row.getLong("claimed_all"),
                states.getOrDefault(key, Map.of()),
                reporters.getOrDefault(key, Map.of()),
                row.getLong("moved"),
                row.getLong("moves"));
    }

    private static Tally.Count count(ResultSet row, String of, String confirmed, String weight, String confirmedWeight)
            throws SQLException {
        return new Tally.Count(
                row.getLong(of),
                row.getLong(confirmed),
                plain(row.getBigDecimal(weight)),
                plain(row.getBigDecimal(confirmedWeight)));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private Map<String, Map<String, Long>> states(
            int union, long framework, Counted counted, AsOf asOf, Slicing slices) {
        return grouped(at(slices, """
                select z.key, coalesce(s.state, '') as word, count(*) as n
                from item i join slice z on z.id = i.id left join stood s on s.id = i.id
                group by 1, 2 order by 1, 2
                """, union, framework, counted, asOf));
    }

    private Map<String, Map<String, Long>> reporters(
            int union, long framework, Counted counted, AsOf asOf, Slicing slices) {
        return grouped(at(slices, """
                select z.key, c.code as word, count(*) as n
                from item i join slice z on z.id = i.id join stood s on s.id = i.id
                cross join lateral unnest(s.reporters) as r (party)
                join ledger.code_at(:union, :on, :known) c on c.id = r.party
                group by 1, 2 order by 1, 2
                """, union, framework, counted, asOf));
    }

    private static Map<String, Map<String, Long>> grouped(JdbcClient.StatementSpec statement) {
        var grouped = new TreeMap<String, Map<String, Long>>();
        statement
                .query((row, _) -> grouped.computeIfAbsent(row.getString("key"), _ -> new TreeMap<>())
                        .put(row.getString("word"), row.getLong("n")))
                .list();
        return grouped;
    }

    private JdbcClient.StatementSpec at(
            Slicing slices, String select, int union, long framework, Counted counted, AsOf asOf) {
        return moment(ITEMS.formatted(REPORTED, slices.sql()) + select, union, framework, asOf)
                .param("counted", counted.word())
                .params(slices.parameters());
    }

    Figures.Acts acts(int union, long framework, AsOf asOf) {
        var stages = new TreeMap<String, Long>();
        moment("""
                select coalesce(a.stage, '') as stage, count(*) as n from acts.counted_at(:union, :on, :known) a
                where a.framework_id = :framework
                group by 1 order by 1
                """, union, framework, asOf)
                .query((row, _) -> stages.put(row.getString("stage"), row.getLong("n")))
                .list();
        return Figures.Acts.of(stages);
    }

    List<Figures.Programme> programmes(int union, long framework, Counted counted, AsOf asOf) {
        return moment("""
                with tallied as (
                    select b.group_id, count(*) as n, count(*) filter (where s.state = 'confirmed') as confirmed
                    from (
                        select i.id, i.group_id from register.item_at(:union, :on, :known) i
                        where i.framework_id = :framework and i.what = 'measures' and i.counted and :counted = 'measures'
                        union all
                        select distinct i.id, m.group_id from register.item_at(:union, :on, :known) i
                        join register.serves_at(:union, :on, :known) v on v.id = i.id
                        join register.measure_at(:union, :on, :known) m on m.id = v.measure_id
                        where i.framework_id = :framework and i.what = 'steps' and i.counted and :counted = 'steps'
                    ) b
                    left join confirmation.standing_at(:union, :on, :known) s on s.id = b.id and s.party_id = 0
                    group by b.group_id
                )
                select c.code, coalesce(t.n, 0) as n, coalesce(t.confirmed, 0) as confirmed, k.id is not null as closed
                from register.group_at(:union, :on, :known) g
                join ledger.code_at(:union, :on, :known) c on c.id = g.id
                left join tallied t on t.group_id = g.id
                left join council.closure_at(:union, :on, :known) k on k.id = g.id
                where g.framework_id = :framework
                  and not exists (select from register.group_at(:union, :on, :known) b where b.parent_id = g.id)
                order by g.position, c.code
                """, union, framework, asOf)
                .param("counted", counted.word())
                .query((row, _) -> programme(row))
                .list();
    }

    private static Figures.Programme programme(ResultSet row) throws SQLException {
        var of = row.getLong("n");
        var confirmed = row.getLong("confirmed");
        var complete = row.getBoolean("closed") || (of > 0 && of == confirmed);
        return new Figures.Programme(row.getString("code"), of, confirmed, complete);
    }

    private JdbcClient.StatementSpec moment(String sql, int union, long framework, AsOf asOf) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("framework", framework)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC));
    }
}
