package org.pacta.scoreboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts in the database: one pass over the counted things and their standings, whatever the number of slices.
@Component
class TallyStore {

    /// A line for each slice and each way in which its things are alike: [Stand] says what the marks are. Who carries a
    /// thing out matters only where some, but not all, have reported it.
    private static final String LINES = """
            with stood as (
                select s.id, bit_or(case
                    when s.party_id = 0 then (:state_marks::varbit[])[array_position(:states::text[], s.state)]
                    when s.state in ('claimed', 'partly', 'confirmed', 'disputed')
                        then (:party_marks::varbit[])[coalesce(array_position(:parties::bigint[], s.party_id), :unknown)]
                    end) as stand
                from confirmation.standing_at(:union, :on, :known) s
                group by s.id
            ), carried as (
                select a.id, bit_or((:party_marks::varbit[])[array_position(:parties::bigint[], a.party_id)]) as carriers
                from stood s
                join register.carrier_at(:union, :on, :known) a on a.id = s.id
                where (s.stand & :reported::varbit) <> :none::varbit and (s.stand & :known_parties::varbit) <> :known_parties::varbit
                group by a.id
            ), item as (
                select i.id, i.group_id, i.result, i.weight, i.due, i.first_due, i.moves, s.stand,
                    (s.stand & :reported::varbit) <> :none::varbit
                        and (coalesce(c.carriers, :everybody::varbit) & ~s.stand) = :none::varbit as by_all
                from register.item_at(:union, :on, :known) i
                left join stood s on s.id = i.id
                left join carried c on c.id = i.id
                where i.framework_id = :framework and i.what = :counted and i.counted
            )
            select %s as key, i.stand, i.due <= :on as due, i.first_due <= :on as first,
                count(*) as n, count(*) filter (where i.due < :on) as past, sum(i.weight) as weight, count(*) filter (where i.by_all) as by_all,
                count(*) filter (where i.moves > 0) as moved, sum(i.moves) as moves
            from item i %s
            group by 1, 2, 3, 4
            """;

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Lines lines(int union, long framework, Counted counted, AsOf asOf, Slicing slices) {
        var stands = stands(union, asOf);
        var lines = moment(LINES.formatted(slices.key(), slices.joins()), union, framework, asOf)
                .param("counted", counted.word())
                .params(stands.parameters())
                .params(slices.parameters())
                .query((row, _) -> line(row))
                .list();
        return new Lines(stands, lines);
    }

    record Lines(Stand stands, List<Stand.Line> lines) {

        /// The tally of each slice with anything in it, by its code.
        Map<String, Tally> tallies(String by) {
            return summed(by, Stand.Line::key);
        }

        /// The same with everything in one slice, where each thing stands in one line.
        Map<String, Tally> whole() {
            return summed("", _ -> "");
        }

        private Map<String, Tally> summed(String by, Function<Stand.Line, String> key) {
            var sums = new TreeMap<String, Stand.Sum>();
            for (var each : lines)
                sums.computeIfAbsent(key.apply(each), _ -> new Stand.Sum(stands))
                        .add(each);
            var tallies = new LinkedHashMap<String, Tally>();
            sums.forEach((slice, sum) -> tallies.put(slice, sum.tally(new Slice(by, slice, ""))));
            return tallies;
        }
    }

    private static Stand.Line line(ResultSet row) throws SQLException {
        return new Stand.Line(
                row.getString("key"),
                row.getString("stand"),
                row.getBoolean("due"),
                row.getBoolean("first"),
                row.getLong("n"),
                row.getLong("past"),
                row.getBigDecimal("weight"),
                row.getLong("by_all"),
                row.getLong("moved"),
                row.getLong("moves"));
    }

    private Stand stands(int union, AsOf asOf) {
        var parties = new ArrayList<Long>();
        var codes = new HashMap<Long, String>();
        var present = new ArrayList<Long>();
        jdbc.sql("""
                select p.id, c.code, p.id in (select n.id from parties.party_at(:union, :on, :known) n) as present
                from (
                    select h.id from parties.party_history(:union) h
                    union
                    select b.party_id from parties.body_history(:union) b where b.party_id is not null
                ) p
                left join ledger.code_at(:union, :on, :known) c on c.id = p.id
                order by p.id
                """)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    var id = row.getLong("id");
                    var code = row.getString("code");
                    if (code != null) codes.put(id, code);
                    if (row.getBoolean("present")) present.add(id);
                    return parties.add(id);
                })
                .list();
        return new Stand(parties, codes, present);
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
                        select i.id, i.group_id from register.measure_at(:union, :on, :known) i
                        where i.framework_id = :framework and i.counted and :counted = 'measures'
                        union all
                        select distinct i.id, m.group_id from register.step_at(:union, :on, :known) i
                        join register.serves_at(:union, :on, :known) v on v.id = i.id
                        join register.measure_at(:union, :on, :known) m on m.id = v.measure_id
                        where i.framework_id = :framework and i.counted and :counted = 'steps'
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
