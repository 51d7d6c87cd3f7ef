package org.pacta.planning.procedure;

import java.time.LocalDate;
import java.util.List;
import org.pacta.ledger.AsOf;
import org.pacta.planning.procedure.Procedures.Legal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProcedureStore {

    private final JdbcClient jdbc;

    ProcedureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stage(long owner, StageTime time) {}

    List<Stage> stages(int union, AsOf asOf) {
        return jdbc.sql("""
                select id, stage, least, likely, most, body_id from planning.procedure
                where union_id = :union and valid_from <= :on and valid_to > :on and recorded_from <= :known and recorded_to > :known
                order by id, stage
                """)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", Procedures.known(asOf))
                .query((row, _) -> new Stage(
                        row.getLong("id"),
                        new StageTime(
                                row.getString("stage"),
                                row.getBigDecimal("least"),
                                row.getBigDecimal("likely"),
                                row.getBigDecimal("most"),
                                row.getObject("body_id", Long.class))))
                .list();
    }

    /// The legal measures that acts carry out, with each act's stage.
    List<Legal> legal(int union, AsOf asOf) {
        return jdbc.sql("""
                select m.id, m.result, a.party_id, a.stage, a.since
                from register.measure_at(:union, :on, :known) m
                join acts.carries_out_at(:union, :on, :known) c on c.thing_id = m.id
                join acts.act_at(:union, :on, :known) a on a.id = c.id
                where m.kind = 'legal' order by m.id, a.id
                """)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", Procedures.known(asOf))
                .query((row, _) -> new Legal(
                        row.getLong("id"),
                        row.getString("result"),
                        row.getObject("party_id", Long.class),
                        row.getString("stage"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }
}
