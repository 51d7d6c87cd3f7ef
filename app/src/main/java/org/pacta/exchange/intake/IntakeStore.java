package org.pacta.exchange.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What stands in the register at present, for an import to compare with.
@Component
class IntakeStore {

    private static final String END = "'9999-12-31'::date, clock_timestamp() + interval '100 years'";

    private final JdbcClient jdbc;

    IntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A claim that stands on record.
    record Made(long id, long thing, long party, LocalDate since, int version) {}

    List<Made> claims(int union) {
        return jdbc.sql("""
                select c.id, c.thing_id, c.party_id, c.since, c.version from confirmation.claim_made(:union) c
                order by c.version, c.id
                """)
                .param("union", union)
                .query((row, _) -> new Made(
                        row.getLong("id"),
                        row.getLong("thing_id"),
                        row.getLong("party_id"),
                        row.getObject("since", LocalDate.class),
                        row.getInt("version")))
                .list();
    }

    /// What was reversed, and from which day.
    Set<Reversed> reversals(int union) {
        return new HashSet<>(jdbc.sql(
                        "select r.thing_id, r.since from confirmation.reversal_at(:union, %s) r".formatted(END))
                .param("union", union)
                .query((row, _) -> new Reversed(row.getLong("thing_id"), row.getObject("since", LocalDate.class)))
                .list());
    }

    record Reversed(long thing, LocalDate since) {}

    /// The stages of each way that reach no stage of acts, and whose act each is.
    WayRows.Held ways(int union) {
        var stages = new HashMap<String, Set<String>>();
        jdbc.sql("""
                select coalesce(c.code, '') as party, p.stage from planning.procedure_at(:union, %1$s) p
                left join ledger.code_at(:union, %1$s) c on c.id = p.id and c.kind = 'party'
                where p.reaches is null
                """.formatted(END))
                .param("union", union)
                .query((row, _) -> stages.computeIfAbsent(row.getString("party"), _ -> new HashSet<>())
                        .add(row.getString("stage")))
                .list();
        var parties = new HashMap<String, String>();
        jdbc.sql("""
                select ac.code, coalesce(pc.code, '') as party from acts.act_at(:union, %1$s) a
                join ledger.code_at(:union, %1$s) ac on ac.id = a.id
                left join ledger.code_at(:union, %1$s) pc on pc.id = a.party_id
                """.formatted(END))
                .param("union", union)
                .query((row, _) -> parties.put(row.getString("code"), row.getString("party")))
                .list();
        return new WayRows.Held(stages, parties);
    }

    /// How deep each group of any plan of the union stands; 1 at the top.
    Map<Long, Integer> depths(int union) {
        var depths = new HashMap<Long, Integer>();
        jdbc.sql("select g.id, g.depth from register.group_at(:union, %s) g order by g.id".formatted(END))
                .param("union", union)
                .query((row, _) -> depths.put(row.getLong("id"), row.getInt("depth")))
                .list();
        return depths;
    }

    /// A measure, step or group that stands in the plan.
    ///
    /// @param title as in its original; empty if it has none
    record Standing(long id, String kind, String code, String title) {}

    List<Standing> inPlan(int union, long framework) {
        return jdbc.sql("""
                select p.id, p.kind, c.code, coalesce(t.words, '') as title from (
                    select m.id, 'measure' as kind, m.framework_id from register.measure_at(:union, %1$s) m
                    union all select s.id, 'step', s.framework_id from register.step_at(:union, %1$s) s
                    union all select g.id, 'group', g.framework_id from register.group_at(:union, %1$s) g
                ) p
                join ledger.code_at(:union, %1$s) c on c.id = p.id
                left join ledger.text_at(:union, %1$s) t on t.id = p.id and t.field = 'title' and t.original
                where p.framework_id = :framework order by p.kind, c.code
                """.formatted(END))
                .param("union", union)
                .param("framework", framework)
                .query((row, _) -> new Standing(
                        row.getLong("id"), row.getString("kind"), row.getString("code"), row.getString("title")))
                .list();
    }

    /// The positions of what stands in any plan of the union, and beside them.
    Map<Long, Integer> places(int union) {
        var places = new HashMap<Long, Integer>();
        jdbc.sql("""
                select p.id, p.position from (
                    select m.id, m.position from register.measure_at(:union, %1$s) m
                    union all select s.id, s.position from register.step_at(:union, %1$s) s
                    union all select g.id, g.position from register.group_at(:union, %1$s) g
                    union all select i.id, i.position from register.instrument_at(:union, %1$s) i
                    union all select v.id, v.position from register.provision_at(:union, %1$s) v
                    union all select t.id, t.position from register.taxonomy_at(:union, %1$s) t
                    union all select e.id, e.position from register.term_at(:union, %1$s) e
                    union all select a.id, a.position from acts.act_at(:union, %1$s) a
                    union all select y.id, y.position from parties.party_at(:union, %1$s) y
                ) p order by p.id
                """.formatted(END))
                .param("union", union)
                .query((row, _) -> places.put(row.getLong("id"), row.getInt("position")))
                .list();
        return places;
    }

    /// A pair of things with a word between them.
    record Pair(long id, long other, String word) {}

    List<Pair> assignments(int union) {
        return pairs(
                "select a.id, a.body_id as other, a.role as word from register.assignment_at(:union, " + END
                        + ") a order by 1, 2, 3",
                union);
    }

    List<Pair> served(int union) {
        return pairs(
                "select s.id, s.measure_id as other, '' as word from register.serves_at(:union, " + END
                        + ") s order by 1, 2",
                union);
    }

    List<Pair> links(int union) {
        return pairs(
                "select l.id, l.to_id as other, l.kind as word from register.link_at(:union, " + END
                        + ") l order by 1, 2, 3",
                union);
    }

    private List<Pair> pairs(String sql, int union) {
        return jdbc.sql(sql)
                .param("union", union)
                .query((row, _) -> new Pair(row.getLong("id"), row.getLong("other"), row.getString("word")))
                .list();
    }
}
