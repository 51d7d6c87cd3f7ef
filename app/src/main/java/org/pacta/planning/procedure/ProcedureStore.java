package org.pacta.planning.procedure;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProcedureStore {

    private final JdbcClient jdbc;

    ProcedureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param place in its way, from 1
    record Placed(long owner, int place, Stage stage) {}

    List<Placed> stages(int union, AsOf asOf) {
        return at(union, asOf, "select * from planning.procedure_at(:union, :on, :known)")
                .query((row, _) -> new Placed(
                        row.getLong("id"),
                        row.getInt("place"),
                        new Stage(
                                row.getString("stage"),
                                row.getString("reaches"),
                                row.getBigDecimal("least"),
                                row.getBigDecimal("likely"),
                                row.getBigDecimal("most"),
                                row.getObject("body_id", Long.class))))
                .list();
    }

    /// @param act that carries it out; 0 where none is recorded
    /// @param party whose act it is, or would be; null for one of the union
    /// @param stage that the act is in; null for none
    record Legal(
            long measure,
            String result,
            long act,
            @Nullable Long party,
            @Nullable String stage,
            @Nullable LocalDate since) {}

    /// The legal measures, each with every act that carries it out; without one, with the only Party that leads it.
    List<Legal> legal(int union, AsOf asOf) {
        return at(union, asOf, """
                select m.id, m.result, a.id as act, a.party_id, a.stage, a.since
                from register.measure_at(:union, :on, :known) m
                join acts.carries_out_at(:union, :on, :known) c on c.thing_id = m.id
                join acts.act_at(:union, :on, :known) a on a.id = c.id
                where m.kind = 'legal'
                union all
                select m.id, m.result, 0, min(b.party_id), null, null
                from register.measure_at(:union, :on, :known) m
                join register.assignment_at(:union, :on, :known) l on l.id = m.id and l.role = 'lead'
                join parties.body_at(:union, :on, :known) b on b.id = l.body_id
                where m.kind = 'legal'
                  and not exists (select 1 from acts.carries_out_at(:union, :on, :known) c where c.thing_id = m.id)
                group by m.id, m.result having count(distinct coalesce(b.party_id, 0)) = 1
                order by 1, 3
                """)
                .query((row, _) -> new Legal(
                        row.getLong("id"),
                        row.getString("result"),
                        row.getLong("act"),
                        row.getObject("party_id", Long.class),
                        row.getString("stage"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    /// The stages that each act has passed, by code, with the day.
    Map<Long, Map<String, LocalDate>> passed(int union, AsOf asOf) {
        var passed = new HashMap<Long, Map<String, LocalDate>>();
        at(union, asOf, "select id, stage, since from planning.passed_at(:union, :on, :known)")
                .query((row, _) -> passed.computeIfAbsent(row.getLong("id"), _ -> new HashMap<>())
                        .put(row.getString("stage"), row.getObject("since", LocalDate.class)))
                .list();
        return passed;
    }

    /// The same of one act.
    Map<String, LocalDate> passed(int union, long act, AsOf asOf) {
        var passed = new HashMap<String, LocalDate>();
        at(union, asOf, "select stage, since from planning.passed_at(:union, :on, :known) where id = :act")
                .param("act", act)
                .query((row, _) -> passed.put(row.getString("stage"), row.getObject("since", LocalDate.class)))
                .list();
        return passed;
    }

    /// The Party whose act it is; none for one of the union.
    OptionalLong party(int union, long act, AsOf asOf) {
        return at(
                        union,
                        asOf,
                        "select party_id from acts.act_at(:union, :on, :known) where id = :act and party_id is not null")
                .param("act", act)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private JdbcClient.StatementSpec at(int union, AsOf asOf, String sql) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC));
    }
}
