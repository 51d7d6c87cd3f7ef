package org.pacta.scoreboard.checks;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.checks.Finding.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CheckStore {

    private static final String NAMED = """
            join ledger.code_at(:union, :on, :known) c on c.id = x.id
            left join ledger.text_at(:union, :on, :known) t on t.id = x.id and t.field = '%1$s' and t.language = :language
            left join ledger.text_at(:union, :on, :known) o on o.id = x.id and o.field = '%1$s' and o.original
            """;

    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Snapshot snapshot(Question question, @Nullable Map<Long, LocalDate> evidence) {
        return new Snapshot(
                question.asOf().on(),
                items(question),
                acts(question),
                carriedOut(question),
                pairs(question, "select w.id as first, w.of_id as second from acts.twin_at(:union, :on, :known) w"),
                pairs(question, """
                        select l.id as first, l.to_id as second from register.link_at(:union, :on, :known) l
                        where l.kind = 'finish-start' and l.lag >= 0"""),
                closed(question),
                executors(question),
                values(question),
                provable(question),
                evidence);
    }

    /// By thing, the latest day that its evidence bears.
    Map<Long, LocalDate> evidence(Question question) {
        var days = new HashMap<Long, LocalDate>();
        at(question, "select e.id, e.dated from confirmation.evidence_day_at(:union, :on, :known) e")
                .query((row, _) -> days.put(row.getLong("id"), row.getObject("dated", LocalDate.class)))
                .list();
        return days;
    }

    private List<Snapshot.Item> items(Question question) {
        return at(
                        question,
                        """
                select x.id, c.kind as what, c.code, coalesce(t.words, o.words, c.code) as title, x.group_id, x.kind, x.result, x.due,
                    s.since, p.start_value, p.goal
                from register.item_at(:union, :on, :known) x
                left join confirmation.standing_at(:union, :on, :known) s on s.id = x.id and s.party_id = 0 and s.state = 'confirmed'
                left join register.step_at(:union, :on, :known) p on p.id = x.id
                """ + NAMED.formatted("title")
                                + "where x.framework_id = :framework and x.counted order by c.code")
                .query((row, _) -> new Snapshot.Item(
                        subject(row),
                        row.getObject("group_id", Long.class),
                        row.getString("kind"),
                        row.getString("result"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("since", LocalDate.class),
                        row.getBigDecimal("start_value"),
                        row.getBigDecimal("goal")))
                .list();
    }

    private List<Snapshot.Act> acts(Question question) {
        return at(question, """
                select x.id, 'act' as what, c.code, coalesce(t.words, o.words, c.code) as title, x.party_id, x.kind, x.number, x.stage,
                    x.counted
                from acts.act_at(:union, :on, :known) x
                """ + NAMED.formatted("title") + "where x.framework_id = :framework order by c.code")
                .query((row, _) -> new Snapshot.Act(
                        subject(row),
                        row.getObject("party_id", Long.class),
                        row.getString("kind"),
                        row.getString("number"),
                        row.getString("stage"),
                        row.getBoolean("counted")))
                .list();
    }

    private Map<Long, List<Long>> carriedOut(Question question) {
        var acts = new HashMap<Long, List<Long>>();
        at(question, "select r.id, r.thing_id from acts.carries_out_at(:union, :on, :known) r order by r.id")
                .query((row, _) -> acts.computeIfAbsent(row.getLong("thing_id"), _ -> new ArrayList<>())
                        .add(row.getLong("id")))
                .list();
        return acts;
    }

    private List<Snapshot.Pair> pairs(Question question, String select) {
        return at(question, select + " order by 1, 2")
                .query((row, _) -> new Snapshot.Pair(row.getLong("first"), row.getLong("second")))
                .list();
    }

    private List<Snapshot.Closed> closed(Question question) {
        return at(question, """
                select x.id, c.kind as what, c.code, coalesce(t.words, o.words, c.code) as title, k.since, b.groups
                from register.group_at(:union, :on, :known) x
                join council.closure_at(:union, :on, :known) k on k.id = x.id
                cross join lateral (
                    with recursive below (id) as (
                        select x.id union
                        select g.id from register.group_at(:union, :on, :known) g join below on g.parent_id = below.id
                    ) select array_agg(below.id) as groups from below) b
                """ + NAMED.formatted("title") + "where x.framework_id = :framework order by c.code")
                .query((row, _) -> new Snapshot.Closed(
                        subject(row), row.getObject("since", LocalDate.class), longs(row.getArray("groups"))))
                .list();
    }

    private List<Snapshot.Executor> executors(Question question) {
        return at(
                        question,
                        """
                select a.id as thing, x.id, 'body' as what, c.code, coalesce(t.words, o.words, c.code) as title, a.role,
                    e.valid_from, nullif(e.valid_to, 'infinity') as valid_to
                from register.assignment_at(:union, :on, :known) a
                cross join lateral (select a.body_id as id) x
                left join (
                    select b.id, min(b.valid_from) as valid_from, max(b.valid_to) as valid_to
                    from parties.body_ever(:union, :known) b group by b.id) e on e.id = x.id
                """ + NAMED.formatted("name") + "where a.role in ('lead', 'co-executor') order by a.id, c.code")
                .query((row, _) -> new Snapshot.Executor(
                        row.getLong("thing"),
                        subject(row),
                        row.getString("role").equals("lead"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    private Map<Long, BigDecimal> values(Question question) {
        var values = new HashMap<Long, BigDecimal>();
        at(question, """
                select k.thing_id, k.value from confirmation.claim_at(:union, :on, :known) k
                where k.value is not null order by k.since, k.version, k.id
                """)
                .query((row, _) -> values.put(row.getLong("thing_id"), row.getBigDecimal("value")) == null)
                .list();
        return values;
    }

    private Set<Long> provable(Question question) {
        return new HashSet<>(at(question, """
                select t.id from ledger.text_at(:union, :on, :known) t where t.field = 'verification'
                union select v.measure_id from register.serves_at(:union, :on, :known) v
                """).query(Long.class).list());
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(row.getLong("id"), row.getString("what"), row.getString("code"), row.getString("title"));
    }

    private static Set<Long> longs(Array array) throws SQLException {
        var all = new HashSet<Long>();
        if (array.getArray() instanceof Long[] values) all.addAll(List.of(values));
        return all;
    }

    private JdbcClient.StatementSpec at(Question question, String sql) {
        return jdbc.sql(sql)
                .param("union", question.union().id())
                .param("framework", question.framework().id())
                .param("on", question.asOf().on())
                .param("known", question.asOf().known().atOffset(ZoneOffset.UTC))
                .param("language", question.language());
    }
}
