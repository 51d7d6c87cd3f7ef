package org.pacta.reporting.input;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is asked of co-executors, and answered.
@Component
class InputStore {

    private final JdbcClient jdbc;

    InputStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec at(String sql, int union, AsOf asOf) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC));
    }

    /// @param of the co-executor that is asked
    record Row(long report, int number, long of, String body, String measure, LocalDate by) {}

    /// What the reports that count in a cycle ask of bodies of a Party, and what those have not answered; by date.
    /// Row by row, by `offset 0`: a join may be planned while the tables are small, and then reads all of them.
    ///
    /// @param body 0 for all bodies of the Party
    List<Row> open(int union, long cycle, long party, long body, AsOf asOf) {
        return at("""
                select r.id, r.number, a.body_id, bc.code as body, tc.code as measure, r.input_by
                from (
                    select r.id, r.number, r.thing_id, r.body_id, r.input_by from reporting.report r
                    where r.union_id = :union and r.cycle_id = :cycle and r.input_by is not null
                      and r.valid_from <= :on and r.recorded_from <= :known and r.recorded_to > :known
                      and not exists (select from reporting.report l
                        where l.union_id = :union and l.cycle_id = r.cycle_id and l.thing_id = r.thing_id and l.body_id = r.body_id
                          and not l.unchanged and l.valid_from <= :on and l.recorded_from <= :known and l.recorded_to > :known
                          and (l.recorded_from, l.id) > (r.recorded_from, r.id))
                    offset 0
                ) r
                cross join lateral (
                    select a.body_id from register.assignment_at(:union, :on, :known) a
                    where a.id = r.thing_id and a.role in ('lead', 'co-executor') and a.body_id <> r.body_id
                      and (:body = 0 or a.body_id = :body)
                    offset 0
                ) a
                cross join lateral (
                    select from parties.body_at(:union, :on, :known) b where b.id = a.body_id and b.party_id = :party offset 0
                ) b
                cross join lateral (
                    select t.code from ledger.code_at(:union, :on, :known) t where t.id = r.thing_id offset 0
                ) tc
                cross join lateral (
                    select t.code from ledger.code_at(:union, :on, :known) t where t.id = a.body_id offset 0
                ) bc
                where not exists (select from reporting.contribution c
                    where c.union_id = :union and c.report_id = r.id and c.body_id = a.body_id
                      and c.valid_from <= :on and c.recorded_from <= :known and c.recorded_to > :known)
                order by r.input_by, r.id, a.body_id
                """, union, asOf)
                .param("cycle", cycle)
                .param("party", party)
                .param("body", body)
                .query((row, _) -> new Row(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getLong("body_id"),
                        row.getString("body"),
                        row.getString("measure"),
                        row.getObject("input_by", LocalDate.class)))
                .list();
    }

    /// What co-executors answered to a body on a measure in a cycle, oldest first.
    List<Contribution> contributions(int union, long cycle, long body, long thing, AsOf asOf, String language) {
        return at("""
                select c.report_id, c.body_id, c.valid_from, t.words
                from reporting.contribution c
                join reporting.report r on r.union_id = :union and r.id = c.report_id and r.recorded_from <= :known and r.recorded_to > :known
                join lateral (select x.words from ledger.text_at(:union, :on, :known) x
                    where x.id = c.id and x.field = 'words' order by x.language <> :language, not x.original limit 1) t on true
                where c.union_id = :union and r.cycle_id = :cycle and r.body_id = :body and r.thing_id = :thing
                  and c.valid_from <= :on and c.recorded_from <= :known and c.recorded_to > :known
                order by c.recorded_from, c.id
                """, union, asOf)
                .param("cycle", cycle)
                .param("body", body)
                .param("thing", thing)
                .param("language", language)
                .query((row, _) -> new Contribution(
                        row.getLong("report_id"),
                        row.getLong("body_id"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("words")))
                .list();
    }
}
