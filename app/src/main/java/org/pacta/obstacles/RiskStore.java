package org.pacta.obstacles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.ledger.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class RiskStore {

    private final JdbcClient jdbc;
    private final Records records;

    RiskStore(JdbcClient jdbc, Records records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    private record Row(long id, String code, Risk.State state) {}

    List<Risk> risks(int union, long framework, AsOf asOf) {
        var rows = at("""
                select r.id, c.code, r.framework_id, r.chance, r.factor, r.delay, r.owner_id, r.review, r.counts
                from obstacles.risk_at(:union, :on, :known) r
                join ledger.code_at(:union, :on, :known) c on c.id = r.id
                where r.framework_id = :framework order by length(c.code), c.code
                """, union, asOf)
                .param("framework", framework)
                .query((row, _) -> new Row(row.getLong("id"), row.getString("code"), state(row)))
                .list();
        if (rows.isEmpty()) return List.of();
        var things = things(union, asOf);
        Map<Long, List<Text>> texts =
                records.texts(union, rows.stream().map(Row::id).toList(), asOf);
        return rows.stream()
                .map(each -> new Risk(
                        each.id,
                        each.code,
                        each.state,
                        texts.getOrDefault(each.id, List.of()),
                        things.getOrDefault(each.id, List.of())))
                .toList();
    }

    private Map<Long, List<Long>> things(int union, AsOf asOf) {
        var things = new HashMap<Long, List<Long>>();
        at("select id, thing_id from obstacles.affects_at(:union, :on, :known) order by id, thing_id", union, asOf)
                .query((row, _) -> things.computeIfAbsent(row.getLong("id"), _ -> new ArrayList<>())
                        .add(row.getLong("thing_id")))
                .list();
        return things;
    }

    /// How many risks a framework ever had. Inside a command, which sees all.
    long ever(int union, long framework) {
        return jdbc.sql(
                        "select count(distinct id) from obstacles.risk where union_id = :union and framework_id = :framework")
                .param("union", union)
                .param("framework", framework)
                .query(Long.class)
                .single();
    }

    /// Who sees a risk: as it was last said.
    Visibility seen(int union, long risk) {
        return jdbc.sql("""
                select visibility from obstacles.risk where union_id = :union and id = :id
                order by recorded_from desc, valid_from desc limit 1
                """)
                .param("union", union)
                .param("id", risk)
                .query((row, _) -> new Visibility(row.getLong("visibility")))
                .single();
    }

    private StatementSpec at(String sql, int union, AsOf asOf) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC));
    }

    private static Risk.State state(ResultSet row) throws SQLException {
        return new Risk.State(
                row.getLong("framework_id"),
                row.getBigDecimal("chance"),
                row.getBigDecimal("factor"),
                row.getInt("delay"),
                row.getObject("owner_id", Long.class),
                row.getObject("review", LocalDate.class),
                row.getBoolean("counts"));
    }
}
