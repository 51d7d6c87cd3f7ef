package org.pacta.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.ledger.AsOf;
import org.pacta.planning.outlook.Given.Expert;
import org.pacta.register.plan.Framework;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class PlanningStore {

    private static final LocalDate EVER = LocalDate.of(9999, 1, 1);

    private final JdbcClient jdbc;

    PlanningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec at(String sql, int union, AsOf asOf) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC));
    }

    Map<Long, Expert> estimates(int union, AsOf asOf) {
        var estimates = new HashMap<Long, Expert>();
        at("""
                select id, least, likely, most, valid_from from planning.estimate
                where union_id = :union and valid_from <= :on and valid_to > :on and recorded_from <= :known and recorded_to > :known
                """, union, asOf)
                .query((row, _) -> estimates.put(
                        row.getLong("id"),
                        new Expert(
                                row.getDouble("least"),
                                row.getDouble("likely"),
                                row.getDouble("most"),
                                Math.toIntExact(row.getObject("valid_from", LocalDate.class)
                                        .toEpochDay()))))
                .list();
        return estimates;
    }

    /// What is reported done and not confirmed, or in part only; as an overview counts it.
    Set<Long> claimed(int union, AsOf asOf) {
        return Set.copyOf(at("""
                select id from confirmation.standing_at(:union, :on, :known) where party_id = 0 and state in ('claimed', 'partly', 'disputed')
                """, union, asOf).query(Long.class).list());
    }

    /// How many things each body works on at once.
    Map<Long, Integer> desks(int union, AsOf asOf) {
        var desks = new HashMap<Long, Integer>();
        at("""
                select id, units from planning.desk
                where union_id = :union and valid_from <= :on and valid_to > :on and recorded_from <= :known and recorded_to > :known
                """, union, asOf)
                .query((row, _) -> desks.put(row.getLong("id"), row.getInt("units")))
                .list();
        return desks;
    }

    /// Since when each thing of a plan is worked on: the day that somebody said, else its first day in the plan.
    Map<Long, LocalDate> starts(int union, Framework framework, AsOf asOf) {
        var starts = new HashMap<Long, LocalDate>();
        at("""
                        select i.id, coalesce(
                            (select b.valid_from from planning.begun b
                             where b.union_id = :union and b.id = i.id and b.valid_from <= :on
                               and b.recorded_from <= :known and b.recorded_to > :known
                             order by b.valid_from limit 1),
                            greatest(min(i.valid_from), :starts)) as day
                        from register.item_known(:union, :known) i
                        where i.framework_id = :framework and i.valid_from <= :on group by i.id
                        """, union, asOf)
                .param("framework", framework.id())
                .param("starts", framework.starts())
                .query((row, _) -> starts.put(row.getLong("id"), row.getObject("day", LocalDate.class)))
                .list();
        return starts;
    }

    /// The days of all meetings of each body, those to come as well.
    Map<Long, List<LocalDate>> sittings(int union, AsOf asOf) {
        var sittings = new HashMap<Long, List<LocalDate>>();
        at(
                        "select body_id, held_on from council.meeting_at(:union, :on, :known) order by body_id, held_on",
                        union,
                        new AsOf(EVER, asOf.known()))
                .query((row, _) -> sittings.computeIfAbsent(row.getLong("body_id"), _ -> new ArrayList<>())
                        .add(row.getObject("held_on", LocalDate.class)))
                .list();
        return sittings;
    }

    List<KeptForecast> kept(int union, long framework, AsOf asOf) {
        return at("""
                select f.id, c.code, f.framework_id, f.data_date, f.known, f.deadline, f.seed, f.futures, f.engine, f.digest, f.result,
                    f.kept, f.seen
                from planning.forecast_at(:union, :on, :known) f
                join ledger.code_at(:union, :on, :known) c on c.id = f.id
                where f.framework_id = :framework order by f.data_date desc, f.id desc
                """, union, asOf)
                .param("framework", framework)
                .query((row, _) -> kept(row))
                .list();
    }

    /// How many forecasts with that data date were ever kept of a framework. Inside a command, which sees all.
    long keptOf(int union, long framework, LocalDate dataDate) {
        return jdbc.sql("""
                select count(distinct id) from planning.forecast
                where union_id = :union and framework_id = :framework and data_date = :date
                """)
                .param("union", union)
                .param("framework", framework)
                .param("date", dataDate)
                .query(Long.class)
                .single();
    }

    private static KeptForecast kept(ResultSet row) throws SQLException {
        return new KeptForecast(
                row.getLong("id"),
                row.getString("code"),
                row.getLong("framework_id"),
                new AsOf(
                        row.getObject("data_date", LocalDate.class),
                        row.getObject("known", OffsetDateTime.class).toInstant()),
                row.getObject("deadline", LocalDate.class),
                row.getLong("seed"),
                row.getInt("futures"),
                row.getString("engine"),
                row.getString("digest"),
                row.getString("result"),
                row.getObject("kept", LocalDate.class),
                row.getLong("seen") == 0);
    }
}
